package org.fretway.library;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import org.fretway.storage.DiskFullException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One scan: list the files, compare them with the tracks, import what is new or changed. */
final class Scan {
  private static final Logger LOG = LoggerFactory.getLogger(Scan.class);
  private static final int IMPORTS_AT_A_TIME = 4;

  private final Library library;
  private final Importer importer;
  private final Progress progress;
  private final BooleanSupplier cancelled;
  private final Set<String> loose = ConcurrentHashMap.newKeySet();
  private volatile @Nullable DiskFullException full;

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
      importAll(
          new ScanComparison(library, progress, listing, mode, given, justImported, importer.now())
              .toImport());
      removeLooseBlobs(mode);
    }
    finish();
  }

  /** Imports files that are known already, without looking for others. */
  void again(Collection<FoundSong> files) throws IOException {
    progress.importing(files.size());
    importAll(new ConcurrentLinkedQueue<>(files));
    removeLooseBlobs(ScanMode.INCREMENTAL);
    finish();
  }

  private void finish() {
    DiskFullException ended = full;
    if (ended != null) {
      LOG.warn("the scan ended early: {}", ended.getMessage());
      progress.warn("", "The scan ended early: " + Problems.describe(ended));
    }
    progress.finish(ended == null ? State.COMPLETE : State.ERROR, LackingSongs.notes(library));
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
        song != null && full == null && !cancelled.getAsBoolean();
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
      Imported imported = importer.importFile(song, Importer.Removed.STAY, loose);
      if (imported.trackIds().isEmpty()) {
        LOG.info("no song of {} is imported", song.file());
      }
      progress.imported(imported);
      library.changed();
    } catch (IOException | RuntimeException | Error e) {
      if (removedMeanwhile(song)) {
        progress.imported(Imported.NOTHING);
        return;
      }
      Optional<DiskFullException> diskFull = DiskFullException.behind(e);
      if (diskFull.isPresent()) {
        // Told once, at the end; the songs that are left come in with a later scan.
        full = diskFull.get();
        return;
      }
      if (e instanceof IOException) {
        LOG.info("{} is not imported: {}", song.file(), Problems.describe(e));
      } else {
        LOG.warn("{} is not imported", song.file(), e);
      }
      progress.notImported(file, Problems.describe(e));
    }
  }

  /** A file that went away after it was found, and was no song of the library, is no loss. */
  private boolean removedMeanwhile(FoundSong song) {
    return Files.notExists(song.file()) && library.trackIds(song.place()).isEmpty();
  }

  private void removeLooseBlobs(ScanMode mode) throws IOException {
    if (mode == ScanMode.FULL) {
      library.references().removeAllUnreferenced();
      library.scaledCovers().removeUnneeded();
    } else {
      library.references().removeUnreferenced(loose);
    }
  }
}
