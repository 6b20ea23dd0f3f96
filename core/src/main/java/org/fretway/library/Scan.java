package org.fretway.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.fretway.format.SongFormats;
import org.fretway.library.ScanStatus.State;
import org.fretway.library.SongListing.FoundSong;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One scan: list the files, compare them with the tracks, import what is new or changed. */
final class Scan {
  private static final Logger LOG = LoggerFactory.getLogger(Scan.class);
  private static final int IMPORTS_AT_A_TIME = 4;
  private static final int TRACKS_AT_A_TIME = 1000;

  private final Library library;
  private final Importer importer;
  private final Progress progress;
  private final BooleanSupplier cancelled;
  private final Set<String> loose = ConcurrentHashMap.newKeySet();

  Scan(Library library, Importer importer, Progress progress, BooleanSupplier cancelled) {
    this.library = library;
    this.importer = importer;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /**
   * Looks through folders.
   *
   * @param given fingerprint of what the user has given for songs that lack something
   * @param justImported places of files that came in since the scan began to look
   */
  void run(
      SongFormats formats,
      List<LibraryFolder> folders,
      ScanMode mode,
      String given,
      Set<SongPlace> justImported)
      throws IOException {
    SongListing listing = new SongListing(formats, progress, cancelled);
    folders.forEach(listing::add);
    if (!cancelled.getAsBoolean()) {
      progress.importing(listing.songs().size());
      importAll(new Comparison(listing, mode, given, justImported).toImport());
      removeLooseBlobs(mode);
    }
    progress.finish(State.COMPLETE, LackingSongs.notes(library));
  }

  /** Imports files that are known already, without looking for others. */
  void again(Collection<FoundSong> files) throws IOException {
    progress.importing(files.size());
    importAll(new ConcurrentLinkedQueue<>(files));
    removeLooseBlobs(ScanMode.INCREMENTAL);
    progress.finish(State.COMPLETE, LackingSongs.notes(library));
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

  /** Sets what is on the disk against what is in the database. */
  private final class Comparison {
    private final SongListing listing;
    private final ScanMode mode;
    private final String given;
    private final Set<SongPlace> justImported;
    private final Set<SongPlace> unchanged = new HashSet<>();
    private final Set<SongPlace> changed = new HashSet<>();
    private final List<String> gone = new ArrayList<>();
    private final List<String> back = new ArrayList<>();

    Comparison(SongListing listing, ScanMode mode, String given, Set<SongPlace> justImported) {
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

    private boolean isCurrent(KnownTrack track, FoundSong found) {
      boolean nothingNewForIt = track.state() == TrackState.READY || given.equals(track.aids());
      return mode == ScanMode.INCREMENTAL && nothingNewForIt && found.stamp().equals(track.stamp());
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
                    .setMaxResults(TRACKS_AT_A_TIME)
                    .getResultStream()
                    .map(Scan::knownTrack)
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
    library.database().write(session -> markMissing(session, ids, missing));
    library.changed();
  }

  private static int markMissing(Session session, List<String> ids, boolean missing) {
    return session
        .createMutationQuery("update TrackRow set missing = :missing where id in :ids")
        .setParameter("missing", missing)
        .setParameterList("ids", ids)
        .executeUpdate();
  }

  private void importAll(Queue<FoundSong> songs) {
    try (ExecutorService workers =
        Executors.newFixedThreadPool(
            IMPORTS_AT_A_TIME, Thread.ofPlatform().daemon().name("fretway-import-", 1).factory())) {
      IntStream.range(0, IMPORTS_AT_A_TIME)
          .forEach(worker -> workers.execute(() -> importFrom(songs)));
    }
  }

  private void importFrom(Queue<FoundSong> songs) {
    for (FoundSong song = songs.poll();
        song != null && !cancelled.getAsBoolean();
        song = songs.poll()) {
      importOne(song);
    }
  }

  // Errors are caught too: a song that overflows the stack or the heap is one bad song, and the
  // rest of the library must come in.
  private void importOne(FoundSong song) {
    String file = song.place().path();
    progress.reading(song.place().filename());
    try {
      Imported imported = importer.importFile(song, loose);
      if (imported.trackIds().isEmpty()) {
        LOG.info("no song of {} is imported", song.file());
      }
      progress.imported(imported);
      library.changed();
    } catch (IOException e) {
      LOG.info("{} is not imported: {}", song.file(), Problems.describe(e));
      progress.notImported(file, Problems.describe(e));
    } catch (RuntimeException | Error e) {
      LOG.warn("{} is not imported", song.file(), e);
      progress.notImported(file, Problems.describe(e));
    }
  }

  private void removeLooseBlobs(ScanMode mode) throws IOException {
    Set<String> candidates = new HashSet<>(loose);
    if (mode == ScanMode.FULL) {
      library.blobs().forEach(candidates::add);
    }
    library.references().removeUnreferenced(candidates);
  }
}
