package org.fretway.library.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;
import org.fretway.library.index.IndexedSong.Named;

/** Counts songs of a {@link Snapshot} by what they have. */
public final class SongCounts {
  private final Snapshot snapshot;

  /** Creates the counts of a snapshot, for as long as it is open. */
  public SongCounts(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * How many songs have something.
   *
   * @param name what they have; where it is written in several ways, the first of them
   * @param rank where it comes among others, the lowest first; 0 where that is not known
   * @param songs how many, at least 1
   */
  public record Count(String name, int rank, long songs) {
    private Count plus(Count other) {
      return new Count(
          name.compareTo(other.name) <= 0 ? name : other.name,
          Math.min(rank, other.rank),
          songs + other.songs);
    }
  }

  /**
   * The songs of an artist.
   *
   * @param name as they write it; where they differ, the first of those
   * @param letter that it goes under
   * @param songs how many, at least 1
   */
  public record ArtistSongs(String name, String letter, long songs) {}

  /** Counts songs by family. */
  public Map<String, Long> formats(SongSet songs) {
    Map<String, Long> counts = new HashMap<>();
    forEachGroup(
        songs,
        segment -> segment.formats,
        (format, found) -> counts.merge(format, (long) found, Long::sum));
    return counts;
  }

  /** Counts songs by tuning; the rank is the place of the tuning. */
  public List<Count> tunings(SongSet songs) {
    Map<String, Count> counts = new TreeMap<>();
    forEachGroup(
        songs,
        segment -> segment.tunings,
        (tuned, found) ->
            counts.merge(tuned.name(), new Count(tuned.name(), tuned.order(), found), Count::plus));
    return List.copyOf(counts.values());
  }

  /** Counts songs by arrangements, those with most songs first. */
  public List<Count> arrangements(SongSet songs) {
    return byPart(songs, segment -> segment.arrangements);
  }

  /** Counts songs by stems, those with most songs first. */
  public List<Count> stems(SongSet songs) {
    return byPart(songs, segment -> segment.stems);
  }

  private List<Count> byPart(
      SongSet songs, Function<SegmentSongs, SongGroups<List<Named>>> groups) {
    Map<String, Count> counts = new HashMap<>();
    forEachGroup(
        songs,
        groups,
        (parts, found) -> {
          Map<String, Count> different = new HashMap<>();
          // A song counts once, though it may have several of one name.
          parts.forEach(it -> different.putIfAbsent(it.key(), new Count(it.name(), 0, found)));
          different.forEach((key, count) -> counts.merge(key, count, Count::plus));
        });
    return counts.values().stream()
        .sorted(Comparator.comparingLong(Count::songs).reversed().thenComparing(Count::name))
        .toList();
  }

  private <T> void forEachGroup(
      SongSet songs, Function<SegmentSongs, SongGroups<T>> groups, ObjIntConsumer<T> work) {
    for (Segment segment : snapshot.places.segments) {
      SongGroups<T> its = groups.apply(segment.songs());
      int[] found = its.count(songs, segment.base() >> 6);
      for (int group = 0; group < found.length; group++) {
        if (found[group] > 0) {
          work.accept(its.values().get(group), found[group]);
        }
      }
    }
  }

  /** Counts songs by album, as they write it. */
  public List<Count> albums(SongSet songs) {
    Map<String, Count> counts = new TreeMap<>();
    songs.forEach(
        place -> {
          Segment segment = snapshot.places.segment(place);
          String album = segment.songs().album.of(place - segment.base());
          counts.merge(album, new Count(album, 0, 1), Count::plus);
        });
    return List.copyOf(counts.values());
  }

  /** Counts songs by artist, by letter and then by name. */
  public List<ArtistSongs> artists(SongSet songs) {
    Places places = snapshot.places;
    List<ArtistSongs> artists = new ArrayList<>();
    int last = -1;
    String name = "";
    long count = 0;
    for (int place : snapshot.inOrder(SongOrder.LETTER)) {
      if (songs.has(place)) {
        if (last >= 0 && isSameArtist(places, last, place)) {
          count++;
          name = first(name, places, last, place);
        } else {
          if (last >= 0) {
            artists.add(new ArtistSongs(name, letter(places, last), count));
          }
          name = artist(places, place);
          count = 1;
        }
        last = place;
      }
    }
    if (last >= 0) {
      artists.add(new ArtistSongs(name, letter(places, last), count));
    }
    return artists;
  }

  /**
   * Where a letter begins.
   *
   * @param letter the letter
   * @param index how many songs come before it
   */
  public record Start(String letter, int index) {}

  /**
   * Returns where letters begin.
   *
   * @param order by artist or title, from either end
   * @param byArtist whether it is by artist
   * @param letterOf finds the letter of an artist or title
   */
  public List<Start> letterStarts(
      SongSet songs, SongOrder order, boolean byArtist, UnaryOperator<String> letterOf) {
    List<Start> starts = new ArrayList<>();
    int[] sorted = snapshot.inOrder(order);
    RankedSongs ranked = snapshot.ranked(songs, order);
    int index = 0;
    int first = 0;
    while (first < sorted.length) {
      int end = endOfBeginning(sorted, first, byArtist);
      int count = ranked.count(first, end);
      if (count > 0) {
        String letter = letterOf.apply(texts(sorted[first], byArtist).of(doc(sorted[first])));
        if (starts.isEmpty() || !starts.getLast().letter().equals(letter)) {
          starts.add(new Start(letter, index));
        }
        index += count;
      }
      first = end;
    }
    return starts;
  }

  /** Returns where the first character is another one; those with the same one are together. */
  private int endOfBeginning(int[] sorted, int first, boolean byArtist) {
    long beginning = beginning(sorted[first], byArtist);
    int low = first + 1;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (beginning(sorted[middle], byArtist) == beginning) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long beginning(int place, boolean byArtist) {
    SongTexts texts = texts(place, byArtist);
    return texts.beginning(texts.number(doc(place)));
  }

  private SongTexts texts(int place, boolean byArtist) {
    SegmentSongs songs = snapshot.places.segment(place).songs();
    return byArtist ? songs.artistKey : songs.titleKey;
  }

  private int doc(int place) {
    return place - snapshot.places.segment(place).base();
  }

  private static boolean isSameArtist(Places places, int a, int b) {
    return places.compareArtists(a, b) == 0 && places.compareLetters(a, b) == 0;
  }

  /** Returns the first of a name and that of a song, which mostly is written as the one before. */
  private static String first(String name, Places places, int before, int place) {
    Segment segment = places.segment(place);
    SongTexts artists = segment.songs().artist;
    if (segment.base() == places.segment(before).base()
        && artists.number(place - segment.base()) == artists.number(before - segment.base())) {
      return name;
    }
    String other = artist(places, place);
    return name.compareTo(other) <= 0 ? name : other;
  }

  private static String artist(Places places, int place) {
    Segment segment = places.segment(place);
    return segment.songs().artist.of(place - segment.base());
  }

  private static String letter(Places places, int place) {
    Segment segment = places.segment(place);
    return segment.songs().letter.of(place - segment.base());
  }
}
