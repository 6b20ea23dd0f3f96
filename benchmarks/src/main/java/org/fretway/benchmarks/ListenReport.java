package org.fretway.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fretway.audio.listen.EarOptions;
import org.fretway.audio.perform.Audition;
import org.fretway.audio.perform.Fault;
import org.fretway.audio.perform.Faults;
import org.fretway.audio.perform.Performance;
import org.fretway.audio.perform.Performer;
import org.fretway.audio.perform.Sound;
import org.fretway.audio.perform.SoundFont;
import org.fretway.chart.Strikes;
import org.fretway.practice.judge.Tolerance;

/**
 * Measures how well listening tells hits from misses and why, on performances whose truth is known:
 * by strings made of numbers and by a sound font, clean, overdriven, in noise, with the timing of
 * humans and with faults; and beside aubio, which knows no chart, on what has one note at a time.
 * What is not installed is left out and named.
 */
public final class ListenReport {
  private static final double WRONG_SHARE = 0.2;
  private static final int MAINS = 50;
  private static final String HUMAN = "human, ±30 ms";

  /** General MIDI, counted from 0: steel, clean, overdriven and distorted guitar. */
  private static final List<Integer> GUITARS = List.of(25, 27, 29, 30);

  /** General MIDI, counted from 0: bass by fingers and by a pick. */
  private static final List<Integer> BASSES = List.of(33, 34);

  private final ListenCharts charts = ListenCharts.all();
  private final ListenTable table = new ListenTable();
  private final ListenMisses misses = new ListenMisses();

  private ListenReport() {}

  /**
   * Measures and writes tables. The property {@code listen.only} says by a regular expression which
   * conditions are wanted; {@code listen.progress} makes each performance a line.
   *
   * @param arguments the file that the tables are written to, and one for every strike that was
   *     told wrongly
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("fretway-listen");
    try {
      ListenReport report = new ListenReport();
      String tables = report.measure(folder);
      Files.writeString(Path.of(arguments[0]), tables);
      Files.writeString(Path.of(arguments[1]), report.misses.text());
      System.out.println(tables);
    } finally {
      Folders.remove(folder);
    }
  }

  private String measure(Path folder) throws IOException, InterruptedException {
    warmUp();
    strings("clean", Sound.CLEAN, EarOptions.USUAL);
    strings("overdriven", Sound.OVERDRIVEN, EarOptions.USUAL);
    strings("noise at 20 dB", Sound.NOISY, EarOptions.USUAL);
    strings("hum, filtered", Sound.HUMMING, EarOptions.USUAL.withMains(MAINS));
    strings("input clipped", Sound.CLIPPED, EarOptions.USUAL);
    human();
    faults("faults", Sound.CLEAN);
    faults("faults, overdriven", Sound.OVERDRIVEN);
    techniques();
    String fonts = soundFont(folder);
    String aubio = isWanted("aubio") ? new ListenBesideAubio(charts, folder).measure() : "";
    return table.text() + fonts + "\n" + aubio;
  }

  /** The compiler's work is not that of listening. */
  private void warmUp() {
    Performance played = Performer.play(charts.plain().getFirst().strikes(), 1);
    Audition.of(played, Tolerance.USUAL, EarOptions.USUAL);
  }

  private void strings(String condition, Sound sound, EarOptions options) throws IOException {
    if (!isWanted(condition)) {
      return;
    }
    for (ListenCharts.Entry entry : charts.plain()) {
      hear(condition, entry, Performer.play(entry.strikes(), 1).with(sound), options);
    }
  }

  private void human() throws IOException {
    if (!isWanted(HUMAN)) {
      return;
    }
    for (ListenCharts.Entry entry : charts.withSamples()) {
      List<Fault> timing = Faults.human(entry.strikes(), 2);
      Performance played = Performer.play(entry.strikes(), timing, 2);
      hear(HUMAN, entry, played, EarOptions.USUAL);
    }
  }

  private void faults(String condition, Sound sound) throws IOException {
    if (!isWanted(condition)) {
      return;
    }
    for (ListenCharts.Entry entry : charts.withSamples()) {
      List<Fault> wrong = Faults.seeded(entry.strikes(), WRONG_SHARE, 3);
      Performance played = Performer.play(entry.strikes(), wrong, 3);
      hear(condition, entry, played.with(sound), EarOptions.USUAL);
    }
  }

  private void techniques() throws IOException {
    for (ListenCharts.Entry entry : charts.techniques()) {
      Performance played = Performer.play(entry.strikes(), Faults.human(entry.strikes(), 4), 4);
      hear("techniques", entry, played, EarOptions.USUAL);
      hear("techniques, overdriven", entry, played.with(Sound.OVERDRIVEN), EarOptions.USUAL);
    }
  }

  private String soundFont(Path folder) throws IOException, InterruptedException {
    if (!SoundFont.isInstalled()) {
      return "\nFluidSynth or its font is not installed: performances by it are left out.\n";
    }
    SoundFont font = new SoundFont(folder);
    for (ListenCharts.Entry entry : charts.plain()) {
      for (int program : entry.isBass() ? BASSES : GUITARS) {
        if (!isWanted("sound font " + program + ", faults")) {
          continue;
        }
        Strikes strikes = entry.strikes();
        List<Fault> wrong = new ArrayList<>(Faults.seeded(strikes, WRONG_SHARE, program));
        Performance played = font.play(strikes, wrong, program, program);
        hear("sound font " + program + ", faults", entry, played, EarOptions.USUAL);
      }
    }
    return "";
  }

  private boolean isWanted(String condition) {
    return condition.matches(System.getProperty("listen.only", ".*"));
  }

  private void hear(
      String condition, ListenCharts.Entry entry, Performance played, EarOptions options)
      throws IOException {
    if (!isWanted(condition)) {
      return;
    }
    Audition heard = Audition.of(played, Tolerance.USUAL, options);
    table.add(condition, heard);
    if (Boolean.getBoolean("listen.progress")) {
      System.out.println(condition + " | " + entry.name() + " | " + ListenTable.brief(heard));
      Files.writeString(Path.of("listen-progress.md"), table.text());
      Files.writeString(Path.of("listen-progress.txt"), misses.text());
    }
    misses.add(condition, entry.name(), heard);
  }
}
