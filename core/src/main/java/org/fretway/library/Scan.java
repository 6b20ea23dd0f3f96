package org.fretway.library;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fretway.format.SongFormats;
import org.fretway.library.MovedFiles.Move;
import org.fretway.library.ScanStatus.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One scan: list the files, compare them with the tracks, import what is new or changed. */
final class Scan {
  private static final Logger LOG = LoggerFactory.getLogger(Scan.class);
  private static final int MARKED_AT_A_TIME = 500;
  private static final int IDENTIFIED_AT_A_TIME = 100;

  private final Library library;
  private final LibraryFolders folders;
  private final Importer importer;
  private final Courtesy courtesy;
  private final Progress progress;
  private final BooleanSupplier cancelled;
  private final String given;
  private final BrokenFiles broken;
  private final ImportRun imports;
  private final TrackMover mover;

  /**
   * Prepares a scan.
   *
   * @param courtesy says when to work
   * @param given fingerprint of what the user has given for songs that lack something
   * @param program version of the program
   */
  Scan(
      Library library,
      LibraryFolders folders,
      Importer importer,
      Courtesy courtesy,
      Progress progress,
      BooleanSupplier cancelled,
      String given,
      String program) {
    this.library = library;
    this.folders = folders;
    this.importer = importer;
    this.courtesy = courtesy;
    this.progress = progress;
    this.cancelled = cancelled;
    this.given = given;
    this.broken = new BrokenFiles(library.database(), program);
    this.imports = new ImportRun(library, importer, courtesy, broken, progress, cancelled, given);
    this.mover = new TrackMover(library, folders);
  }

  /** Looks through all library folders. */
  void run(SongFormats formats, ScanMode mode, Set<SongPlace> justImported) throws IOException {
    List<ScanScope> scopes = folders.all().stream().map(ScanScope::of).toList();
    FullScans full = new FullScans(library.database());
    Optional<Instant> readBefore =
        mode == ScanMode.FULL ? Optional.of(full.beginOrGoOn(importer.now())) : Optional.empty();
    look(formats, scopes, readBefore, justImported);
    if (mode == ScanMode.FULL && goesOn()) {
      library.references().removeAllUnreferenced();
      library.scaledCovers().removeUnneeded();
      full.end();
    }
    finish();
  }

  /** Looks at parts of library folders only. */
  void run(SongFormats formats, List<ScanScope> scopes, Set<SongPlace> justImported) {
    progress.looksOnlyAt(place -> scopes.stream().anyMatch(scope -> scope.contains(place)));
    look(formats, scopes, Optional.empty(), justImported);
    finish();
  }

  private void look(
      SongFormats formats,
      List<ScanScope> scopes,
      Optional<Instant> readBefore,
      Set<SongPlace> justImported) {
    SongListing listing = new SongListing(formats, courtesy, progress, cancelled);
    List<LibraryFolder> all = folders.all();
    boolean everywhere = ScanScope.everywhere(scopes, all);
    KnownFiles known =
        beside(
            () -> KnownFiles.read(library.database(), scopes, everywhere, readBefore.isPresent()),
            () -> listing.list(all, scopes));
    if (cancelled.getAsBoolean()) {
      return;
    }
    progress.importing(listing.songs().size());
    ScanComparison comparison =
        new ScanComparison(listing, scopes, everywhere, readBefore, given, justImported);
    comparison.run(
        known,
        RemovedSongs.known(library.database())::contains,
        song -> isBroken(song, readBefore));
    progress.unchanged(comparison.unchanged());
    broken.keepOnly(listing, scopes, everywhere);
    Collection<FoundSong> left = bringInOrder(comparison, everywhere, readBefore);
    imports.run(left);
    identify(comparison.unidentified());
  }

