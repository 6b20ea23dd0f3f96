package org.fretway.library.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the songs as they are now: the same {@link Snapshot} as long as nothing changes, and
 * then the next one, which takes over from it what stays. Safe for several threads.
 */
public final class Snapshots implements AutoCloseable {
  private final Opener opener;
  private Map<IndexReader.CacheKey, SegmentSongs> loaded = new HashMap<>();
  private @Nullable Snapshot current;

  /** Opens the index as it is now; it must cost little where nothing has changed. */
  @FunctionalInterface
  public interface Opener {
    /** Returns a reader, which is closed later. */
    IndexReader open() throws IOException;
  }

  /** Creates the snapshots of an index. */
  public Snapshots(Opener opener) {
    this.opener = opener;
  }

  /**
   * Returns the songs as they are now, to be closed.
   *
   * @throws IOException if the index can't be read
   */
  public synchronized Snapshot now() throws IOException {
    IndexReader reader = opener.open();
    try {
      Snapshot known = current;
      if (known != null && isSame(known.places.segments, reader.leaves()) && known.retain()) {
        reader.close();
        return known;
      }
      Snapshot next = new Snapshot(reader, new Places(segments(reader.leaves())), known);
      current = next;
      next.retain();
      if (known != null) {
        known.close();
      }
      return next;
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static boolean isSame(List<Segment> known, List<LeafReaderContext> now) {
    if (known.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < known.size(); i++) {
      // The key of the reader, unlike that of the segment, changes with what is removed from it.
      if (known.get(i).context().reader().getReaderCacheHelper().getKey()
          != now.get(i).reader().getReaderCacheHelper().getKey()) {
        return false;
      }
    }
    return true;
  }

  private List<Segment> segments(List<LeafReaderContext> leaves) throws IOException {
    Map<IndexReader.CacheKey, SegmentSongs> needed = new HashMap<>();
    List<Segment> segments = new ArrayList<>();
    int base = 0;
    for (LeafReaderContext leaf : leaves) {
      IndexReader.CacheKey key = leaf.reader().getCoreCacheHelper().getKey();
      @Nullable SegmentSongs songs = loaded.get(key);
      if (songs == null) {
        songs = SegmentSongs.load(leaf.reader());
      }
      needed.put(key, songs);
      Segment segment = Segment.of(leaf, songs, base);
      segments.add(segment);
      base = segment.end();
    }
    loaded = needed;
    return segments;
  }

  /** Lets go of the last snapshot; those that are in use stay until they are closed. */
  @Override
  public synchronized void close() {
    if (current != null) {
      current.close();
      current = null;
    }
    loaded = new HashMap<>();
  }
}
