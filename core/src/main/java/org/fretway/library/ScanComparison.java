package org.fretway.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Sets what is on the disk against what is in the database; changes neither. */
final class ScanComparison {
  /** A library of an earlier version gets its fingerprints with a few scans. */
  private static final int IDENTIFIED_AT_A_TIME = 5000;

  private final SongListing listing;
  private final List<ScanScope> scopes;
  private final boolean everywhere;
  private final Optional<Instant> readBefore;
  private final String given;
  private final Set<SongPlace> justImported;

  private final List<FoundSong> fresh = new ArrayList<>();
  private final List<FoundSong> changed = new ArrayList<>();
  private final List<KnownFile> lost = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();
  private final List<String> back = new ArrayList<>();
  private final List<FoundSong> unidentified = new ArrayList<>();
  private int unchanged;

  /**
   * Creates a comparison.
   *
   * @param everywhere whether the scopes are all there is, so that what is in none is gone
   * @param readBefore in a full scan, what was read before this is read again
   * @param given fingerprint of what the user has given for songs that lack something
   * @param justImported places of files that came in since the scan began to look
   */
  ScanComparison(
      SongListing listing,
      List<ScanScope> scopes,
      boolean everywhere,
      Optional<Instant> readBefore,
      String given,
      Set<SongPlace> justImported) {
    this.listing = listing;
    this.scopes = scopes;
    this.everywhere = everywhere;
    this.readBefore = readBefore;
    this.given = given;
    this.justImported = justImported;
  }

  /**
   * Compares.
   *
   * @param removed tells files whose songs were all removed from the library
   * @param broken tells files that could not be read, and can't now; asked once of each
   */
  void run(KnownFiles known, Predicate<FoundSong> removed, Predicate<FoundSong> broken) {
    for (FoundSong song : listing.songs()) {
      KnownFile file = known.at(song.place());
      if (file != null) {
        file.setFound(song);
      } else if (justImported.contains(song.place()) || removed.test(song)) {
        unchanged++;
      } else if (!broken.test(song)) {
        fresh.add(song);
      }
    }
    known.all().forEach(file -> compare(file, removed, broken));
    // So that progress runs in an order that a person can follow.
    fresh.sort(Comparator.comparing(FoundSong::place, SongPlace.ORDER));
    changed.sort(Comparator.comparing(FoundSong::place, SongPlace.ORDER));
    lost.sort(Comparator.comparing(KnownFile::place, SongPlace.ORDER));
  }

  // Without streams, which would take longer than all else: nearly all files are as they were.
  private void compare(KnownFile file, Predicate<FoundSong> removed, Predicate<FoundSong> broken) {
    FoundSong song = file.found();
    if (song == null) {
      compareLost(file);
      return;
    }
    List<KnownTrack> tracks = file.current();
    boolean same = !tracks.isEmpty() || removed.test(song);
    boolean identified = true;
    for (KnownTrack track : tracks) {
      boolean current = isCurrent(track, song);
      same &= current;
      identified &= track.identified();
      if (current && track.missing() && !track.binned()) {
        back.add(track.id());
      }
    }
    if (!same) {
      if (!broken.test(song)) {
        changed.add(song);
      }
      return;
    }
    unchanged++;
    if (!identified && unidentified.size() < IDENTIFIED_AT_A_TIME) {
      unidentified.add(song);
    }
  }

  private void compareLost(KnownFile file) {
    List<KnownTrack> tracks = file.current();
    if (tracks.isEmpty() || !isGone(file.place())) {
      return;
    }
    lost.add(file);
    tracks.stream().filter(track -> !track.missing()).forEach(track -> gone.add(track.id()));
  }

  private boolean isGone(SongPlace place) {
    return !listing.hidden(place) && !justImported.contains(place) && isLookedFor(place);
  }

  private boolean isLookedFor(SongPlace place) {
    return everywhere || scopes.stream().anyMatch(scope -> scope.contains(place));
  }

  private boolean isCurrent(KnownTrack track, FoundSong found) {
    return track.isComplete(given)
        && found.stamp().equals(track.stamp())
        && (readBefore.isEmpty() || !track.readAt().isBefore(readBefore.get()));
  }

  /** Returns files at places where no track is known. */
  List<FoundSong> fresh() {
    return fresh;
  }

  /** Returns files whose tracks are to be read again. */
  List<FoundSong> changed() {
    return changed;
  }

  /** Returns files with tracks that are not there, whether they went just now or long ago. */
  List<KnownFile> lost() {
    return lost;
  }

  /** Returns the tracks to be marked as missing; those of moved files are among them. */
  Set<String> gone() {
    return new HashSet<>(gone);
  }

  /** Returns the tracks whose file is back. */
  List<String> back() {
    return back;
  }

  /** Returns files that need not be read, but of which the fingerprint is not known yet. */
  List<FoundSong> unidentified() {
    return unidentified;
  }

  /** Returns how many files need not be read. */
  int unchanged() {
    return unchanged;
  }
}
