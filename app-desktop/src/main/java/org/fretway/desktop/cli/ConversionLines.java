package org.fretway.desktop.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.fretway.convert.ConversionListener;
import org.fretway.convert.ConversionProgress;
import org.fretway.convert.ConversionReport;
import org.fretway.convert.Outcome;

/** What a conversion prints: a line for each song, and on a terminal where it is. */
final class ConversionLines implements ConversionListener {
  private static final int MAX_NAME_LENGTH = 50;
  private static final long BYTES_PER_MEGABYTE = 1_000_000;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean showsProgress;
  private int shown;

  ConversionLines(PrintWriter out, PrintWriter err, boolean showsProgress) {
    this.out = out;
    this.err = err;
    this.showsProgress = showsProgress;
  }

  @Override
  public void progress(ConversionProgress progress) {
    if (!showsProgress) {
      return;
    }
    String name = visible(progress.name());
    String line =
        "%d/%d %s %d MB"
            .formatted(
                progress.file(),
                progress.files(),
                name.length() > MAX_NAME_LENGTH ? name.substring(0, MAX_NAME_LENGTH) + "…" : name,
                progress.bytes() / BYTES_PER_MEGABYTE);
    wipe();
    err.print(line);
    err.flush();
    shown = line.length();
  }

  /** Makes room for a line that stays. */
  void wipe() {
    if (shown > 0) {
      err.print("\r" + " ".repeat(shown) + "\r");
      err.flush();
      shown = 0;
    }
  }

  @Override
  public void finished(Outcome outcome) {
    wipe();
    switch (outcome) {
      case Outcome.Converted done -> {
        out.println(visible("%s -> %s".formatted(done.source(), done.target())));
        done.warnings().forEach(warning -> out.println(visible("  " + warning)));
      }
      case Outcome.Skipped skipped ->
          out.println(visible("%s: skipped, %s".formatted(skipped.source(), skipped.reason())));
      case Outcome.Failed failed -> {
        out.flush();
        err.println(visible("fretway: %s: %s".formatted(failed.source(), failed.problem())));
        err.flush();
      }
    }
    out.flush();
  }

  /** Prints what became of all songs. */
  void summary(ConversionReport report) {
    wipe();
    List<String> parts = new ArrayList<>();
    parts.add(songs(report.converted().size()) + " converted");
    add(parts, report.skipped().size(), "skipped");
    add(parts, report.failed().size(), "failed");
    out.println(String.join(", ", parts) + (report.cancelled() ? "; cancelled." : "."));
    out.flush();
  }

  /** Prints what would help. */
  void hint(String sentence) {
    err.printf("fretway: %s%n", sentence);
    err.flush();
  }

  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add("%d %s".formatted(count, what));
    }
  }

  private static String songs(int count) {
    return count == 1 ? "1 song" : count + " songs";
  }

  /** A name may hold anything; what would steer the terminal is not printed. */
  private static String visible(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
