package org.fretway.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import org.fretway.desktop.job.Job;
import org.fretway.desktop.job.Problem;
import org.fretway.library.ImportResult;
import org.fretway.library.ImportResult.Status;

/** Says in one sentence what came of an import. */
final class ImportOutcome {
  private ImportOutcome() {}

  static Job.Outcome of(List<ImportResult> results, boolean cancelled) {
    List<String> parts = new ArrayList<>();
    long imported = count(results, Status.IMPORTED);
    long there = count(results, Status.ALREADY_THERE);
    long refused = count(results, Status.REFUSED);
    parts.add(imported == 1 ? "1 song imported" : "%,d songs imported".formatted(imported));
    if (there > 0) {
      parts.add("%,d already in the library".formatted(there));
    }
    if (refused > 0) {
      parts.add("%,d refused".formatted(refused));
    }
    String sentence = String.join(", ", parts);
    return new Job.Outcome(
        cancelled ? "Stopped: " + sentence + "." : sentence + ".",
        results.stream()
            .filter(result -> result.status() == Status.REFUSED)
            .map(result -> new Problem(result.name(), result.error().orElse("It was refused.")))
            .toList());
  }

  private static long count(List<ImportResult> results, Status status) {
    return results.stream().filter(result -> result.status() == status).count();
  }
}
