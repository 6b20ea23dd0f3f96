package org.fretway.library;

import java.util.List;

/**
 * How far a scan is. Its JSON form is that of {@code GET /api/scan-status}.
 *
 * @param status what the scanner is doing
 * @param stage one word for the step, such as "importing"; empty when idle
 * @param current name of the file being read; empty when none is
 * @param done files dealt with; one may hold several songs
 * @param total files found so far
 * @param added tracks added
 * @param updated tracks read again because their file changed
 * @param removed tracks whose file, or whose place in it, is gone
 * @param failed files that could not be imported, and songs of files that hold several; also those
 *     of scans before that this one does not look at
 * @param errors the first files that failed or came in with something left out, at most {@link
 *     #MAX_ERRORS}; also those of scans before that this one does not look at
 * @param notes what the user can do for songs that came in but lack something, one plain sentence
 *     for each kind; known when the scan has ended
 */
public record ScanStatus(
    State status,
    String stage,
    String current,
    int done,
    int total,
    int added,
    int updated,
    int removed,
    int failed,
    List<ScanError> errors,
    List<String> notes) {
  /** How many errors are listed; {@code failed} counts all files that could not be imported. */
  public static final int MAX_ERRORS = 200;

  /** Before any scan. */
  public static final ScanStatus IDLE =
      new ScanStatus(State.IDLE, "", "", 0, 0, 0, 0, 0, 0, List.of(), List.of());

  /** Copies the lists. */
  public ScanStatus {
    errors = List.copyOf(errors);
    notes = List.copyOf(notes);
  }

  /** Returns whether a scan is under way. */
  public boolean running() {
    return status == State.LISTING || status == State.SCANNING;
  }

  /** What the scanner is doing; the API writes the names in lower case. */
  public enum State {
    /** No scan has run since the start, or the last one was cancelled. */
    IDLE,
    /** Looking for files. */
    LISTING,
    /** Importing files. */
    SCANNING,
    /** The last scan went through; single files may have failed. */
    COMPLETE,
    /** The last scan could not go through. */
    ERROR
  }

  /**
   * A file that was skipped, or of which something was left out.
   *
   * @param file path relative to its library folder; in a file that holds several songs, with the
   *     song's key after a colon
   * @param message one plain sentence
   */
  public record ScanError(String file, String message) {}
}
