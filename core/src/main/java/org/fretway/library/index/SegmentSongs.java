package org.fretway.library.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.fretway.library.index.IndexedSong.Named;
import org.jspecify.annotations.Nullable;

/**
 * What songs of one segment are compared, counted and chosen by, in memory: some 60 bytes a song
 * and the different titles. A segment never changes, so this is read once; which of its songs were
 * removed since is kept elsewhere. Safe for several threads.
 */
final class SegmentSongs {
  static final int NO_YEAR = Integer.MAX_VALUE;

  /** How many answers to criteria are kept; each takes a bit a song. */
  private static final int ANSWERS = 64;

  final int size;
  final SongIds ids;
  final SongTexts artist;
  final SongTexts artistKey;
  final SongTexts titleKey;
  final SongTexts album;
  final SongTexts letter;
  final SongTexts format;
  final SongTexts tuning;
  final int[] tuningOrder;
  final int[] year;
  final long[] added;
  final SongGroups<String> formats;
  final SongGroups<Tuned> tunings;
  final SongGroups<List<Named>> arrangements;
  final SongGroups<List<Named>> stems;
  private @Nullable SegmentWords words;
  private final FixedBitSet lyrics;
  private final FixedBitSet cover;
  private final Map<Criterion, FixedBitSet> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Criterion, FixedBitSet> eldest) {
          return size() > ANSWERS;
        }
      };

  /**
   * What a song is tuned to.
   *
   * @param name of the tuning
   * @param order where it comes, the lowest first
   */
  record Tuned(String name, int order) {}

  private record TuningKey(int number, int order) {}

  private SegmentSongs(LeafReader reader) throws IOException {
    size = reader.maxDoc();
    ids = SongIds.load(reader);
    artist = SongTexts.load(reader, IndexedSong.ARTIST);
    artistKey = SongTexts.load(reader, IndexedSong.ARTIST_KEY);
    titleKey = SongTexts.load(reader, IndexedSong.TITLE_KEY);
    album = SongTexts.load(reader, IndexedSong.ALBUM);
    letter = SongTexts.load(reader, IndexedSong.LETTER);
    format = SongTexts.load(reader, IndexedSong.FORMAT);
    tuning = SongTexts.load(reader, IndexedSong.TUNING);
    tuningOrder = ints(reader, IndexedSong.TUNING_ORDER, 0);
    year = ints(reader, IndexedSong.YEAR, NO_YEAR);
    added = longs(reader, IndexedSong.ADDED);
    formats = SongGroups.load(size, format::number, format::text);
    tunings =
        SongGroups.load(
            size,
            doc -> new TuningKey(tuning.number(doc), tuningOrder[doc]),
            key -> new Tuned(tuning.text(key.number()), key.order()));
    arrangements = NamedParts.load(reader, IndexedSong.ARRANGEMENTS);
    stems = NamedParts.load(reader, IndexedSong.STEMS);
    lyrics = flags(reader, IndexedSong.LYRICS);
    cover = flags(reader, IndexedSong.COVER);
  }

  /** Returns the words of the segment, which are read when somebody first misspells one. */
  SegmentWords words(LeafReader reader) throws IOException {
    synchronized (answers) {
      SegmentWords known = words;
      if (known == null) {
        known = SegmentWords.load(reader);
        words = known;
      }
      return known;
    }
  }

  static SegmentSongs load(LeafReader reader) throws IOException {
    return new SegmentSongs(reader);
  }

  private static int[] ints(LeafReader reader, String field, int absent) throws IOException {
    NumericDocValues values = DocValues.getNumeric(reader, field);
    int[] ints = new int[reader.maxDoc()];
    for (int doc = 0; doc < ints.length; doc++) {
      ints[doc] = values.advanceExact(doc) ? (int) values.longValue() : absent;
    }
    return ints;
  }

  private FixedBitSet flags(LeafReader reader, String field) throws IOException {
    int[] flags = ints(reader, field, 0);
    return choose(doc -> flags[doc] == 1);
  }

  private static long[] longs(LeafReader reader, String field) throws IOException {
    NumericDocValues values = DocValues.getNumeric(reader, field);
    long[] longs = new long[reader.maxDoc()];
    for (int doc = 0; doc < longs.length; doc++) {
      longs[doc] = values.advanceExact(doc) ? values.longValue() : 0;
    }
    return longs;
  }

  /** Returns a bit for each song that meets a criterion, for reading only. */
  FixedBitSet meeting(Criterion criterion) {
    synchronized (answers) {
      return answers.computeIfAbsent(criterion, this::choose);
    }
  }

  private FixedBitSet choose(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Lyrics _ -> lyrics;
      case Criterion.Cover _ -> cover;
      case Criterion.FormatIn(Set<String> formats) -> oneOf(format, formats);
      case Criterion.TuningIn(Set<String> tunings) -> oneOf(tuning, tunings);
      case Criterion.Artist(String key) -> oneOf(artistKey, Set.of(key));
      case Criterion.Album(String name) -> oneOf(album, Set.of(name));
      case Criterion.Arrangement(String key) -> having(arrangements, key);
      case Criterion.Stem(String key) -> having(stems, key);
    };
  }

  private FixedBitSet oneOf(SongTexts texts, Set<String> wanted) {
    boolean[] chosen = new boolean[texts.count()];
    for (String text : wanted) {
      int number = texts.find(text);
      if (number >= 0) {
        chosen[number] = true;
      }
    }
    return choose(doc -> chosen[texts.number(doc)]);
  }

  private FixedBitSet having(SongGroups<List<Named>> parts, String key) {
    return choose(parts.having(those -> those.stream().anyMatch(part -> part.key().equals(key))));
  }

  private FixedBitSet choose(IntPredicate condition) {
    FixedBitSet chosen = new FixedBitSet(size);
    for (int doc = 0; doc < size; doc++) {
      if (condition.test(doc)) {
        chosen.set(doc);
      }
    }
    return chosen;
  }
}
