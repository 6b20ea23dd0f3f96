package org.fretway.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fretway.format.SongFormats;
import org.fretway.library.ScanStatus.State;
import org.fretway.library.SongListing.FoundSong;
import org.fretway.profile.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs scans in the background, one at a time, and tells how far they are. */
public final class Scanner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
  private static final Duration STATUS_IS_GATHERED_FOR = Duration.ofMillis(100);

  private final Library library;
  private final LibraryFolder ownFolder;
  private final Supplier<Optional<Path>> userFolder;
  private final SongFormats formats;
  private final Importer importer;
  private final Coalescer statusChanges =
      new Coalescer("fretway-scan-status", STATUS_IS_GATHERED_FOR);
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("fretway-scan").factory());

  private volatile @Nullable Progress progress;
  private volatile boolean closing;
  private @Nullable Future<?> running;

  /**
   * Creates the scanner of a library.
   *
   * @param ownFolder the app's own folder of songs
   * @param userFolder asked at each scan for the user's folder of songs
   * @param clock tells when a song came in
   */
  public Scanner(
      Library library,
      Path ownFolder,
      Supplier<Optional<Path>> userFolder,
      SongFormats formats,
      InstantSource clock) {
    this.library = library;
    this.ownFolder = LibraryFolder.own(ownFolder);
    this.userFolder = userFolder;
    this.formats = formats;
    this.importer =
        new Importer(library.database(), library.blobs(), library.references(), formats, clock);
  }

  /**
   * Starts a scan.
   *
   * @param actor who wants it; must be signed in
   * @return false if one is running already, which then just goes on
   */
  public synchronized boolean start(Actor actor, ScanMode mode) {
    actor.requireSignedIn();
    if (closing || (running != null && !running.isDone())) {
      return false;
    }
    List<LibraryFolder> folders = new ArrayList<>(List.of(ownFolder));
    userFolder.get().map(LibraryFolder::ofUser).ifPresent(folders::add);
    Progress started = new Progress(statusChanges::changed);
    progress = started;
    Scan scan = new Scan(library, importer, formats, started, () -> closing);
    running = thread.submit(() -> run(scan, folders, mode, started));
    return true;
  }

  /**
   * Imports one song of the app's own folder, after a scan that may be running; waits for it.
   *
   * @param name of the file
   * @return id of its track
   * @throws IOException if it can't be imported
   */
  public String importOwn(String name) throws IOException, InterruptedException {
    Path file = ownFolder.path().resolve(name);
    Future<String> track = thread.submit(() -> importFile(file));
    try {
      return track.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException(file + " can't be imported: " + Problems.describe(cause), e);
    }
  }

  private String importFile(Path file) throws IOException {
    Set<String> loose = new HashSet<>();
    try {
      FoundSong song = new FoundSong(ownFolder.place(file), file, FileStamp.of(file));
      return importer.importSong(song, loose).trackId();
    } finally {
      library.references().removeUnreferenced(loose);
      library.changed();
    }
  }

  private static void run(
      Scan scan, List<LibraryFolder> folders, ScanMode mode, Progress progress) {
    try {
      scan.run(folders, mode);
    } catch (IOException | RuntimeException | Error e) {
      LOG.error("the scan could not go through", e);
      progress.warn("", "The scan could not go through: " + Problems.describe(e));
      progress.finish(State.ERROR);
    }
  }

  /** Returns how far the scan is, or how the last one ended. */
  public ScanStatus status() {
    Progress latest = progress;
    return latest == null ? ScanStatus.IDLE : latest.status();
  }

  /**
   * Hands the status to a listener after it has changed, at most ten times a second and always
   * after the last change, on a thread of the scanner.
   *
   * @return closing it ends that
   */
  public AutoCloseable onStatus(Consumer<ScanStatus> listener) {
    return statusChanges.add(() -> listener.accept(status()));
  }

  /**
   * Waits until no scan is running.
   *
   * @return false if one still is after that time
   */
  public boolean awaitIdle(Duration atMost) throws InterruptedException {
    Future<?> scan;
    synchronized (this) {
      scan = running;
    }
    if (scan == null) {
      return true;
    }
    try {
      scan.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a scan reports every error in its status", e);
    }
  }

  /** Ends a running scan after the songs that it is importing, and waits for that. */
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
    }
    thread.close();
    statusChanges.close();
  }
}