  /** Does work while something is read on another thread, and returns what was read. */
  private static <T> T beside(Supplier<T> reading, Runnable work) {
    try (ExecutorService side =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("fretway-scan-known").factory())) {
      CompletableFuture<T> read = CompletableFuture.supplyAsync(reading, side);
      work.run();
      return read.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw e;
    }
  }

  private boolean isBroken(FoundSong song, Optional<Instant> readBefore) {
    Optional<String> problem = broken.problem(song, given, readBefore);
    problem.ifPresent(message -> progress.notImported(song.place(), message));
    return problem.isPresent();
  }

  /** Moves and marks tracks, and returns the files that are left to be read. */
  private Collection<FoundSong> bringInOrder(
      ScanComparison comparison, boolean everywhere, Optional<Instant> readBefore) {
    List<KnownFile> lost = new ArrayList<>(comparison.lost());
    if (!everywhere) {
      lost.addAll(mover.lostBefore(comparison.fresh(), lost));
    }
    List<Move> moves =
        mover.move(new MovedFiles(mover::fingerprints, cancelled).find(comparison.fresh(), lost));
    if (cancelled.getAsBoolean()) {
      return List.of();
    }
    Set<String> gone = comparison.gone();
    Set<FoundSong> fresh = new LinkedHashSet<>(comparison.fresh());
    List<FoundSong> again = new ArrayList<>();
    for (Move move : moves) {
      List<KnownTrack> tracks = move.from().current();
      tracks.forEach(track -> gone.remove(track.id()));
      fresh.remove(move.to());
      if (readBefore.isPresent() || !tracks.stream().allMatch(track -> track.isComplete(given))) {
        again.add(move.to());
      } else {
        progress.moved(tracks.size());
      }
    }
    mark(List.copyOf(gone), true);
    progress.removed(gone.size());
    mark(comparison.back(), false);
    List<FoundSong> left = new ArrayList<>(comparison.changed());
    left.addAll(again);
    left.addAll(fresh);
    return left;
  }

  private void mark(List<String> ids, boolean missing) {
    Instant now = importer.now();
    for (int from = 0; from < ids.size(); from += MARKED_AT_A_TIME) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + MARKED_AT_A_TIME));
      courtesy.inTurn(
          () -> true, // What was found out is written in any case.
          () ->
              library
                  .database()
                  .write(
                      session ->
                          missing
                              ? TrackPresence.goMissing(session, some, now)
                              : TrackPresence.comeBack(session, some)));
      library.changed();
    }
  }

  private void identify(List<FoundSong> songs) {
    Map<FoundSong, String> prints = new HashMap<>();
    for (FoundSong song : songs) {
      if (!goesOn()) {
        return;
      }
      try {
        courtesy.inTurn(this::goesOn, () -> prints.put(song, Fingerprint.of(song.file())));
      } catch (IOException e) {
        LOG.info("{} gets no fingerprint: {}", song.file(), Problems.describe(e));
      }
      if (prints.size() == IDENTIFIED_AT_A_TIME) {
        mover.identify(prints);
        prints.clear();
      }
    }
    mover.identify(prints);
  }

  /** Imports files that are known already, without looking for others. */
  void again(Collection<FoundSong> files) {
    progress.looksOnlyAt(
        files.stream().map(FoundSong::place).collect(Collectors.toSet())::contains);
    progress.importing(files.size());
    imports.run(files);
    finish();
  }

  private boolean goesOn() {
    return imports.full().isEmpty() && !cancelled.getAsBoolean();
  }

  private void finish() {
    imports
        .full()
        .ifPresentOrElse(
            full -> {
              LOG.warn("the scan ended early: {}", full.getMessage());
              progress.warn("The scan ended early: " + Problems.describe(full));
              progress.finish(State.ERROR, LackingSongs.notes(library));
            },
            () -> {
              if (cancelled.getAsBoolean()) {
                progress.cancel();
              } else {
                progress.finish(State.COMPLETE, LackingSongs.notes(library));
              }
            });
  }
}
