package org.fretway.library.index;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/** The ids of the songs of a segment, as two numbers each, which compare as the ids do. */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy would cost what it saves.
record SongIds(long[] high, long[] low) {
  /** The longest id, in characters. */
  static final int LENGTH = 16;

  static SongIds load(LeafReader reader) throws IOException {
    BinaryDocValues values = DocValues.getBinary(reader, IndexedSong.ID);
    SongIds ids = new SongIds(new long[reader.maxDoc()], new long[reader.maxDoc()]);
    for (int doc = 0; doc < ids.high.length; doc++) {
      values.advanceExact(doc);
      BytesRef id = values.binaryValue();
      ids.high[doc] = pack(id, 0);
      ids.low[doc] = pack(id, Long.BYTES);
    }
    return ids;
  }

  private static long pack(BytesRef id, int from) {
    long packed = 0;
    for (int i = from; i < from + Long.BYTES; i++) {
      packed = (packed << Byte.SIZE) | (i < id.length ? id.bytes[id.offset + i] & 0xff : 0);
    }
    return packed;
  }

  /** Compares a song's id with one of these. */
  int compare(int doc, SongIds other, int otherDoc) {
    int byHigh = Long.compareUnsigned(high[doc], other.high[otherDoc]);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low[doc], other.low[otherDoc]);
  }

  /** An id as the two numbers by which it is compared. */
  record Key(long high, long low) {
    static Key of(String id) {
      BytesRef bytes = new BytesRef(id);
      return new Key(pack(bytes, 0), pack(bytes, Long.BYTES));
    }
  }

  /** Compares a song's id with an id. */
  int compare(int doc, Key id) {
    int byHigh = Long.compareUnsigned(high[doc], id.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low[doc], id.low);
  }

  /** Returns the id of a song. */
  String get(int doc) {
    StringBuilder id = new StringBuilder(LENGTH);
    append(id, high[doc]);
    append(id, low[doc]);
    return id.toString();
  }

  private static void append(StringBuilder id, long packed) {
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      int c = (int) (packed >>> shift) & 0xff;
      if (c != 0) {
        id.append((char) c);
      }
    }
  }
}
