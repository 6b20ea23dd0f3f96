package org.fretway.library.index;

/**
 * Reads words letter by letter and says whether what was read is another word but for a few letters
 * that are wrong, missing, too many or swapped with the next one. What was read can be taken back
 * to any length, so that words which begin alike need not be read from their beginning. For one
 * thread.
 *
 * <p>After each letter it knows which beginnings of the other word can be made of what was read, as
 * the bits of a number, for each count of mistakes by itself: Wu and Manber, "Fast text searching
 * allowing errors", Communications of the ACM 35 (1992), with swaps added.
 */
final class Misspelling {
  private final NearWord word;

  /** For each count of mistakes and of letters read, a bit for each beginning of the word. */
  private final long[][] beginnings;

  /** For each count of letters read, where the word has the last of them. */
  private final long[] places;

  private final long whole;
  private final long allBeginnings;

  Misspelling(NearWord word) {
    this.word = word;
    this.whole = 1L << word.length();
    this.allBeginnings = (whole << 1) - 1;
    // Once it has so many letters more, nothing is left, and nobody reads on.
    int mostRead = word.length() + word.edits + 1;
    this.places = new long[mostRead + 1];
    this.beginnings = new long[word.edits + 1][mostRead + 1];
    for (int mistakes = 0; mistakes <= word.edits; mistakes++) {
      // Of nothing, as many letters are missing as may.
      beginnings[mistakes][0] = (2L << mistakes) - 1;
    }
  }

  /**
   * Reads one more letter.
   *
   * @param read how many letters were read before it; what was read behind them is taken back
   * @param letter as {@link Letters#at} returns it
   */
  void read(int read, int letter) {
    long its = word.placesOf(letter);
    places[read + 1] = its;
    // A swap takes the two last letters as one mistake: the last one of them comes first.
    long swapped = places[read] & (its << 1);
    long right = (beginnings[0][read] << 1) & its;
    beginnings[0][read + 1] = right;
    for (int mistakes = 1; mistakes <= word.edits; mistakes++) {
      long[] oneLess = beginnings[mistakes - 1];
      long tooMany = oneLess[read];
      long wrong = oneLess[read] << 1;
      long missing = oneLess[read + 1] << 1;
      long swap = read == 0 ? 0 : (oneLess[read - 1] << 2) & swapped;
      long correct = (beginnings[mistakes][read] << 1) & its;
      beginnings[mistakes][read + 1] = (correct | tooMany | wrong | missing | swap) & allBeginnings;
    }
  }

  /** Returns whether so many letters that were read are the word, but for its mistakes. */
  boolean isWhole(int read) {
    return (beginnings[word.edits][read] & whole) != 0;
  }

  /** Returns whether so many letters that were read can't become the word. */
  boolean isLost(int read) {
    return beginnings[word.edits][read] == 0;
  }
}
