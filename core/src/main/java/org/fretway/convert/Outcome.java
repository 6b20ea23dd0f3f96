package org.fretway.convert;

import java.nio.file.Path;
import java.util.List;

/** What became of one song. */
public sealed interface Outcome {
  /** Returns the song file or folder. */
  Path source();

  /**
   * The song was written.
   *
   * @param target the feedpak
   * @param warnings one plain sentence for each thing that was left out or mended
   */
  record Converted(Path source, Path target, List<String> warnings) implements Outcome {
    /** Copies the list. */
    public Converted {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The song was left alone, as was asked for.
   *
   * @param reason one plain clause
   */
  record Skipped(Path source, String reason) implements Outcome {}

  /**
   * The song could not be converted.
   *
   * @param problem one plain clause
   */
  record Failed(Path source, String problem) implements Outcome {}
}
