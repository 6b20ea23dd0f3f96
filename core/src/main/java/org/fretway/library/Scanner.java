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
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fretway.format.FormatAids;
import org.fretway.format.SongFormats;
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
  private final Courtesy courtesy;
  private final Coalescer statusChanges =
      new Coalescer("fretway-scan-status", STATUS_IS_GATHERED_FOR);
  private final SingleImports imports;
  private final ScanQueue queue = new ScanQueue(statusChanges::changed);
  private @Nullable Future<?> scanning;

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
    this(library, ownFolder, userFolders, formats, aids, clock, program, new Courtesy());
  }

  Scanner(
      Library library,
      Path ownFolder,
      Supplier<List<Path>> userFolders,
      SongFormats formats,
      FormatAids.Source aids,
      InstantSource clock,
      String program,
      Courtesy courtesy) {
    this.courtesy = courtesy;
    this.program = program;
    this.library = library;
    this.folders = new LibraryFolders(ownFolder, userFolders);
    this.formats = formats;
    this.aids = aids;
    this.importer = new Importer(library, formats, aids, clock);
    this.imports = new SingleImports(library, importer, queue::running, queue::show);
    library.sounds().files().onChanged(this::readAgain);
  }

  /**
   * Starts a scan.
   *
   * @param actor who wants it; must be signed in
   * @return false if one is running already, which then just goes on
   */
  public synchronized boolean start(Actor actor, ScanMode mode) {
    actor.requireSignedIn();
    return !isScanning() && submitScan(mode);
  }

  private boolean isScanning() {
    return scanning != null && !scanning.isDone();
  }

  /**
   * Starts a scan that sees everything as it is now: after the one that is running, if there is
   * one. Where such a scan is waiting already, it does for this as well.
   *
   * @param actor who wants it; must be signed in
   */
  public synchronized void startOrQueue(Actor actor, ScanMode mode) {
    if (!start(actor, mode) && !queued.contains(mode)) {
      queued.add(mode);
      submitScan(mode);
    }
  }

  private boolean submitScan(ScanMode mode) {
    Optional<Future<?>> scan =
        submit(
            work -> {
              begun(mode);
              imports.latest().clear();
              work.run(formats, mode, imports.latest());
            });
    scan.ifPresent(future -> scanning = future);
    return scan.isPresent();
  }

  /**
   * Looks at some parts of library folders only, after what is running: something has changed
   * there. A scan of everything that waits already does for this as well.
   */
  synchronized void look(List<ScanScope> scopes) {
    if (queued.isEmpty()) {
      submit(
          work -> {
            imports.latest().clear();
            List<ScanScope> songs = new SongScopes(library, formats).of(scopes);
            work.run(formats, songs, imports.latest());
          });
    }
  }

  /**
   * Ends the scan that is running, after the songs that it is importing, and those that wait. What
   * came in stays, and the next scan goes on from there.
   *
   * @param actor who wants it; must be signed in
   * @return false if there was none
   */
  public synchronized boolean cancel(Actor actor) {
    actor.requireSignedIn();
    queued.clear();
    return queue.cancel();
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

  private void readAgain(Set<TrackState> states, Optional<String> otherThan) {
    submit(
        work -> {
          List<FoundSong> files = new ArrayList<>();
          for (SongPlace place : LackingSongs.files(library, states, otherThan, ALL)) {
            found(place).ifPresent(files::add);
          }
          work.again(files);
        });
  }

  private void readAgain(SongPlace place) {
    submit(work -> work.again(found(place).stream().toList()));
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

  /** Returns what scans give way to. */
  public Courtesy courtesy() {
    return courtesy;
  }

  LibraryFolders folders() {
    return folders;
  }

  @FunctionalInterface
  private interface Work {
    void run(Scan scan) throws IOException;
  }

  private Optional<Future<?>> submit(Work work) {
    return queue.submit(
        (progress, cancelled) -> {
          // Before a file is opened: what is given meanwhile is then noticed by the next scan.
          String given = aids.current().fingerprint();
          work.run(
              new Scan(library, folders, importer, courtesy, progress, cancelled, given, program));
        });
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

  /** Returns whether a scan is running, or waits to. */
  boolean isBusy() {
    return queue.busy();
  }

  /** Returns how far the scan is, or how the last one ended. */
  public ScanStatus status() {
    return queue.status();
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
    return queue.awaitIdle(atMost);
  }

  /** Ends a running scan after the songs that it is importing, and waits for that. */
  @Override
  public void close() {
    queue.close();
    imports.close();
    statusChanges.close();
  }
}
