package org.fretway.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.fretway.format.SongFormats;
import org.fretway.library.Importer.Imported;
import org.fretway.library.ScanStatus.State;
import org.fretway.library.SongListing.FoundSong;
import org.hibernate.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One scan: list the files, compare them with the tracks, import what is new or changed. */
final class Scan {
  private static final Logger LOG = LoggerFactory.getLogger(Scan.class);
  private static final int IMPORTS_AT_A_TIME = 4;
  private static final int TRACKS_AT_A_TIME = 1000;

  private final Library library;
  private final Importer importer;
  private final SongFormats formats;
  private final Progress progress;
  private final BooleanSupplier cancelled;
  private final Set<String> loose = ConcurrentHashMap.newKeySet();

  Scan(
      Library library,
      Importer importer,
      SongFormats formats,
      Progress progress,
      BooleanSupplier cancelled) {
    this.library = library;
    this.importer = importer;
    this.formats = formats;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  void run(List<LibraryFolder> folders, ScanMode mode) throws IOException {
    SongListing listing = new SongListing(formats, progress, cancelled);
    folders.forEach(listing::add);
    if (!cancelled.getAsBoolean()) {
      progress.importing(listing.songs().size());
      importAll(compare(listing, mode));
      removeLooseBlobs(mode);
    }
    progress.finish(State.COMPLETE);
  }

  /** A track as far as it matters here. */
  private record KnownTrack(String id, SongPlace place, FileStamp stamp, boolean missing) {}

  /** Returns the songs to import; tracks whose file went away or came back are marked. */
  private Queue<FoundSong> compare(SongListing listing, ScanMode mode) {
    Map<SongPlace, FoundSong> toImport = new HashMap<>(listing.songs());
    String after = "";
    List<KnownTrack> batch = knownTracks(after);
    while (!batch.isEmpty()) {
      List<String> gone = new ArrayList<>();
      List<String> back = new ArrayList<>();
      for (KnownTrack track : batch) {
        FoundSong found = listing.songs().get(track.place());
        if (found == null) {
          if (!track.missing() && !listing.hidden(track.place())) {
            gone.add(track.id());
          }
        } else if (mode == ScanMode.INCREMENTAL && found.stamp().equals(track.stamp())) {
          toImport.remove(track.place());
          progress.unchanged();
          if (track.missing()) {
            back.add(track.id());
          }
        }
      }
      mark(gone, true);
      mark(back, false);
      progress.removed(gone.size());
      after = batch.getLast().id();
      batch = knownTracks(after);
    }
    return listing.songs().values().stream()
        .filter(song -> toImport.containsKey(song.place()))
        .collect(ConcurrentLinkedQueue::new, Queue::add, Queue::addAll);
  }

  private List<KnownTrack> knownTracks(String after) {
    return library
        .database()
        .read(
            session ->
                session
                    .createSelectionQuery(
                        "select id, root, path, fileModified, fileSize, fileEntries, missing"
                            + " from TrackRow where id > :after order by id",
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
        (Boolean) row[6]);
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
      Imported imported = importer.importSong(song, loose);
      imported.warnings().forEach(warning -> progress.warn(file, warning));
      if (imported.added()) {
        progress.added();
      } else {
        progress.updated();
      }
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
