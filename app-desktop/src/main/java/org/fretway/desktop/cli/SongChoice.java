package org.fretway.desktop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.FretwayException;
import org.fretway.chart.Chart;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;

/** What {@code --track} names: a song file or folder if there is one, else a track's id. */
final class SongChoice {
  private SongChoice() {}

  /** Returns the song file or folder, if the text names one that exists. */
  static Optional<Path> file(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Files::exists);
    } catch (InvalidPathException e) {
      return Optional.empty(); // Then it can only be an id.
    }
  }

  /**
   * Reads a chart.
   *
   * @param dataFolder where tracks are looked up by id, and the keys for a file
   * @throws CommandFailure if the song or the arrangement can't be had
   */
  static Chart chart(String text, int arrangement, DataFolderOption dataFolder)
      throws CommandFailure {
    Optional<Path> file = file(text);
    return file.isPresent()
        ? chartOfFile(file.get(), arrangement, dataFolder.formats())
        : chartOfTrack(text, arrangement, dataFolder.path());
  }

  private static Chart chartOfFile(Path file, int arrangement, SongFormats formats)
      throws CommandFailure {
    try (SongPackage song = formats.open(file)) {
      int count = song.arrangements().size();
      if (arrangement >= count) {
        throw noArrangement(file.toString(), arrangement, count);
      }
      return song.chart(arrangement);
    } catch (IOException e) {
      throw new CommandFailure("%s could not be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Chart chartOfTrack(String id, int arrangement, Path dataDir)
      throws CommandFailure {
    if (!Files.isDirectory(dataDir)) {
      throw noTrack(id, dataDir);
    }
    try (Fretway fretway = Fretway.open(FretwayConfig.of(dataDir))) {
      int count =
          fretway.library().track(id).orElseThrow(() -> noTrack(id, dataDir)).arrangements().size();
      return fretway
          .library()
          .chart(id, arrangement)
          .orElseThrow(() -> noArrangement(id, arrangement, count));
    } catch (FretwayException e) {
      throw new CommandFailure(e);
    } catch (IOException e) {
      throw new CommandFailure(
          "The chart of %s could not be read: %s".formatted(id, e.getMessage()), e);
    }
  }

  static CommandFailure noTrack(String id, Path dataDir) {
    return new CommandFailure(
        ExitCode.FAILURE,
        "There is neither a song file %s nor a track of that id in %s.".formatted(id, dataDir));
  }

  private static CommandFailure noArrangement(String song, int arrangement, int count) {
    return new CommandFailure(
        ExitCode.FAILURE,
        count == 0
            ? "%s has no arrangement that can be played.".formatted(song)
            : "%s has no arrangement %d; its arrangements are 0 to %d."
                .formatted(song, arrangement, count - 1));
  }
}
