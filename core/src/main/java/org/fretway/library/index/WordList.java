package org.fretway.library.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The different words of a segment in UTF-8, in their order one after the other, each with the
 * songs that have it. Fetching these from Lucene for some hundred words takes longer than finding
 * the words.
 */
final class WordList {
  final byte[] bytes;
  private final int[] starts;
  private final int[] songs;
  private final int[] firstSongs;

  /** Takes words that were found. */
  interface Found {
    /**
     * Takes words that follow each other.
     *
     * @param from the first of them
     * @param to the word behind the last one
     */
    void words(int from, int to);
  }

  private WordList(byte[] bytes, int[] starts, int[] songs, int[] firstSongs) {
    this.bytes = bytes;
    this.starts = starts;
    this.songs = songs;
    this.firstSongs = firstSongs;
  }

  static WordList load(LeafReader reader) throws IOException {
    @Nullable Terms terms = reader.terms(IndexedSong.WORD);
    if (terms == null) {
      return new WordList(new byte[0], new int[1], new int[0], new int[1]);
    }
    byte[] bytes = new byte[0];
    int[] starts = new int[Math.toIntExact(terms.size() + 1)];
    int[] songs = new int[Math.toIntExact(terms.getSumDocFreq())];
    int[] firstSongs = new int[starts.length];
    int count = 0;
    int songCount = 0;
    TermsEnum all = terms.iterator();
    @Nullable PostingsEnum its = null;
    for (@Nullable BytesRef word = all.next(); word != null; word = all.next()) {
      int end = Math.addExact(starts[count], word.length);
      bytes = ArrayUtil.grow(bytes, end);
      System.arraycopy(word.bytes, word.offset, bytes, starts[count], word.length);
      its = all.postings(its, PostingsEnum.NONE);
      int song = its.nextDoc();
      while (song != DocIdSetIterator.NO_MORE_DOCS) {
        songs[songCount++] = song;
        song = its.nextDoc();
      }
      count++;
      starts[count] = end;
      firstSongs[count] = songCount;
    }
    return new WordList(Arrays.copyOf(bytes, starts[count]), starts, songs, firstSongs);
  }

  /** Returns how many words there are. */
  int count() {
    return starts.length - 1;
  }

  /** Returns where a word begins among all bytes. */
  int start(int word) {
    return starts[word];
  }

  /** Returns where a word ends. */
  int end(int word) {
    return starts[word + 1];
  }

  /** Returns the first word that begins with something, or would come behind it. */
  int firstFrom(byte[] beginning) {
    int low = 0;
    int high = count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order =
          Arrays.compareUnsigned(
              bytes, starts[middle], starts[middle + 1], beginning, 0, beginning.length);
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Adds the songs that have some words, also those that were removed.
   *
   * @param from the first of the words
   * @param to the word behind the last one
   * @param found a bit for each song
   * @param firstWord which of the numbers has the bit of the first song
   */
  void addSongs(int from, int to, long[] found, int firstWord) {
    for (int i = firstSongs[from]; i < firstSongs[to]; i++) {
      found[firstWord + (songs[i] >> 6)] |= 1L << songs[i];
    }
  }
}
