package org.fretway.library.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * A text of each song of a segment: the different texts in their order one after the other, and the
 * number of each song's own. Compares by the code points of the texts.
 */
final class SongTexts {
  private final byte[] pool;
  private final int[] starts;
  private final int[] numbers;

  private SongTexts(byte[] pool, int[] starts, int[] numbers) {
    this.pool = pool;
    this.starts = starts;
    this.numbers = numbers;
  }

  static SongTexts load(LeafReader reader, String field) throws IOException {
    SortedDocValues values = DocValues.getSorted(reader, field);
    int count = values.getValueCount();
    int[] starts = new int[count + 1];
    byte[] pool = new byte[0];
    for (int number = 0; number < count; number++) {
      BytesRef text = values.lookupOrd(number);
      int end = Math.addExact(starts[number], text.length);
      pool = ArrayUtil.grow(pool, end);
      System.arraycopy(text.bytes, text.offset, pool, starts[number], text.length);
      starts[number + 1] = end;
    }
    int[] numbers = new int[reader.maxDoc()];
    for (int doc = 0; doc < numbers.length; doc++) {
      numbers[doc] = values.advanceExact(doc) ? values.ordValue() : 0;
    }
    return new SongTexts(Arrays.copyOf(pool, starts[count]), starts, numbers);
  }

  /** Returns how many different texts there are. */
  int count() {
    return starts.length - 1;
  }

  /** Returns the number of a song's text; numbers are in the order of the texts. */
  int number(int doc) {
    return numbers[doc];
  }

  /** Returns the text of a song. */
  String of(int doc) {
    return text(numbers[doc]);
  }

  /** Returns the text of a number. */
  String text(int number) {
    int start = starts[number];
    return new String(pool, start, starts[number + 1] - start, StandardCharsets.UTF_8);
  }

  /** Returns a number for the first character of a text; texts that begin alike have the same. */
  long beginning(int number) {
    int start = starts[number];
    int end = starts[number + 1];
    if (start == end) {
      return 0;
    }
    // Of UTF-8, the first byte says how many more belong to a character.
    int bytes = Math.max(1, Integer.numberOfLeadingZeros(~pool[start] << 24));
    long beginning = 0;
    for (int i = start; i < Math.min(end, start + bytes); i++) {
      beginning = (beginning << Byte.SIZE) | (pool[i] & 0xff);
    }
    return beginning;
  }

  /** Returns the number of a text, or a negative number if there is no such text. */
  int find(String text) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = count() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compareText(middle, wanted);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int compareText(int number, byte[] wanted) {
    return Arrays.compareUnsigned(
        pool, starts[number], starts[number + 1], wanted, 0, wanted.length);
  }

  /** Compares a song's text with a text. */
  int compare(int doc, String text) {
    return compareText(numbers[doc], text.getBytes(StandardCharsets.UTF_8));
  }

  /** Compares the texts of two songs. */
  int compare(int doc, SongTexts other, int otherDoc) {
    int mine = numbers[doc];
    int others = other.numbers[otherDoc];
    if (this == other) {
      return Integer.compare(mine, others);
    }
    return Arrays.compareUnsigned(
        pool,
        starts[mine],
        starts[mine + 1],
        other.pool,
        other.starts[others],
        other.starts[others + 1]);
  }
}
