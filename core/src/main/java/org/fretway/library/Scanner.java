package org.fretway.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
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
import org.fretway.format.FormatAids;
import org.fretway.format.SongFormats;
import org.fretway.library.ScanStatus.State;
import org.fretway.profile.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs scans in the background, one at a time, and tells how far they are. */
public final class Scanner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
  private static final Duration STATUS_IS_GATHERED_FOR = Duration.ofMillis(100);

  private static final int ALL = Integer.MAX_VALUE;

  private final Library library;
  private final LibraryFolders folders;
  private final SongFormats formats;
  private final FormatAids.Source aids;
  private final String program;
  private final Importer importer;
  private final Coalescer statusChanges =
      new Coalescer("fretway-scan-status", STATUS_IS_GATHERED_FOR);
  private final SingleImports imports;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("fretway-scan").factory());

  private volatile @Nullable Progress progress;
  private volatile boolean closing;
  private @Nullable Future<?> scanning;
  private @Nullable Future<?> last;

  /** Which scans wait for the one that is running. */
  private final Set<ScanMode> queued = EnumSet.noneOf(ScanMode.class);

  /**
   * Creates the scanner of a library.
   *
   * @param ownFolder the app's own folder of songs
   * @param userFolders asked at each scan for the user's folders of songs, the main one first
   * @param aids what the user has given for songs that lack something; the same that formats use
   * @param clock tells when a song came in
   * @param program version of the program: another one may read what this one can't
   */
  public Scanner(
      Library library,
      Path ownFolder,
      Supplier<List<Path>> userFolders,
      SongFormats formats,
      FormatAids.Source aids,
      InstantSource clock,
      String program) {
    this.program = program;
    this.library = library;
    this.folders = new LibraryFolders(ownFolder, userFolders);
    this.formats = formats;
    this.aids = aids;
    this.importer = new Importer(library, formats, aids, clock);
    this.imports = new SingleImports(library, importer, this::running, this::show);
  }

  /**
   * Starts a scan.
   *
   * @param actor who wants it; must be signed in
   * @return false if one is running already, which then just goes on
   */
  public synchronized boolean start(Actor actor, ScanMode mode) {
    actor.requireSignedIn();
    if (closing || busy(scanning)) {
      return false;
    }
    submitScan(mode);
    return true;
  }

  /**
   * Starts a scan that sees everything as it is now: after the one that is running, if there is
   * one. Where such a scan is waiting already, it does for this as well.
   *
   * @param actor who wants it; must be signed in
   */
  public synchronized void startOrQueue(Actor actor, ScanMode mode) {
    if (!start(actor, mode) && !closing && !queued.contains(mode)) {
      queued.add(mode);
      submitScan(mode);
    }
  }

  private synchronized void submitScan(ScanMode mode) {
    submit(
        scan -> {
          begun(mode);
          imports.latest().clear();
          scan.run(formats, mode, imports.latest());
        });
    scanning = last;
  }

  private synchronized void begun(ScanMode mode) {
    queued.remove(mode);
  }

  /**
   * Reads the tracks that lack something again, after a scan that is running if there is one; no
   * folder is looked through.
   *
   * @param actor who wants it; must be signed in
   * @param states which tracks to read
   */
  public void readAgain(Actor actor, Set<TrackState> states) {
    actor.requireSignedIn();
    readAgain(states, Optional.empty());
  }

  /**
   * Reads again what lacked something when it was last read, if the user has given something else
   * since. For the start of the program: what was put into the data folder meanwhile then counts.
   */
  public void readAgainIfAidsChanged() {
    Optional<String> given = Optional.of(aids.current().fingerprint());
    Set<TrackState> lacking = EnumSet.complementOf(EnumSet.of(TrackState.READY));
    if (!LackingSongs.files(library, lacking, given, 1).isEmpty()) {
      readAgain(lacking, given);
    }
  }

  private synchronized void readAgain(Set<TrackState> states, Optional<String> otherThan) {
    if (!closing) {
      submit(
          scan -> {
            List<FoundSong> files = new ArrayList<>();
            for (SongPlace place : LackingSongs.files(library, states, otherThan, ALL)) {
              found(place).ifPresent(files::add);
            }
            scan.again(files);
          });
    }
  }

  /** The folder or the file may be away; then the next scan deals with it. */
  private Optional<FoundSong> found(SongPlace place) {
    Optional<Path> file = folders.file(place).filter(path -> formats.sourceFor(path).isPresent());
    try {
      return file.isEmpty()
          ? Optional.empty()
          : Optional.of(new FoundSong(place, file.get(), FileStamp.of(file.get())));
    } catch (IOException e) {
      LOG.info("{} is not read again: {}", file.get(), Problems.describe(e));
      return Optional.empty();
    }
  }

  /** Returns the song file or folder of a track; empty if there is no such track any more. */
  public Optional<Path> songFile(String trackId) {
    return library.place(trackId).flatMap(folders::file);
  }

  LibraryFolders folders() {
    return folders;
  }

  @FunctionalInterface
  private interface Work {
    void run(Scan scan) throws IOException;
  }

  /** Runs work after what is running. */
  private void submit(Work work) {
    Progress started = new Progress(statusChanges::changed);
    if (!busy(last)) {
      progress = started;
    }
    last =
        thread.submit(
            () -> {
              progress = started;
              run(work, started);
            });
  }

  private static boolean busy(@Nullable Future<?> work) {
    return work != null && !work.isDone();
  }

  private void run(Work work, Progress progress) {
    try {
      // Before a file is opened: what is given meanwhile is then noticed by the next scan.
      String given = aids.current().fingerprint();
      work.run(new Scan(library, folders, importer, progress, () -> closing, given, program));
    } catch (IOException | RuntimeException | Error e) {
      LOG.error("the scan could not go through", e);
      progress.warn("", "The scan could not go through: " + Problems.describe(e));
      progress.finish(State.ERROR, List.of());
    }
  }

  /**
   * Imports one song of the app's own folder and waits for it.
   *
   * @param name of the file
   * @return id of its track
   * @throws IOException if it can't be imported
   */
  public String importOwn(String name) throws IOException, InterruptedException {
    LibraryFolder own = folders.own();
    return importFile(own, own.path().resolve(name)).trackIds().getFirst();
  }

  /**
   * Imports one file of a library folder and waits for it, also while a scan runs, in whose status
   * it then counts.
   *
   * @return what came in, at least one track
   * @throws IOException if nothing of it can be imported
   */
  Imported importFile(LibraryFolder folder, Path file) throws IOException, InterruptedException {
    return imports.importFile(folder, file);
  }

  private synchronized Optional<Progress> running() {
    return busy(last) ? Optional.ofNullable(progress) : Optional.empty();
  }

  private Progress show() {
    Progress shown = new Progress(statusChanges::changed);
    progress = shown;
    return shown;
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
      scan = last;
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
    imports.close();
    statusChanges.close();
  }
}
