package org.fretway.library.index;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words under which songs are found. A word with signs in it is found as it is written, by each
 * of its parts, and by its parts put together: "ac/dc" by itself, by "ac", by "dc" and by "acdc".
 */
final class SongWords {
  /** Up to so many characters, the beginnings of words are words of their own in the index. */
  static final int LONGEST_START = 3;

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SongWords() {}

  /** Adds the words of a folded text. */
  static void addTo(Set<String> words, String folded) {
    for (String word : folded.split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
        List<String> parts = parts(word);
        words.addAll(parts);
        if (parts.size() > 1) {
          words.add(String.join("", parts));
        }
      }
    }
  }

  /** Returns what is between the signs of a word; none if it is made of signs. */
  static List<String> parts(String word) {
    return Arrays.stream(SIGNS.split(word)).filter(part -> !part.isEmpty()).toList();
  }

  /** Adds the short beginnings of a word. */
  static void addStarts(Set<String> starts, String word) {
    int length = Math.min(LONGEST_START, length(word));
    for (int chars = 1; chars <= length; chars++) {
      starts.add(word.substring(0, word.offsetByCodePoints(0, chars)));
    }
  }

  /** Returns how many characters a word has. */
  static int length(String word) {
    return word.codePointCount(0, word.length());
  }
}
