package org.fretway.library;

import java.util.List;
import java.util.Optional;

/**
 * What became of one file that was to come into the library.
 *
 * @param name of the file as it was given, without its path
 * @param status whether its songs are in the library now
 * @param trackIds ids of its tracks; empty if it was refused
 * @param error one plain sentence that says why it was refused
 */
public record ImportResult(
    String name, Status status, List<String> trackIds, Optional<String> error) {
  /** Copies the ids. */
  public ImportResult {
    trackIds = List.copyOf(trackIds);
  }

  /** What can become of a file. */
  public enum Status {
    /** It came in. */
    IMPORTED("imported"),
    /** A file with the same bytes is in the library under that name already. */
    ALREADY_THERE("already_there"),
    /** It did not come in, and nothing of it is left. */
    REFUSED("refused");

    private final String apiName;

    Status(String apiName) {
      this.apiName = apiName;
    }

    /** Returns the name used in JSON. */
    public String apiName() {
      return apiName;
    }
  }

  static ImportResult of(String name, Status status, List<String> trackIds) {
    return new ImportResult(name, status, trackIds, Optional.empty());
  }

  static ImportResult refused(String name, String error) {
    return new ImportResult(name, Status.REFUSED, List.of(), Optional.of(error));
  }
}
