package org.fretway.library.index;

import java.nio.charset.StandardCharsets;

/**
 * A word that was typed, as others may come near it: they have it somewhere within, or begin with
 * it but for a letter or two wrong, missing, too many or swapped, the first one being right. Words
 * under four letters must be right, those under eight but for one. For one thread.
 */
final class NearWord {
  private static final int SHORTEST_WITH_ONE_EDIT = 4;
  private static final int SHORTEST_WITH_TWO_EDITS = 8;
  private static final int LONGEST_WITH_EDITS = 32;

  private final byte[] bytes;
  private final int[] letters;
  private final int edits;
  private final int lettersIn;

  // Of the other word, how far each beginning of this one is from what was read of it so far.
  private int[] row;
  private int[] before;
  private int[] beforeThat;

  NearWord(String word) {
    bytes = word.getBytes(StandardCharsets.UTF_8);
    letters = word.codePoints().toArray();
    edits = edits(letters.length);
    lettersIn = lettersIn(bytes, 0, bytes.length);
    row = new int[letters.length + 1];
    before = new int[letters.length + 1];
    beforeThat = new int[letters.length + 1];
  }

  private static int edits(int length) {
    if (length < SHORTEST_WITH_ONE_EDIT || length > LONGEST_WITH_EDITS) {
      return 0;
    }
    return length < SHORTEST_WITH_TWO_EDITS ? 1 : 2;
  }

  /** Returns the letters of a word in UTF-8: a bit for each, which some share. */
  static int lettersIn(byte[] pool, int start, int end) {
    int found = 0;
    for (int at = start; at < end; ) {
      int next = Math.min(end, at + lengthOf(pool[at]));
      found |= 1 << letter(pool, at, next);
      at = next;
    }
    return found;
  }

  /**
   * Returns whether a word in UTF-8 comes near. Most don't have the letters for it: an edit takes
   * away one of them at most.
   *
   * @param itsLetters the letters that are in it
   */
  boolean matches(int itsLetters, byte[] pool, int start, int end) {
    int missing = Integer.bitCount(lettersIn & ~itsLetters);
    return (missing == 0 && isWithin(pool, start, end))
        || (missing <= edits && beginsNearly(pool, start, end));
  }

  private boolean isWithin(byte[] pool, int start, int end) {
    for (int i = start; i <= end - bytes.length; i++) {
      if (pool[i] == bytes[0] && isAt(pool, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(byte[] pool, int at) {
    for (int i = 1; i < bytes.length; i++) {
      if (pool[at + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean beginsNearly(byte[] pool, int start, int end) {
    // Most words end here, without their letters being looked at.
    if (edits == 0 || start == end || pool[start] != bytes[0]) {
      return false;
    }
    for (int i = 0; i <= letters.length; i++) {
      row[i] = i;
    }
    int at = start;
    int last = -1;
    for (int read = 1; at < end && read <= letters.length + edits; read++) {
      int length = lengthOf(pool[at]);
      int letter = letter(pool, at, Math.min(end, at + length));
      if (read == 1 && letter != letters[0]) {
        return false;
      }
      int nearest = read(letter, last, read);
      if (row[letters.length] <= edits) {
        return true;
      }
      if (nearest > edits) {
        return false;
      }
      last = letter;
      at += length;
    }
    return false;
  }

  /** Reads one more letter of the other word; returns how far the nearest beginning is. */
  private int read(int letter, int last, int read) {
    int[] free = beforeThat;
    beforeThat = before;
    before = row;
    row = free;
    row[0] = read;
    int nearest = read;
    for (int i = 1; i <= letters.length; i++) {
      int distance =
          Math.min(
              before[i - 1] + (letters[i - 1] == letter ? 0 : 1),
              1 + Math.min(row[i - 1], before[i]));
      if (i > 1 && read > 1 && letters[i - 1] == last && letters[i - 2] == letter) {
        distance = Math.min(distance, 1 + beforeThat[i - 2]);
      }
      row[i] = distance;
      nearest = Math.min(nearest, distance);
    }
    return nearest;
  }

  private static int lengthOf(byte first) {
    return Math.max(1, Integer.numberOfLeadingZeros(~first << 24));
  }

  /** Returns a number that stands for a letter; only that equal ones are equal matters. */
  private static int letter(byte[] pool, int start, int end) {
    if (end - start == 1) {
      return pool[start];
    }
    return new String(pool, start, end - start, StandardCharsets.UTF_8).codePointAt(0);
  }
}
