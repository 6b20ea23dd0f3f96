package org.fretway.desktop.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits a name into what was searched for and what was not. */
final class Highlight {
  private Highlight() {}

  /**
   * A piece of a name.
   *
   * @param found whether it was searched for
   */
  record Part(String text, boolean found) {}

  /** Returns the pieces in order; together they are the name. */
  static List<Part> of(String name, List<String> words) {
    boolean[] found = new boolean[name.length()];
    for (String word : words) {
      for (int at = 0; at + word.length() <= name.length(); at++) {
        if (name.regionMatches(true, at, word, 0, word.length())) {
          Arrays.fill(found, at, at + word.length(), true);
        }
      }
    }
    List<Part> parts = new ArrayList<>();
    int begin = 0;
    for (int end = 1; end <= name.length(); end++) {
      if (end == name.length() || found[end] != found[begin]) {
        parts.add(new Part(name.substring(begin, end), found[begin]));
        begin = end;
      }
    }
    return parts;
  }
}
