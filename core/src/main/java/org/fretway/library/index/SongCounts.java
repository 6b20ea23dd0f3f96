package org.fretway.library.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

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
    byText(songs, segment -> segment.format)
        .values()
        .forEach(count -> counts.put(count.name(), count.songs()));
    return counts;
  }

  /** Counts songs by tuning; the rank is the place of the tuning. */
  public List<Count> tunings(SongSet songs) {
    return List.copyOf(byText(songs, segment -> segment.tuning).values());
  }

  /** Counts songs by album, as they write it. */
  public List<Count> albums(SongSet songs) {
    return List.copyOf(byText(songs, segment -> segment.album).values());
  }

  private Map<String, Count> byText(SongSet songs, Function<SegmentSongs, SongTexts> text) {
    Map<String, Count> counts = new TreeMap<>();
    for (Segment segment : snapshot.places.segments) {
      SongTexts texts = text.apply(segment.songs());
      int[] found = new int[texts.count()];
      int[] lowest = new int[texts.count()];
      forEach(
          songs,
          segment,
          doc -> {
            int number = texts.number(doc);
            int rank = segment.songs().tuningOrder[doc];
            lowest[number] = found[number]++ == 0 ? rank : Math.min(lowest[number], rank);
          });
      for (int number = 0; number < found.length; number++) {
        if (found[number] > 0) {
          String name = texts.text(number);
          counts.merge(name, new Count(name, lowest[number], found[number]), Count::plus);
        }
      }
    }
    return counts;
  }

  /** Counts songs by arrangements, those with most songs first. */
  public List<Count> arrangements(SongSet songs) {
    return byPart(songs, segment -> segment.arrangements);
  }

  /** Counts songs by stems, those with most songs first. */
  public List<Count> stems(SongSet songs) {
    return byPart(songs, segment -> segment.stems);
  }

  private List<Count> byPart(SongSet songs, Function<SegmentSongs, NamedParts> part) {
    Map<String, Count> counts = new HashMap<>();
    for (Segment segment : snapshot.places.segments) {
      NamedParts parts = part.apply(segment.songs());
      int[] found = new int[parts.sets().size()];
      forEach(songs, segment, doc -> found[parts.setOf()[doc]]++);
      for (int set = 0; set < found.length; set++) {
        if (found[set] > 0) {
          Map<String, Count> inSet = new HashMap<>();
          int songsOfSet = found[set];
          // A song counts once, though it may have several of one name.
          parts
              .sets()
              .get(set)
              .forEach(it -> inSet.putIfAbsent(it.key(), new Count(it.name(), 0, songsOfSet)));
          inSet.forEach((key, count) -> counts.merge(key, count, Count::plus));
        }
      }
    }
    return counts.values().stream()
        .sorted(Comparator.comparingLong(Count::songs).reversed().thenComparing(Count::name))
        .toList();
  }

  private static void forEach(SongSet songs, Segment segment, IntConsumer work) {
    int firstWord = segment.base() >> 6;
    for (int i = 0; i < segment.there().length; i++) {
      for (long rest = songs.words[firstWord + i]; rest != 0; rest &= rest - 1) {
        work.accept((i << 6) + Long.numberOfTrailingZeros(rest));
      }
    }
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
    int index = 0;
    long last = -1;
    for (int place : snapshot.inOrder(order)) {
      if (songs.has(place)) {
        Segment segment = snapshot.places.segment(place);
        SongTexts texts = byArtist ? segment.songs().artistKey : segment.songs().titleKey;
        int number = texts.number(place - segment.base());
        long beginning = texts.beginning(number);
        if (beginning != last) {
          last = beginning;
          String letter = letterOf.apply(texts.text(number));
          if (starts.isEmpty() || !starts.getLast().letter().equals(letter)) {
            starts.add(new Start(letter, index));
          }
        }
        index++;
      }
    }
    return starts;
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
