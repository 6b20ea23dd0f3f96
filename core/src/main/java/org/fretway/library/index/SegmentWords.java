package org.fretway.library.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The words of a segment in memory, one after the other. Going through them takes a fraction of
 * what Lucene's automata take for a misspelt word.
 */
final class SegmentWords {
  private final byte[] pool;
  private final int[] starts;

  /** The letters of each word, so that most words need not be looked at. */
  private final int[] letters;

  private SegmentWords(byte[] pool, int[] starts) {
    this.pool = pool;
    this.starts = starts;
    this.letters = new int[starts.length - 1];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = NearWord.lettersIn(pool, starts[i], starts[i + 1]);
    }
  }

  static SegmentWords load(LeafReader reader) throws IOException {
    byte[] pool = new byte[0];
    int[] starts = new int[1];
    int count = 0;
    @Nullable Terms terms = reader.terms(IndexedSong.WORD);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      for (@Nullable BytesRef word = all.next(); word != null; word = all.next()) {
        int end = Math.addExact(starts[count], word.length);
        pool = ArrayUtil.grow(pool, end);
        System.arraycopy(word.bytes, word.offset, pool, starts[count], word.length);
        count++;
        starts = ArrayUtil.grow(starts, count + 1);
        starts[count] = end;
      }
    }
    return new SegmentWords(Arrays.copyOf(pool, starts[count]), Arrays.copyOf(starts, count + 1));
  }

  /** Hands over the words that come near another. */
  void near(NearWord wanted, Consumer<BytesRef> found) {
    for (int i = 0; i < letters.length; i++) {
      if (wanted.matches(letters[i], pool, starts[i], starts[i + 1])) {
        found.accept(new BytesRef(pool, starts[i], starts[i + 1] - starts[i]));
      }
    }
  }
}
