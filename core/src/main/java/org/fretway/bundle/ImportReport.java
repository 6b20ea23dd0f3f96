package org.fretway.bundle;

import java.util.List;

/**
 * What came of the import of a bundle.
 *
 * @param applied keys of settings, and "plugins/ID" for what a plugin keeps
 * @param skipped what was left as it is
 */
public record ImportReport(List<String> applied, List<Skipped> skipped) {
  /** Copies the lists. */
  public ImportReport {
    applied = List.copyOf(applied);
    skipped = List.copyOf(skipped);
  }

  /**
   * Something that was not applied.
   *
   * @param name key of a setting, or "plugins/ID"
   * @param reason one plain sentence
   */
  public record Skipped(String name, String reason) {}
}
