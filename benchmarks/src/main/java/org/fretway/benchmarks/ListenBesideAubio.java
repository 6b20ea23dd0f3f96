package org.fretway.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fretway.audio.encode.WavWriter;
import org.fretway.audio.listen.EarOptions;
import org.fretway.audio.perform.Audition;
import org.fretway.audio.perform.Faults;
import org.fretway.audio.perform.NoteScore;
import org.fretway.audio.perform.Performance;
import org.fretway.audio.perform.Performer;
import org.fretway.audio.perform.Sound;
import org.fretway.practice.judge.Tolerance;

/** The notes that are heard, whatever the chart says, beside those that aubio hears. */
final class ListenBesideAubio {
  private static final int BYTES = 2;
  private static final String PROGRAM = "aubionotes";

  /** Of the sizes of window that were tried with low notes in mind, these did best. */
  private static final List<String> WINDOWS = List.of("512", "2048");

  private final ListenCharts charts;
  private final Path folder;
  private final Map<String, NoteScore> scores = new LinkedHashMap<>();

  ListenBesideAubio(ListenCharts charts, Path folder) {
    this.charts = charts;
    this.folder = folder;
  }

  String measure() throws IOException, InterruptedException {
    measure("clean", Sound.CLEAN);
    measure("overdriven", Sound.OVERDRIVEN);
    measure("noise at 20 dB", Sound.NOISY);
    StringBuilder text =
        new StringBuilder(
            """
            | notes, onset ±50 ms and pitch ±50 cents | precision | recall | F1 |
            |---|---|---|---|
            """);
    scores.forEach((name, score) -> text.append("| " + name + " | " + score + " |\n"));
    if (!StretchPrograms.isInstalled(PROGRAM)) {
      text.append("\naubio is not installed and left out.\n");
    }
    return text.toString();
  }

  private void measure(String condition, Sound sound) throws IOException, InterruptedException {
    for (ListenCharts.Entry entry : charts.plain()) {
      if (entry.isMono()) {
        Performance played =
            Performer.play(entry.strikes(), Faults.seeded(entry.strikes(), 0.2, 5), 5).with(sound);
        String of = (entry.isBass() ? "bass, " : "guitar, ") + condition;
        Audition heard = Audition.of(played, Tolerance.USUAL, EarOptions.USUAL);
        score("Fretway, " + of).add(played, heard.onsets().times(), heard.onsets().midi());
        aubio(of, played);
      }
    }
  }

  private NoteScore score(String name) {
    return scores.computeIfAbsent(name, _ -> new NoteScore());
  }

  private void aubio(String of, Performance played) throws IOException, InterruptedException {
    if (!StretchPrograms.isInstalled(PROGRAM)) {
      return;
    }
    Path wav = folder.resolve("performance.wav");
    try (WavWriter writer = WavWriter.create(wav, 1, Performance.SAMPLE_RATE, BYTES)) {
      writer.write(played.sound(), played.sound().length);
    }
    for (String window : WINDOWS) {
      List<double[]> notes = notes(wav, window);
      double[] times = notes.stream().mapToDouble(note -> note[1]).toArray();
      double[] midi = notes.stream().mapToDouble(note -> note[0]).toArray();
      score("aubionotes -B " + window + ", " + of).add(played, times, midi);
    }
  }

  /** Each line of a note is its pitch, its onset and its end; other lines are silences. */
  private List<double[]> notes(Path wav, String window) throws IOException, InterruptedException {
    Path said = folder.resolve("aubio.txt");
    Process process =
        new ProcessBuilder(PROGRAM, "-B", window, "-H", "256", "-i", wav.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("aubionotes failed: " + Files.readString(said));
    }
    List<double[]> notes = new ArrayList<>();
    for (String line : Files.readAllLines(said)) {
      String[] numbers = line.strip().split("\\s+", -1);
      if (numbers.length == 3) {
        notes.add(new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])});
      }
    }
    return notes;
  }
}
