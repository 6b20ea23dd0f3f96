package org.fretway.library.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A word that was typed, as others may come near it: they have it somewhere within, or begin with
 * it but for a letter or two wrong, missing, too many or swapped, the first one being right. Words
 * under four letters must be right, those under eight but for one.
 */
final class NearWord {
  private static final int SHORTEST_WITH_ONE_EDIT = 4;
  private static final int SHORTEST_WITH_TWO_EDITS = 8;
  private static final int LONGEST_WITH_EDITS = 32;

  /** In UTF-8. */
  final byte[] bytes;

  /** How many letters may be wrong. */
  final int edits;

  private final int[] letters;

  /** For each letter of ASCII, what {@link #placesOf} says. */
  private final long[] placesOfAscii;

  NearWord(String word) {
    bytes = word.getBytes(StandardCharsets.UTF_8);
    letters = letters(bytes);
    edits = edits(letters.length);
    placesOfAscii = edits == 0 ? new long[0] : new long[Byte.MAX_VALUE + 1];
    for (int letter : letters) {
      if (isIn(placesOfAscii, letter)) {
        placesOfAscii[letter] = search(letter);
      }
    }
  }

  private static int[] letters(byte[] word) {
    int[] letters = new int[word.length];
    int count = 0;
    for (int at = 0; at < word.length; at += Letters.lengthAt(word, at)) {
      letters[count++] = Letters.at(word, at);
    }
    return Arrays.copyOf(letters, count);
  }

  private static int edits(int length) {
    if (length < SHORTEST_WITH_ONE_EDIT || length > LONGEST_WITH_EDITS) {
      return 0;
    }
    return length < SHORTEST_WITH_TWO_EDITS ? 1 : 2;
  }

  /** Returns how many letters it has. */
  int length() {
    return letters.length;
  }

  /** Returns its first letter in UTF-8. */
  byte[] firstLetter() {
    return Arrays.copyOf(bytes, Letters.lengthAt(bytes, 0));
  }

  /**
   * Returns where it has a letter, if it may be misspelt: bit 1 is for its first letter, bit 2 for
   * the next one.
   *
   * @param letter as {@link Letters#at} returns it
   */
  long placesOf(int letter) {
    return isIn(placesOfAscii, letter) ? placesOfAscii[letter] : search(letter);
  }

  /** Numbers of letters may be negative. */
  private static boolean isIn(long[] places, int letter) {
    return letter >= 0 && letter < places.length;
  }

  private long search(int letter) {
    long places = 0;
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] == letter) {
        places |= 2L << i;
      }
    }
    return places;
  }
}
