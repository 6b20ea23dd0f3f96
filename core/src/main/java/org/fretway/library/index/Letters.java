package org.fretway.library.index;

/** Goes through the letters of words in UTF-8. */
final class Letters {
  private Letters() {}

  /** Returns how many bytes the letter at a place has. */
  static int lengthAt(byte[] words, int at) {
    int length = Math.max(1, Integer.numberOfLeadingZeros(~words[at] << 24));
    return Math.min(length, words.length - at);
  }

  /**
   * Returns a number that stands for the letter at a place: its bytes, put together. Only that
   * equal letters have equal ones matters.
   */
  static int at(byte[] words, int at) {
    int letter = words[at] & 0xff;
    int end = at + lengthAt(words, at);
    for (int i = at + 1; i < end; i++) {
      letter = (letter << Byte.SIZE) | (words[i] & 0xff);
    }
    return letter;
  }
}
