package org.fretway.desktop.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fretway.convert.ConversionReport;
import org.fretway.convert.Outcome;
import org.fretway.desktop.job.Job;
import org.fretway.desktop.job.Problem;
import org.fretway.desktop.model.SongCount;
import org.fretway.library.ImportResult;
import org.fretway.library.ImportResult.Status;

/** Says in one sentence what came of an import or a conversion. */
final class JobOutcomes {
  private JobOutcomes() {}

  static Job.Outcome of(List<ImportResult> results, boolean cancelled) {
    List<String> parts = new ArrayList<>();
    long imported = count(results, Status.IMPORTED);
    long there = count(results, Status.ALREADY_THERE);
    long refused = count(results, Status.REFUSED);
    parts.add(SongCount.of(imported) + " imported");
    if (there > 0) {
      parts.add("%,d already in the library".formatted(there));
    }
    if (refused > 0) {
      parts.add("%,d refused".formatted(refused));
    }
    return new Job.Outcome(
        sentence(parts, cancelled),
        results.stream()
            .filter(result -> result.status() == Status.REFUSED)
            .map(result -> new Problem(result.name(), result.error().orElse("It was refused.")))
            .toList());
  }

  static Job.Outcome of(ConversionReport report, Path folder) {
    List<String> parts = new ArrayList<>();
    int converted = report.converted().size();
    parts.add(SongCount.of(converted) + " converted to " + folder);
    if (!report.skipped().isEmpty()) {
      parts.add("%,d kept as they were".formatted(report.skipped().size()));
    }
    if (!report.failed().isEmpty()) {
      parts.add("%,d failed".formatted(report.failed().size()));
    }
    List<Problem> problems = new ArrayList<>();
    for (Outcome.Failed failed : report.failed()) {
      problems.add(new Problem(name(failed), failed.problem()));
    }
    for (Outcome.Converted each : report.converted()) {
      each.warnings().forEach(warning -> problems.add(new Problem(name(each), warning)));
    }
    return new Job.Outcome(sentence(parts, report.cancelled()), problems);
  }

  private static String name(Outcome outcome) {
    return String.valueOf(outcome.source().getFileName());
  }

  private static String sentence(List<String> parts, boolean cancelled) {
    String sentence = String.join(", ", parts);
    return cancelled ? "Stopped: " + sentence + "." : sentence + ".";
  }

  private static long count(List<ImportResult> results, Status status) {
    return results.stream().filter(result -> result.status() == status).count();
  }
}
