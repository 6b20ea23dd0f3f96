package org.fretway.format;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for the program {@code vgmstream-cli}. */
public final class VgmstreamLookup {
  private static final List<String> NAMES = List.of("vgmstream-cli", "vgmstream-cli.exe");

  private VgmstreamLookup() {}

  /**
   * Returns the program in the first folder that has it.
   *
   * @param environment of the process, such as {@link System#getenv()}
   */
  public static Optional<Path> onPath(Map<String, String> environment) {
    String searchPath = environment.getOrDefault("PATH", "");
    for (String folder : searchPath.split(File.pathSeparator, -1)) {
      for (String name : NAMES) {
        try {
          Path file = Path.of(folder).resolve(name);
          // A relative entry would run whatever lies in the folder that the app was started from.
          if (file.isAbsolute() && Files.isRegularFile(file) && Files.isExecutable(file)) {
            return Optional.of(file);
          }
        } catch (InvalidPathException e) {
          // It is no folder, so the program is not in it.
        }
      }
    }
    return Optional.empty();
  }
}
