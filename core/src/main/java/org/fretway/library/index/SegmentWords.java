package org.fretway.library.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;

/**
 * The words of a segment in memory, some 20 bytes each and 4 for each song that has it, as they are
 * looked through for those that come near another. Lucene's automata take many times as long. Safe
 * for several threads.
 */
final class SegmentWords {
  private final WordList words;
  private final SortedBeginnings beginnings;
  private final WordPieces pieces;

  private SegmentWords(WordList words) {
    this.words = words;
    this.beginnings = new SortedBeginnings(words);
    this.pieces = new WordPieces(words);
  }

  static SegmentWords load(LeafReader reader) throws IOException {
    return new SegmentWords(WordList.load(reader));
  }

  /**
   * Adds the songs with words that come near another, also those that were removed.
   *
   * @param found a bit for each song
   * @param firstWord which of the numbers has the bit of the first song of the segment
   */
  void addNear(NearWord wanted, long[] found, int firstWord) {
    WordList.Found adding = (from, to) -> words.addSongs(from, to, found, firstWord);
    pieces.find(wanted, adding);
    beginnings.find(wanted, adding);
  }
}
