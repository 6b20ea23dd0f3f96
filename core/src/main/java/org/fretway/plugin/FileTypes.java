package org.fretway.plugin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The types of the files that plugins may bring, by the endings of their names. */
final class FileTypes {
  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("css", "text/css;charset=utf-8"),
          Map.entry("html", "text/html;charset=utf-8"),
          Map.entry("js", "text/javascript;charset=utf-8"),
          Map.entry("mjs", "text/javascript;charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("txt", "text/plain;charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff2", "font/woff2"));

  private FileTypes() {}

  /** Returns all of the types, without what they say of characters. */
  static SortedSet<String> mediaTypes() {
    SortedSet<String> types = new TreeSet<>();
    BY_ENDING.values().forEach(type -> types.add(type.split(";", 2)[0]));
    return types;
  }

  /** Returns the type of a file; empty if plugins bring no such files. */
  static Optional<String> of(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_ENDING.get(ending));
  }
}
