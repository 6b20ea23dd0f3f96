package org.fretway.format;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A song file that can't be read as what it claims to be; says which file, where in it, and why.
 */
public final class FormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final String place;

  /**
   * Creates the error.
   *
   * @param file the song file or folder
   * @param place where in it, such as "manifest.yaml: stems[0].file"; empty for the whole of it
   * @param problem one plain clause, without the file's name
   */
  public FormatException(Path file, String place, String problem) {
    super(place.isEmpty() ? problem : place + ": " + problem);
    this.file = file;
    this.place = place;
  }

  /** As {@link #FormatException(Path, String, String)}, with the cause. */
  public FormatException(Path file, String place, String problem, Throwable cause) {
    this(file, place, problem);
    initCause(cause);
  }

  /** Returns the song file or folder. */
  public Path file() {
    return file;
  }

  /** Returns where in the file, or an empty string. */
  public String place() {
    return place;
  }
}
