package org.fretway.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A song file that can't be read as what it claims to be; says which file, where in it, and why.
 */
public final class FormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final String place;
  private final String problem;
  private transient @Nullable Shortfall shortfall;

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
    this.problem = problem;
  }

  /** As {@link #FormatException(Path, String, String)}, with the cause. */
  public FormatException(Path file, String place, String problem, Throwable cause) {
    this(file, place, problem);
    initCause(cause);
  }

  /**
   * Creates the error for something that can't be read until the user gives what it needs.
   *
   * @param place where in the file; empty for the whole of it
   */
  public static FormatException lacking(Path file, String place, Shortfall shortfall) {
    FormatException lacking = new FormatException(file, place, shortfall.message());
    lacking.shortfall = shortfall;
    return lacking;
  }

  /** Returns what the user has yet to give; empty if it would not help. */
  public Optional<Shortfall> shortfall() {
    return Optional.ofNullable(shortfall);
  }

  /** Returns the song file or folder. */
  public Path file() {
    return file;
  }

  /** Returns what is wrong there, as one plain clause. */
  public String problem() {
    return problem;
  }

  /** Returns where in the file, or an empty string. */
  public String place() {
    return place;
  }
}
