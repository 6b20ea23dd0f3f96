package org.fretway.library.index;

/**
 * Finds words that begin like another but for its mistakes. Goes through the words in their order
 * and reads of each only what it does not begin with like the one before; those that go on from a
 * beginning in which there are too many mistakes, or that is the word already, are passed over
 * together. So most words are never looked at, however many there are.
 */
final class SortedBeginnings {
  private static final int BLOCK = 64;

  private final WordList words;

  /** How many letters each word has in common with the one before, or the most that fit. */
  private final byte[] shared;

  /** For each {@link #BLOCK} words, the least of these numbers. */
  private final byte[] leastShared;

  SortedBeginnings(WordList words) {
    this.words = words;
    this.shared = new byte[words.count()];
    this.leastShared = new byte[(words.count() + BLOCK - 1) / BLOCK];
    for (int i = 0; i < shared.length; i++) {
      shared[i] = i == 0 ? 0 : sharedWithBefore(i);
      int block = i / BLOCK;
      leastShared[block] =
          i % BLOCK == 0 ? shared[i] : (byte) Math.min(leastShared[block], shared[i]);
    }
  }

  private byte sharedWithBefore(int word) {
    int before = words.start(word - 1);
    int at = words.start(word);
    int letters = 0;
    // The one before comes first, so it ends before the other does where it is all shared.
    while (before < words.end(word - 1) && letters < Byte.MAX_VALUE) {
      if (Letters.at(words.bytes, before) != Letters.at(words.bytes, at)) {
        break;
      }
      before += Letters.lengthAt(words.bytes, before);
      at += Letters.lengthAt(words.bytes, at);
      letters++;
    }
    return (byte) letters;
  }

  /** Hands over the words that begin like another but for its mistakes. */
  void find(NearWord wanted, WordList.Found found) {
    if (wanted.edits == 0) {
      return;
    }
    byte[] firstLetter = wanted.firstLetter();
    int word = words.firstFrom(firstLetter);
    if (word == words.count() || !beginsWith(word, firstLetter)) {
      return;
    }
    Misspelling misspelling = new Misspelling(wanted);
    // Where each of the letters that were read ends, from the start of the word.
    int[] ends = new int[wanted.length() + wanted.edits + 2];
    int read = 0;
    do {
      int at = words.start(word) + ends[read];
      int end = words.end(word);
      boolean decided = false;
      while (!decided && at < end) {
        misspelling.read(read, Letters.at(words.bytes, at));
        at += Letters.lengthAt(words.bytes, at);
        read++;
        ends[read] = at - words.start(word);
        decided = misspelling.isWhole(read) || misspelling.isLost(read);
      }
      int next = decided ? firstSharingLess(read, word + 1) : word + 1;
      if (decided && misspelling.isWhole(read)) {
        found.words(word, next);
      }
      word = next;
      read = word < words.count() ? shared[word] : 0;
    } while (read > 0);
  }

  private boolean beginsWith(int word, byte[] letter) {
    int start = words.start(word);
    return words.end(word) - start >= letter.length
        && Letters.at(words.bytes, start) == Letters.at(letter, 0);
  }

  /** Returns the next word that has fewer letters in common with the one before it. */
  private int firstSharingLess(int letters, int from) {
    int word = from;
    while (word < shared.length && shared[word] >= letters) {
      word++;
      while (word % BLOCK == 0 && word < shared.length && leastShared[word / BLOCK] >= letters) {
        word += BLOCK;
      }
    }
    return Math.min(word, shared.length);
  }
}
