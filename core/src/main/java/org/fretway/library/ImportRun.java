package org.fretway.library;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
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
import org.fretway.storage.DiskFullException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports many files, some at a time, and writes the songs of several in one transaction. What is
 * wrong with one costs the others nothing. While somebody is at work, files come in one by one.
 */
final class ImportRun {
  private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

  /** More than there are cores, since some wait for a drive; more would need more memory. */
  static final int FILES_AT_A_TIME =
      Math.clamp(Runtime.getRuntime().availableProcessors() + 2, 4, 8);

  private static final int BATCH_FILES = 50;
  private static final int BATCH_SONGS = 100;

  /** Songs show after that, and who waits to remove content need not wait for longer. */
  private static final Duration BATCH_TIME = Duration.ofMillis(500);

  private static final int LOOSE_BLOBS = 5000;

  private final Library library;
  private final Importer importer;
  private final Courtesy courtesy;
  private final BrokenFiles broken;
  private final Progress progress;
  private final BooleanSupplier cancelled;
  private final String given;
  private final Set<String> loose = ConcurrentHashMap.newKeySet();
  private volatile @Nullable DiskFullException full;

  /**
   * Creates a run.
   *
   * @param courtesy says when to import
   * @param broken learns of files that can't be read
   * @param given fingerprint of what the user has given for songs that lack something
   */
  ImportRun(
      Library library,
      Importer importer,
      Courtesy courtesy,
      BrokenFiles broken,
      Progress progress,
      BooleanSupplier cancelled,
      String given) {
    this.library = library;
    this.importer = importer;
    this.courtesy = courtesy;
    this.broken = broken;
    this.progress = progress;
    this.cancelled = cancelled;
    this.given = given;
  }

  /** Returns what ended the run early, if the disk was full. */
  Optional<DiskFullException> full() {
    return Optional.ofNullable(full);
  }

  /** Imports files; those that are left when it is cancelled or the disk is full stay out. */
  void run(Collection<FoundSong> files) {
    Queue<FoundSong> songs = new ConcurrentLinkedQueue<>(files);
    try (ExecutorService workers =
        Executors.newFixedThreadPool(
            FILES_AT_A_TIME, Thread.ofPlatform().daemon().name("fretway-import-", 1).factory())) {
      IntStream.range(0, Math.min(FILES_AT_A_TIME, files.size()))
          .forEach(worker -> workers.execute(() -> importFrom(songs)));
    }
    removeLoose();
    broken.save();
  }

  private boolean goesOn() {
    return full == null && !cancelled.getAsBoolean();
  }

  private void importFrom(Queue<FoundSong> songs) {
    while (goesOn() && !songs.isEmpty()) {
      try {
        courtesy.inTurn(this::goesOn, () -> importer.storing(() -> importSome(songs)));
        if (loose.size() > LOOSE_BLOBS) {
          removeLoose();
        }
      } catch (IOException | RuntimeException | Error e) {
        LOG.error("some songs are not imported", e);
        progress.warn("Some songs are not imported: " + Problems.describe(e));
      }
    }
  }

  private int importSome(Queue<FoundSong> songs) {
    List<ReadFile> batch = new ArrayList<>();
    int rows = 0;
    long begun = System.nanoTime();
    while (goesOn()
        && batch.size() < BATCH_FILES
        && rows < BATCH_SONGS
        && (batch.isEmpty() || !courtesy.isDue())
        && System.nanoTime() - begun < BATCH_TIME.toNanos()) {
      FoundSong song = songs.poll();
      if (song == null) {
        break;
      }
      Optional<ReadFile> file = read(song);
      file.ifPresent(batch::add);
      rows += file.map(ReadFile::songs).orElse(0);
    }
    if (!batch.isEmpty()) {
      save(batch);
    }
    return rows;
  }

  // Errors are caught too: a song that overflows the stack or the heap is one bad song, and the
  // rest of the library must come in.
  private Optional<ReadFile> read(FoundSong song) {
    progress.reading(song.place().filename());
    try {
      return Optional.of(importer.read(song, given, loose));
    } catch (IOException | RuntimeException | Error e) {
      failed(song, e);
      return Optional.empty();
    }
  }

  private void save(List<ReadFile> batch) {
    try {
      List<Imported> imported = importer.save(batch, Importer.Removed.STAY, loose);
      for (int i = 0; i < batch.size(); i++) {
        imported(batch.get(i).found(), imported.get(i));
      }
    } catch (RuntimeException | Error e) {
      batch.forEach(file -> loose.addAll(file.reading().stored()));
      if (batch.size() == 1 || DiskFullException.behind(e).isPresent()) {
        batch.forEach(file -> failed(file.found(), e));
      } else {
        LOG.info("songs are saved one by one, since together they can't be", e);
        batch.forEach(file -> importAlone(file.found()));
      }
    }
    if (courtesy.isDue()) {
      library.changedInPassing();
    } else {
      library.changed();
    }
  }

  private void importAlone(FoundSong song) {
    if (!goesOn()) {
      return;
    }
    try {
      imported(song, importer.importFile(song, Importer.Removed.STAY, loose));
    } catch (IOException | RuntimeException | Error e) {
      failed(song, e);
    }
  }

  private void imported(FoundSong song, Imported imported) {
    progress.imported(song.place(), imported);
    if (imported.trackIds().isEmpty() && !imported.failed().isEmpty()) {
      LOG.info("no song of {} is imported", song.file());
      broken.add(song, given, importer.now(), imported.failed().getFirst().message());
    } else {
      broken.mended(song.place());
    }
  }

  private void failed(FoundSong song, Throwable problem) {
    if (removedMeanwhile(song)) {
      progress.imported(song.place(), Imported.NOTHING);
      return;
    }
    Optional<DiskFullException> diskFull = DiskFullException.behind(problem);
    if (diskFull.isPresent()) {
      // Told once, at the end; the songs that are left come in with a later scan.
      full = diskFull.get();
      return;
    }
    if (problem instanceof IOException) {
      LOG.info("{} is not imported: {}", song.file(), Problems.describe(problem));
    } else {
      LOG.warn("{} is not imported", song.file(), problem);
    }
    String message = Problems.describe(problem);
    progress.notImported(song.place(), message);
    if (isOfTheFile(problem)) {
      broken.add(song, given, importer.now(), message);
    }
  }

  /** Returns whether the file would be as broken at another time, or on another drive. */
  private static boolean isOfTheFile(Throwable problem) {
    return !(problem instanceof FileSystemException
        || problem instanceof FileReader.StillChangingException
        || problem instanceof OutOfMemoryError
        || problem.getClass().equals(IOException.class));
  }

  /** A file that went away after it was found, and was no song of the library, is no loss. */
  private boolean removedMeanwhile(FoundSong song) {
    return Files.notExists(song.file()) && library.trackIds(song.place()).isEmpty();
  }

  private void removeLoose() {
    List<String> some = List.copyOf(loose);
    // First: what comes to be loose again meanwhile is looked at again.
    some.forEach(loose::remove);
    library.references().removeUnreferenced(some);
  }
}
