package org.fretway.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * There is too little room on the disk for what was to be stored. Nothing of it was, and the same
 * call can succeed once there is room; the message is one plain sentence.
 */
public final class DiskFullException extends IOException {
  private static final long serialVersionUID = 1L;

  // Java has no type for it: what Linux and macOS, Windows, and a quota say.
  private static final List<String> SAID_BY_SYSTEMS =
      List.of("No space left on device", "not enough space on the disk", "quota exceeded");

  /** Creates the error. */
  public DiskFullException() {
    this(null);
  }

  private DiskFullException(@Nullable Throwable cause) {
    super("The disk is too full to store this; make room on it and try again.", cause);
  }

  /** Returns the full disk that a failure is about, if it or one of its causes is. */
  public static Optional<DiskFullException> behind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DiskFullException full) {
        return Optional.of(full);
      }
      if (cause instanceof IOException e && saysFull(e)) {
        return Optional.of(new DiskFullException(failure));
      }
    }
    return Optional.empty();
  }

  private static boolean saysFull(IOException e) {
    String said =
        e instanceof FileSystemException file && file.getReason() != null
            ? file.getReason()
            : String.valueOf(e.getMessage());
    return SAID_BY_SYSTEMS.stream().anyMatch(said::contains);
  }
}
