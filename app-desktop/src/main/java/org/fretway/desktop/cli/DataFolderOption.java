package org.fretway.desktop.cli;

import java.nio.file.Path;
import org.fretway.FretwayConfig;
import org.fretway.format.FormatAidFiles;
import org.fretway.format.SongFormats;
import org.fretway.format.wem.Vgmstream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says where Fretway keeps its data; every command has it. */
final class DataFolderOption {
  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description =
          "Folder of the database, covers and settings (default: the system's own place).")
  private @Nullable Path dataDir;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private CommandSpec command;

  /** Returns the formats, with the keys and codebooks of the folder and vgmstream on the PATH. */
  SongFormats formats() {
    return SongFormats.standard(
        new FormatAidFiles(path(), () -> Vgmstream.onPath(System.getenv())));
  }

  Path path() {
    // An empty path is the working folder, which nobody means by a variable that was not set.
    if (dataDir != null && dataDir.toString().isBlank()) {
      throw new ParameterException(
          command.commandLine(),
          "--data-dir needs the path of a folder; leave it out for the usual one.");
    }
    return dataDir == null ? FretwayConfig.defaultDataDir() : dataDir.toAbsolutePath().normalize();
  }
}
