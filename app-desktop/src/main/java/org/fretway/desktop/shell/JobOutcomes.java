package org.fretway.desktop.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fretway.convert.ConversionReport;
import org.fretway.convert.Outcome;
import org.fretway.desktop.job.Job;
import org.fretway.desktop.job.Problem;
import org.fretway.desktop.text.Texts;
import org.fretway.library.ImportResult;
import org.fretway.library.ImportResult.Status;

/** Says in one sentence what came of an import or a conversion. */
final class JobOutcomes {
  private static final Texts TEXTS = Texts.of(JobOutcomes.class);

  private JobOutcomes() {}

  static Job.Outcome of(List<ImportResult> results, boolean cancelled) {
    List<String> parts = new ArrayList<>();
    long imported = count(results, Status.IMPORTED);
    long there = count(results, Status.ALREADY_THERE);
    long refused = count(results, Status.REFUSED);
    parts.add(TEXTS.count("job.imported", imported));
    if (there > 0) {
      parts.add(TEXTS.get("job.already", there));
    }
    if (refused > 0) {
      parts.add(TEXTS.get("job.refused", refused));
    }
    return new Job.Outcome(
        sentence(parts, cancelled),
        results.stream()
            .filter(result -> result.status() == Status.REFUSED)
            .map(
                result ->
                    new Problem(result.name(), result.error().orElse(TEXTS.get("job.wasRefused"))))
            .toList());
  }

  static Job.Outcome of(ConversionReport report, Path folder) {
    List<String> parts = new ArrayList<>();
    int converted = report.converted().size();
    parts.add(TEXTS.count("job.converted", converted, folder));
    if (!report.skipped().isEmpty()) {
      parts.add(TEXTS.get("job.kept", report.skipped().size()));
    }
    if (!report.failed().isEmpty()) {
      parts.add(TEXTS.get("job.failed", report.failed().size()));
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
    return TEXTS.get(cancelled ? "job.stopped" : "job.sentence", sentence);
  }

  private static long count(List<ImportResult> results, Status status) {
    return results.stream().filter(result -> result.status() == status).count();
  }
}
