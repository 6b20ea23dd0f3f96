package org.fretway.library.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A segment within a {@link Snapshot}.
 *
 * @param context of its reader
 * @param songs its songs, also those that were removed since it was written
 * @param base the place of its first song, a multiple of 64
 * @param there a bit for each song that was not removed, in whole words
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy would cost what it saves.
record Segment(LeafReaderContext context, SegmentSongs songs, int base, long[] there) {
  static Segment of(LeafReaderContext context, SegmentSongs songs, int base) {
    FixedBitSet there = new FixedBitSet(songs.size);
    @Nullable Bits live = context.reader().getLiveDocs();
    if (live == null) {
      there.set(0, songs.size);
    } else {
      for (int doc = 0; doc < songs.size; doc++) {
        if (live.get(doc)) {
          there.set(doc);
        }
      }
    }
    return new Segment(context, songs, base, there.getBits());
  }

  /** Returns what stays the same as long as the segment does, whatever is removed from it. */
  IndexReader.CacheKey key() {
    return context.reader().getCoreCacheHelper().getKey();
  }

  /** Returns the first place after it where another segment can begin. */
  int end() {
    return base + (there.length << 6);
  }
}
