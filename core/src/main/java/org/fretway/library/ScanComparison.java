package org.fretway.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fretway.library.SongListing.FoundSong;
import org.jspecify.annotations.Nullable;

/** Sets what is on the disk against what is in the database. */
final class ScanComparison {
  private static final int ROWS_AT_A_TIME = 1000;

  private final Library library;
  private final Progress progress;
  private final SongListing listing;
  private final ScanMode mode;
  private final String given;
  private final Set<SongPlace> justImported;
  private final Instant now;
  private final Set<SongPlace> unchanged = new HashSet<>();
  private final Set<SongPlace> changed = new HashSet<>();
  private final List<String> gone = new ArrayList<>();
  private final List<String> back = new ArrayList<>();

  /**
   * Creates a comparison.
   *
   * @param given fingerprint of what the user has given for songs that lack something
   * @param justImported places of files that came in since the scan began to look
   * @param now since when what is gone counts as missing
   */
  ScanComparison(
      Library library,
      Progress progress,
      SongListing listing,
      ScanMode mode,
      String given,
      Set<SongPlace> justImported,
      Instant now) {
    this.now = now;
    this.library = library;
    this.progress = progress;
    this.listing = listing;
    this.mode = mode;
    this.given = given;
    this.justImported = justImported;
  }

  /** Returns the files to import; tracks whose file went away or came back are marked. */
  Queue<FoundSong> toImport() {
    List<KnownTrack> batch = knownTracks("");
    while (!batch.isEmpty()) {
      batch.stream().filter(KnownTrack::inItsFile).forEach(this::compare);
      progress.removed(gone.size());
      mark(gone, true);
      mark(back, false);
      gone.clear();
      back.clear();
      batch = knownTracks(batch.getLast().id());
    }
    leaveOutRemoved();
    unchanged.removeAll(changed);
    progress.unchanged(unchanged.size());
    return listing.songs().values().stream()
        .filter(song -> !unchanged.contains(song.place()))
        .collect(ConcurrentLinkedQueue::new, Queue::add, Queue::addAll);
  }

  private void compare(KnownTrack track) {
    FoundSong found = listing.songs().get(track.place());
    if (found == null) {
      if (!track.missing()
          && !listing.hidden(track.place())
          && !justImported.contains(track.place())) {
        gone.add(track.id());
      }
    } else if (isCurrent(track, found)) {
      unchanged.add(track.place());
      if (track.missing()) {
        back.add(track.id());
      }
    } else {
      changed.add(track.place());
    }
  }

  /** Of removed songs, most are of files that have no track any more, and need not be read. */
  private void leaveOutRemoved() {
    RemovedSongs.forEach(
        library.database(),
        removed -> {
          FoundSong found = listing.songs().get(removed.place());
          if (found != null && found.stamp().equals(removed.stamp())) {
            unchanged.add(removed.place());
          }
        });
  }

  private boolean isCurrent(KnownTrack track, FoundSong found) {
    boolean nothingNewForIt = track.state() == TrackState.READY || given.equals(track.aids());
    return mode == ScanMode.INCREMENTAL && nothingNewForIt && found.stamp().equals(track.stamp());
  }

  /** A track as far as it matters here. */
  private record KnownTrack(
      String id,
      SongPlace place,
      FileStamp stamp,
      boolean missing,
      TrackState state,
      @Nullable String aids) {
    /** Returns whether its song was there when its file was last read. */
    boolean inItsFile() {
      return !stamp.equals(FileStamp.NEVER);
    }
  }

  private List<KnownTrack> knownTracks(String after) {
    return library
        .database()
        .read(
            session ->
                session
                    .createSelectionQuery(
                        "select id, root, path, fileModified, fileSize, fileEntries, missing,"
                            + " state, aids from TrackRow where id > :after order by id",
                        Object[].class)
                    .setParameter("after", after)
                    .setMaxResults(ROWS_AT_A_TIME)
                    .getResultStream()
                    .map(ScanComparison::knownTrack)
                    .toList());
  }

  private static KnownTrack knownTrack(Object[] row) {
    return new KnownTrack(
        (String) row[0],
        new SongPlace((String) row[1], (String) row[2]),
        new FileStamp((Long) row[3], (Long) row[4], (Integer) row[5]),
        (Boolean) row[6],
        (TrackState) row[7],
        (String) row[8]);
  }

  private void mark(List<String> ids, boolean missing) {
    if (ids.isEmpty()) {
      return;
    }
    library
        .database()
        .write(
            session ->
                missing
                    ? TrackPresence.goMissing(session, ids, now)
                    : TrackPresence.comeBack(session, ids));
    library.changed();
  }
}
