package org.fretway.plugin;

import java.util.SortedSet;

/**
 * A file that a plugin brings.
 *
 * @param contentType such as "text/css;charset=utf-8"
 * @param content its bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Read once and sent; never compared.
public record PluginFile(String contentType, byte[] content) {
  /** Returns every type that a plugin's file can have, such as "text/css". */
  public static SortedSet<String> mediaTypes() {
    return FileTypes.mediaTypes();
  }

  /** Returns whether a browser shows it as a document, which could hold scripts. */
  public boolean isDocument() {
    return contentType.startsWith("text/html") || contentType.startsWith("image/svg");
  }
}
