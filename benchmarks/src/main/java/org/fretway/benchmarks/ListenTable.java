package org.fretway.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fretway.audio.perform.Audition;
import org.fretway.audio.perform.Tally;
import org.fretway.chart.Strikes;

/** The figures of listening by condition. */
final class ListenTable {
  private static final double LOW_E = 39.5;
  private static final double MILLIS = 1_000;

  /** What all performances of one condition come to. */
  private static final class Row {
    private final Tally mono = new Tally();
    private final Tally chords = new Tally();
    private final Tally all = new Tally();
    private final List<Double> timing = new ArrayList<>();
    private final List<Double> high = new ArrayList<>();
    private final List<Double> low = new ArrayList<>();
    private double cpu;
    private double seconds;
    private long bytes;
    private int blocks;
  }

  private final Map<String, Row> rows = new LinkedHashMap<>();

  void add(String condition, Audition heard) {
    Row row = rows.computeIfAbsent(condition, _ -> new Row());
    Strikes strikes = heard.performance().strikes();
    for (int strike = 0; strike < strikes.count(); strike++) {
      (strikes.size(strike) > 1 ? row.chords : row.mono).add(heard, strike);
      row.all.add(heard, strike);
      if (heard.judgements().isHit(strike) && heard.performance().truth().get(strike).isHit()) {
        double true0 = heard.performance().truth().get(strike).onset() - strikes.time(strike);
        row.timing.add(heard.judgements().timing(strike) - true0);
        (lowest(strikes, strike) < LOW_E ? row.low : row.high).add(heard.delay(strike));
      }
    }
    row.cpu += heard.cpuShare() * heard.performance().seconds();
    row.seconds += heard.performance().seconds();
    row.bytes += heard.bytes();
    row.blocks += heard.blocks();
  }

  static String brief(Audition heard) {
    Tally tally = new Tally();
    tally.add(heard);
    return figures(tally)
        + ", reasons "
        + figure(tally.reasons())
        + ", strings "
        + figure(tally.strings())
        + " "
        + tally.confused();
  }

  private static double lowest(Strikes strikes, int strike) {
    double lowest = Double.MAX_VALUE;
    for (int string = 0; string < strikes.strings(); string++) {
      double midi = strikes.midi(strike, string);
      lowest = midi < lowest ? midi : lowest;
    }
    return lowest;
  }

  String text() {
    StringBuilder text =
        new StringBuilder(
            """
            | condition | strikes | single notes: precision, recall, F1 | chords: precision, recall, F1 | reasons right | strings of chords right | timing error of hits, ms: mean, 95 % | decision after the onset, ms, E2 and above: median, 95 %, longest | below E2 | % of a core | bytes a block |
            |---|---|---|---|---|---|---|---|---|---|---|
            """);
    rows.forEach((name, row) -> text.append(line(name, row)));
    text.append('\n');
    rows.forEach((name, row) -> text.append(name + ": " + row.all.confused() + "\n\n"));
    return text.toString();
  }

  private static String line(String name, Row row) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %s | %s of %d | %s | %.1f, %.1f | %s | %s | %.1f | %.1f |%n",
        name,
        row.all.strikes(),
        figures(row.mono),
        figures(row.chords),
        figure(row.all.reasons()),
        row.all.faults(),
        figure(row.all.strings()),
        MILLIS * row.timing.stream().mapToDouble(v -> v).average().orElse(Double.NaN),
        percentile(row.timing.stream().map(Math::abs).toList(), 0.95),
        delays(row.high),
        delays(row.low),
        100 * row.cpu / row.seconds,
        row.bytes / (double) row.blocks);
  }

  private static String figures(Tally tally) {
    return tally.strikes() == 0
        ? "–"
        : figure(tally.precision()) + ", " + figure(tally.recall()) + ", " + figure(tally.f1());
  }

  private static String figure(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String delays(List<Double> delays) {
    return String.format(
        Locale.ROOT,
        "%.0f, %.0f, %.0f",
        percentile(delays, 0.5),
        percentile(delays, 0.95),
        percentile(delays, 1));
  }

  /** In milliseconds, of seconds. */
  private static double percentile(List<Double> values, double share) {
    return values.isEmpty()
        ? Double.NaN
        : MILLIS
            * Figures.percentile(values.stream().mapToDouble(Double::doubleValue).toArray(), share);
  }
}
