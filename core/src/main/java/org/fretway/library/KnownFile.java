package org.fretway.library;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A song file that has tracks, and whether a scan found it. Used by one thread at a time. */
final class KnownFile {
  private final SongPlace place;
  private List<KnownTrack> tracks = List.of();
  private @Nullable FoundSong found;

  KnownFile(SongPlace place) {
    this.place = place;
  }

  SongPlace place() {
    return place;
  }

  // Most files have one song, so a list that can grow would be a waste.
  void add(KnownTrack track) {
    tracks =
        tracks.isEmpty()
            ? List.of(track)
            : Stream.concat(tracks.stream(), Stream.of(track)).toList();
  }

  List<KnownTrack> tracks() {
    return tracks;
  }

  /** Returns the tracks whose song was in the file when it was last read. */
  List<KnownTrack> current() {
    for (KnownTrack track : tracks) {
      if (!track.inItsFile()) {
        return tracks.stream().filter(KnownTrack::inItsFile).toList();
      }
    }
    return tracks;
  }

  void setFound(FoundSong song) {
    found = song;
  }

  /** Returns what was found at its place; null if nothing was. */
  @Nullable FoundSong found() {
    return found;
  }
}
