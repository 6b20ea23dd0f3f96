package org.fretway.desktop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.FretwayException;
import org.fretway.library.LibraryQuery;
import org.fretway.library.ScanMode;
import org.fretway.library.ScanStatus;
import org.fretway.library.SongMeta;
import org.fretway.profile.Actor;

/** A library of its own for one song file, in a temporary folder that goes when it is closed. */
final class SingleSongLibrary implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder;
  private final Fretway fretway;
  private final String trackId;

  private SingleSongLibrary(Path folder, Fretway fretway, String trackId) {
    this.folder = folder;
    this.fretway = fretway;
    this.trackId = trackId;
  }

  /**
   * Reads a song.
   *
   * @param keysFolder the data folder whose keys and codebooks are used
   * @throws CommandFailure if it can't be read, or is no song
   */
  static SingleSongLibrary of(Path song, Path keysFolder) throws CommandFailure {
    Path folder = temporaryFolder();
    try {
      Path songs = Files.createDirectories(folder.resolve("song"));
      copy(song, songs.resolve(String.valueOf(song.toRealPath().getFileName())));
      Fretway fretway =
          Fretway.open(
              new FretwayConfig(folder.resolve("data"), Optional.of(songs))
                  .withKeysFrom(keysFolder));
      try {
        return new SingleSongLibrary(folder, fretway, importInto(fretway, song));
      } catch (CommandFailure | RuntimeException e) {
        fretway.close();
        throw e;
      }
    } catch (CommandFailure | RuntimeException e) {
      remove(folder);
      throw e;
    } catch (IOException | FretwayException e) {
      remove(folder);
      throw new CommandFailure("%s could not be read: %s".formatted(song, e.getMessage()), e);
    }
  }

  Fretway fretway() {
    return fretway;
  }

  String trackId() {
    return trackId;
  }

  @Override
  public void close() {
    fretway.close();
    remove(folder);
  }

  private static String importInto(Fretway fretway, Path song) throws CommandFailure {
    fretway.scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
    awaitScan(fretway, song);
    List<SongMeta> songs = fretway.library().find(LibraryQuery.all()).items();
    if (!songs.isEmpty()) {
      return songs.getFirst().trackId();
    }
    List<ScanStatus.ScanError> errors = fretway.scanner().status().errors();
    throw new CommandFailure(
        ExitCode.FAILURE,
        "%s could not be read: %s"
            .formatted(
                song,
                errors.isEmpty()
                    ? "it is in none of the formats that Fretway reads"
                    : errors.getFirst().message()));
  }

  private static void awaitScan(Fretway fretway, Path song) throws CommandFailure {
    try {
      if (!fretway.scanner().awaitIdle(PATIENCE)) {
        throw new CommandFailure(
            ExitCode.FAILURE,
            "%s was not read within %d minutes.".formatted(song, PATIENCE.toMinutes()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Reading %s was interrupted.".formatted(song), e);
    }
  }

  private static Path temporaryFolder() throws CommandFailure {
    try {
      return Files.createTempDirectory("fretway");
    } catch (IOException e) {
      throw new CommandFailure("No temporary folder could be made: " + e.getMessage(), e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary folder " + folder + " could not be removed", e);
    }
  }
}
