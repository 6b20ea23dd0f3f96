package org.fretway.library.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The songs as they are at one moment. It stays as it is until whoever got it closes it. Safe for
 * several threads.
 */
public final class Snapshot implements AutoCloseable {
  private static final int MOST_LISTS = 8;

  private final IndexReader reader;
  private final AtomicInteger users = new AtomicInteger(1);
  private final SongOrders orders;
  private final TextSearch texts;
  final Places places;
  private final SongSet all;
  private @Nullable SongSet retuned;

  /** Lists that were asked for, each known by itself: comparing them would take as long. */
  private final IdentityHashMap<List<String>, SongSet> lists = new IdentityHashMap<>();

  Snapshot(IndexReader reader, Places places, @Nullable Snapshot before) {
    this.reader = reader;
    this.places = places;
    this.all = places.all();
    this.orders = new SongOrders(places, before == null ? null : before.orders);
    this.texts = new TextSearch(reader, places);
  }

  /** Reads what was kept of a song. */
  @FunctionalInterface
  public interface RecordReader<T> {
    /** Reads the record of the song at a place. */
    T read(int place, ByteArrayDataInput record) throws IOException;
  }

  /** Returns how many songs there are. */
  public int count() {
    return places.count;
  }

  /** Returns all songs. */
  public SongSet all() {
    return all;
  }

  /**
   * Returns the songs that have all words of a text: each begins a word of artist, title or album.
   * If no song of all has, those that come near it: words may stand within others, and be misspelt.
   *
   * @param words folded; all songs if there are none
   */
  public SongSet withText(List<String> words) {
    if (words.isEmpty()) {
      return all;
    }
    try {
      return texts.find(words).songs();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the songs that meet a criterion. */
  public SongSet meeting(Criterion criterion) {
    long[] words = all.words.clone();
    for (Segment segment : places.segments) {
      FixedBitSet meeting = segment.songs().meeting(criterion);
      int firstWord = segment.base() >> 6;
      for (int i = 0; i < segment.there().length; i++) {
        words[firstWord + i] &= meeting.getBits()[i];
      }
    }
    return new SongSet(words);
  }

  /**
   * Returns the songs of some ids; those that are not there are left out.
   *
   * @param ids kept by the caller, who asks for the same list again and again
   */
  public SongSet withIds(List<String> ids) {
    synchronized (lists) {
      SongSet known = lists.get(ids);
      if (known == null) {
        known = find(ids);
        if (lists.size() == MOST_LISTS) {
          lists.clear();
        }
        lists.put(ids, known);
      }
      return known;
    }
  }

  private SongSet find(List<String> ids) {
    long[] words = new long[places.size >> 6];
    int[] byId = orders.get(SongOrder.ID);
    for (String id : ids) {
      int place = find(byId, SongIds.Key.of(id));
      if (place >= 0) {
        words[place >> 6] |= 1L << place;
      }
    }
    return new SongSet(words);
  }

  private int find(int[] byId, SongIds.Key id) {
    int low = 0;
    int high = byId.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Segment segment = places.segment(byId[middle]);
      int order = segment.songs().ids.compare(byId[middle] - segment.base(), id);
      if (order == 0) {
        return byId[middle];
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Returns the places of all songs in an order, for reading only. */
  public int[] inOrder(SongOrder order) {
    return orders.get(order);
  }

  /**
   * Returns the places of some songs in an order.
   *
   * @param songs which
   * @param first how many to leave out
   * @param atMost how many to return
   */
  public int[] page(SongSet songs, SongOrder order, long first, int atMost) {
    int[] sorted = orders.get(order);
    if (first >= sorted.length) {
      return new int[0];
    }
    if (songs == all) {
      return Arrays.copyOfRange(sorted, (int) first, (int) Math.min(sorted.length, first + atMost));
    }
    int count = songs.count();
    if (first >= count) {
      return new int[0];
    }
    int last = (int) Math.min(count, first + atMost);
    // How many places a walk to the page passes, were the songs spread evenly.
    long walked = (long) last * sorted.length / count;
    return walked < count
        ? songs.along(sorted, (int) first, last)
        : ranked(songs, order).places(sorted, (int) first, last);
  }

  /** Puts some songs in an order. */
  RankedSongs ranked(SongSet songs, SongOrder order) {
    return RankedSongs.of(songs, places.count, orders.ranks(order));
  }

  /**
   * Returns the places of the songs that come after a position by letter, artist and title, whether
   * or not a song is there.
   *
   * @param atMost how many to return
   */
  public int[] after(SongPosition position, int atMost) {
    int[] sorted = orders.get(SongOrder.LETTER);
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.compare(sorted[middle], position) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Arrays.copyOfRange(sorted, low, Math.min(sorted.length, low + atMost));
  }

  /** Returns the position of the song at a place. */
  public SongPosition position(int place) {
    return places.position(place);
  }

  /** Returns the id of the song at a place. */
  public String id(int place) {
    Segment segment = places.segment(place);
    return segment.songs().ids.get(place - segment.base());
  }

  /** Reads what was kept of the songs at some places. */
  public <T> List<T> records(int[] wanted, RecordReader<T> work) {
    int[] forward = wanted.clone();
    // What Lucene keeps is read forward.
    Arrays.sort(forward);
    Map<Integer, T> records = HashMap.newHashMap(wanted.length);
    try {
      int base = -1;
      BinaryDocValues values = DocValues.emptyBinary();
      for (int place : forward) {
        Segment its = places.segment(place);
        if (its.base() != base) {
          base = its.base();
          values = DocValues.getBinary(its.context().reader(), IndexedSong.RECORD);
        }
        values.advanceExact(place - its.base());
        BytesRef record = values.binaryValue();
        records.put(
            place,
            work.read(place, new ByteArrayDataInput(record.bytes, record.offset, record.length)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.stream(wanted).mapToObj(records::get).toList();
  }

  /**
   * Returns the songs that are not in a tuning, but of which another of the same artist and title
   * is.
   *
   * @param tuning always the same one
   */
  public synchronized SongSet retunedFrom(String tuning) {
    SongSet known = retuned;
    if (known == null) {
      known = findRetuned(tuning);
      retuned = known;
    }
    return known;
  }

  private SongSet findRetuned(String tuning) {
    SongSet tuned = meeting(new Criterion.TuningIn(Set.of(tuning)));
    long[] found = new long[places.size >> 6];
    int[] byArtist = orders.get(SongOrder.ARTIST);
    int start = 0;
    while (start < byArtist.length) {
      int end = start + 1;
      boolean any = tuned.has(byArtist[start]);
      while (end < byArtist.length && isSameSong(byArtist[start], byArtist[end])) {
        any |= tuned.has(byArtist[end]);
        end++;
      }
      if (any) {
        for (int i = start; i < end; i++) {
          if (!tuned.has(byArtist[i])) {
            found[byArtist[i] >> 6] |= 1L << byArtist[i];
          }
        }
      }
      start = end;
    }
    return new SongSet(found);
  }

  private boolean isSameSong(int a, int b) {
    return places.compareArtists(a, b) == 0 && places.compareTitles(a, b) == 0;
  }

  /** Makes it stay until it is closed once more; returns false if it is gone already. */
  boolean retain() {
    return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  /** Ends this use of it. */
  @Override
  public void close() {
    if (users.decrementAndGet() == 0) {
      try {
        reader.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
