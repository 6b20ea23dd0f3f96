package org.fretway.api.http;

import java.util.Locale;

/** Reads {@code Accept} and {@code Accept-Encoding}, by RFC 9110, section 12.5. */
public final class Accept {
  private Accept() {}

  /**
   * Returns whether a header admits a media type; an empty header admits everything. The most
   * specific entry decides, so {@code "*}{@code /*, audio/ogg;q=0"} refuses audio/ogg.
   */
  static boolean mediaType(String header, String type) {
    if (header.isBlank()) {
      return true;
    }
    String anyOfKind = type.substring(0, type.indexOf('/') + 1) + "*";
    return quality(header, type, anyOfKind, "*/*") > 0;
  }

  /** Returns whether a header admits gzip; an empty header does not. */
  static boolean gzip(String header) {
    return quality(header, "gzip", "*") > 0;
  }

  private static double quality(String header, String... namesBySpecificity) {
    String[] entries = header.toLowerCase(Locale.ROOT).split(",", -1);
    for (String name : namesBySpecificity) {
      for (String entry : entries) {
        String[] parts = entry.split(";", -1);
        if (parts[0].strip().equals(name)) {
          return quality(parts);
        }
      }
    }
    return 0;
  }

  private static double quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("q=")) {
        try {
          return Double.parseDouble(parameter.substring(2));
        } catch (NumberFormatException e) {
          return 0; // An entry that can't be read admits nothing.
        }
      }
    }
    return 1;
  }
}
