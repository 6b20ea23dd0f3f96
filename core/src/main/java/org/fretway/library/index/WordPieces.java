package org.fretway.library.index;

/**
 * Finds words that have something anywhere within: for each three bytes in a row, it knows the
 * words that have them. Of the pieces of what is looked for, only the words with the rarest one are
 * looked through.
 */
final class WordPieces {
  private static final int LENGTH = 3;

  /** Folded letters of ASCII differ in so many bits. */
  private static final int MOST_BITS = 5;

  private final WordList words;

  /** How many bits of each byte count; other pieces than the wanted one may look the same. */
  private final int bits;

  /**
   * For each piece, where its words begin in the list of them. Pieces that begin alike follow each
   * other, so that all that begin with one or two bytes are found together.
   */
  private final int[] starts;

  private final int[] wordsOfPieces;

  WordPieces(WordList words) {
    this.words = words;
    int count = words.bytes.length;
    int fitting = 1;
    while (fitting < MOST_BITS && 1 << (LENGTH * (fitting + 1)) <= count) {
      fitting++;
    }
    bits = fitting;
    int pieces = 1 << (LENGTH * bits);
    starts = new int[pieces + 1];
    wordsOfPieces = new int[count];
    // First how many there are of each, then where each ends; filling in from the last word on
    // leaves where each begins.
    for (int word = 0; word < words.count(); word++) {
      for (int at = words.start(word); at < words.end(word); at++) {
        starts[piece(words.bytes, at, words.end(word))]++;
      }
    }
    for (int piece = 1; piece <= pieces; piece++) {
      starts[piece] += starts[piece - 1];
    }
    for (int word = words.count() - 1; word >= 0; word--) {
      for (int at = words.start(word); at < words.end(word); at++) {
        wordsOfPieces[--starts[piece(words.bytes, at, words.end(word))]] = word;
      }
    }
  }

  /** Returns the number of the piece that begins at a place; behind the end there are zeros. */
  private int piece(byte[] in, int at, int end) {
    int mask = (1 << bits) - 1;
    int piece = 0;
    for (int i = at; i < at + LENGTH; i++) {
      piece = (piece << bits) | (i < end ? in[i] & mask : 0);
    }
    return piece;
  }

  /** Hands over the words that have another within, some of them more than once. */
  void find(NearWord wanted, WordList.Found found) {
    byte[] bytes = wanted.bytes;
    int given = Math.min(LENGTH, bytes.length);
    int from = 0;
    int to = Integer.MAX_VALUE;
    for (int at = 0; at + given <= bytes.length; at++) {
      int piece = piece(bytes, at, at + given);
      // All pieces that begin with what is given.
      int last = piece + (1 << ((LENGTH - given) * bits));
      if (starts[last] - starts[piece] < to - from) {
        from = starts[piece];
        to = starts[last];
      }
    }
    for (int i = from; i < to; i++) {
      int word = wordsOfPieces[i];
      if (isWithin(bytes, words.start(word), words.end(word))) {
        found.words(word, word + 1);
      }
    }
  }

  private boolean isWithin(byte[] wanted, int start, int end) {
    for (int at = start; at <= end - wanted.length; at++) {
      if (words.bytes[at] == wanted[0] && isAt(wanted, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(byte[] wanted, int at) {
    for (int i = 1; i < wanted.length; i++) {
      if (words.bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
