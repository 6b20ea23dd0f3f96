package org.fretway.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.fretway.library.ScanStatus.State;

/**
 * Imports single files that are in a library folder already, also while a scan runs, in whose
 * progress they then count.
 */
final class SingleImports implements AutoCloseable {
  private static final int AT_A_TIME = 2;

  private final Library library;
  private final Importer importer;
  private final Supplier<Optional<Progress>> runningScan;
  private final Supplier<Progress> ownProgress;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_A_TIME, Thread.ofPlatform().daemon().name("fretway-single-import-", 1).factory());
  // What comes in while a scan lists the folders is no song whose file is gone.
  private final Set<SongPlace> latest = ConcurrentHashMap.newKeySet();

  /**
   * Creates the importing of single files.
   *
   * @param runningScan asked for the progress of a scan that is under way
   * @param ownProgress makes the progress that is shown where none is
   */
  SingleImports(
      Library library,
      Importer importer,
      Supplier<Optional<Progress>> runningScan,
      Supplier<Progress> ownProgress) {
    this.library = library;
    this.importer = importer;
    this.runningScan = runningScan;
    this.ownProgress = ownProgress;
  }

  /** Returns what came in since a scan last began, while it goes on growing. */
  Set<SongPlace> latest() {
    return latest;
  }

  /**
   * Imports a file and waits for it.
   *
   * @return what came in, at least one track
   * @throws IOException if nothing of it can be imported
   */
  Imported importFile(LibraryFolder folder, Path file) throws IOException, InterruptedException {
    try {
      Future<Imported> imported = threads.submit(() -> importNow(folder, file));
      return imported.get();
    } catch (RejectedExecutionException e) {
      throw new IOException("Fretway is closing", e);
    } catch (ExecutionException e) {
      throw new IOException(Problems.describe(e.getCause() == null ? e : e.getCause()), e);
    }
  }

  private Imported importNow(LibraryFolder folder, Path file) throws IOException {
    SongPlace place = folder.place(file);
    latest.add(place);
    Optional<Progress> scan = runningScan.get();
    scan.ifPresent(running -> running.besides(1));
    Progress progress = scan.orElseGet(ownProgress);
    if (scan.isEmpty()) {
      progress.looksOnlyAt(place::equals);
      progress.importing(1);
    }
    progress.reading(place.filename());
    Set<String> loose = new HashSet<>();
    try {
      Imported imported =
          importer.importFile(
              new FoundSong(place, file, FileStamp.of(file)), Importer.Removed.COME_BACK, loose);
      if (imported.trackIds().isEmpty()) {
        throw new IOException(imported.failed().getFirst().message());
      }
      progress.imported(place, imported);
      return imported;
    } catch (IOException | RuntimeException | Error e) {
      progress.notImported(place, Problems.describe(e));
      throw e;
    } finally {
      library.references().removeUnreferenced(loose);
      library.changed();
      if (scan.isEmpty()) {
        progress.finish(State.COMPLETE, LackingSongs.notes(library));
      }
    }
  }

  /** Waits for what is being imported. */
  @Override
  public void close() {
    threads.close();
  }
}
