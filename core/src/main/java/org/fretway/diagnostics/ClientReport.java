package org.fretway.diagnostics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.fretway.profile.InvalidInputException;

/**
 * What a client adds to the diagnostics. Whatever it says, private things are taken out of it.
 *
 * @param console what its console showed, at most {@link #MAX_CONSOLE_LENGTH} characters
 * @param webgl what its graphics can do, in whatever form it has
 */
public record ClientReport(List<String> console, Optional<JsonNode> webgl) {
  /** A report that says nothing. */
  public static final ClientReport NONE = new ClientReport(List.of());

  /** How much the console may be, in characters. */
  public static final int MAX_CONSOLE_LENGTH = 1 << 20;

  /** How many entries the console may have. */
  public static final int MAX_CONSOLE_ENTRIES = 10_000;

  /** Copies the list. */
  public ClientReport {
    console = List.copyOf(console);
  }

  private ClientReport(List<String> console) {
    this(console, Optional.empty());
  }

  /**
   * Checks a report.
   *
   * @throws InvalidInputException if its console is longer than it may be
   */
  public static ClientReport of(List<String> console, Optional<JsonNode> webgl)
      throws InvalidInputException {
    long length = console.stream().mapToLong(String::length).sum();
    if (console.size() > MAX_CONSOLE_ENTRIES || length > MAX_CONSOLE_LENGTH) {
      throw new InvalidInputException(
          "console",
          "The console may have %d entries and %d characters; send the latest ones."
              .formatted(MAX_CONSOLE_ENTRIES, MAX_CONSOLE_LENGTH));
    }
    return new ClientReport(console, webgl);
  }
}
