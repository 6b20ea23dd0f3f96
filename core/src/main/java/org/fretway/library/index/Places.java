package org.fretway.library.index;

import java.util.List;

/**
 * Where the songs of some segments are, and how they compare. Each song has a place, a number that
 * holds for these segments alone; not every number is a place.
 */
final class Places {
  final List<Segment> segments;

  /** How many numbers there are; a multiple of 64. */
  final int size;

  /** How many songs there are. */
  final int count;

  private final short[] segmentOfWord;

  Places(List<Segment> segments) {
    this.segments = segments;
    this.size = segments.isEmpty() ? 0 : segments.getLast().end();
    this.segmentOfWord = new short[size >> 6];
    int songs = 0;
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      for (int word = 0; word < segment.there().length; word++) {
        segmentOfWord[(segment.base() >> 6) + word] = (short) i;
        songs += Long.bitCount(segment.there()[word]);
      }
    }
    this.count = songs;
  }

  Segment segment(int place) {
    return segments.get(segmentOfWord[place >> 6]);
  }

  /** Returns all songs that are there. */
  SongSet all() {
    long[] words = new long[size >> 6];
    for (Segment segment : segments) {
      System.arraycopy(segment.there(), 0, words, segment.base() >> 6, segment.there().length);
    }
    return new SongSet(words);
  }

  int compareArtists(int a, int b) {
    Segment first = segment(a);
    Segment second = segment(b);
    return first
        .songs()
        .artistKey
        .compare(a - first.base(), second.songs().artistKey, b - second.base());
  }

  int compareTitles(int a, int b) {
    Segment first = segment(a);
    Segment second = segment(b);
    return first
        .songs()
        .titleKey
        .compare(a - first.base(), second.songs().titleKey, b - second.base());
  }

  int compareLetters(int a, int b) {
    Segment first = segment(a);
    Segment second = segment(b);
    return first.songs().letter.compare(a - first.base(), second.songs().letter, b - second.base());
  }

  int compareIds(int a, int b) {
    Segment first = segment(a);
    Segment second = segment(b);
    return first.songs().ids.compare(a - first.base(), second.songs().ids, b - second.base());
  }

  SongPosition position(int place) {
    Segment segment = segment(place);
    SegmentSongs songs = segment.songs();
    int doc = place - segment.base();
    return new SongPosition(
        songs.letter.of(doc), songs.artistKey.of(doc), songs.titleKey.of(doc), songs.ids.get(doc));
  }

  /** Compares the position of a song with another position. */
  int compare(int place, SongPosition position) {
    Segment segment = segment(place);
    SegmentSongs songs = segment.songs();
    int doc = place - segment.base();
    int byLetter = songs.letter.compare(doc, position.letter());
    if (byLetter != 0) {
      return byLetter;
    }
    int byArtist = songs.artistKey.compare(doc, position.artistKey());
    if (byArtist != 0) {
      return byArtist;
    }
    int byTitle = songs.titleKey.compare(doc, position.titleKey());
    return byTitle != 0 ? byTitle : songs.ids.compare(doc, SongIds.Key.of(position.id()));
  }

  int tuningOrder(int place) {
    Segment segment = segment(place);
    return segment.songs().tuningOrder[place - segment.base()];
  }

  int year(int place) {
    Segment segment = segment(place);
    return segment.songs().year[place - segment.base()];
  }

  long added(int place) {
    Segment segment = segment(place);
    return segment.songs().added[place - segment.base()];
  }
}
