package org.fretway.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fretway.audio.decode.StereoReader;
import org.fretway.audio.decode.VorbisStream;
import org.fretway.audio.stretch.TimeStretch;

/**
 * Measures the time stretch: how fast it is on one core, and how much of recorded and of made-up
 * music is left, side by side with the programs rubberband and soundstretch where they are
 * installed.
 */
public final class StretchReport {
  private static final int RATE = StretchPrograms.RATE;
  private static final String RECORDING = "shared/samples/wem/BWV0573_vorbis.ogg";
  private static final int ROUNDS = 5;
  private static final int RECORDED_SECONDS = 20;
  private static final int FILTER_TAPS = 64;
  private static final double HIGHER = 3;
  private static final int SEEKS = 200;

  /** Slow, then fast by as much. */
  private static final double[] SLOW = {0.5, 0.75};

  private final StretchPrograms programs;
  private final List<Contender> contenders = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private record Contender(String name, StretchPrograms.Program program) {}

  private StretchReport(Path folder) {
    programs = new StretchPrograms(folder);
    contenders.add(new Contender("Fretway", StretchPrograms::fretway));
    if (StretchPrograms.isInstalled("soundstretch")) {
      contenders.add(new Contender("soundstretch", programs::soundstretch));
    } else {
      text.append("The program soundstretch is not installed and was left out.\n\n");
    }
    if (StretchPrograms.isInstalled("rubberband")) {
      contenders.add(
          new Contender("rubberband", (sound, rate) -> programs.rubberband(sound, rate, "-2")));
      contenders.add(
          new Contender("rubberband -3", (sound, rate) -> programs.rubberband(sound, rate, "-3")));
    } else {
      text.append("The program rubberband is not installed and was left out.\n\n");
    }
  }

  /**
   * Measures and writes tables.
   *
   * @param arguments the file that they are written to
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("fretway-stretch");
    try {
      StretchReport report = new StretchReport(folder);
      DrumsAndGuitar music = new DrumsAndGuitar();
      Optional<float[]> recording = recording();
      report.quality(music, recording);
      report.speed(recording.orElse(music.stereo()));
      Files.writeString(Path.of(arguments[0]), report.text);
      System.out.println(report.text);
    } finally {
      Folders.remove(folder);
    }
  }

  /** Returns the sample recording, if it lies above the working directory. */
  private static Optional<float[]> recording() throws IOException {
    Path file = Path.of("").toAbsolutePath();
    while (file != null && !Files.exists(file.resolve(RECORDING))) {
      file = file.getParent();
    }
    if (file == null) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file.resolve(RECORDING));
        StereoReader reader = new StereoReader(VorbisStream.open(channel), RATE)) {
      float[] stereo = new float[2 * RECORDED_SECONDS * RATE];
      reader.read(stereo, RECORDED_SECONDS * RATE);
      return Optional.of(stereo);
    }
  }

  private void quality(DrumsAndGuitar music, Optional<float[]> recording) throws Exception {
    text.append(
        """
        | | recording 0.5 and back | recording 0.75 and back | music 0.5 and back \
        | music 0.75 and back | sharpness at 0.5 |
        |---|---|---|---|---|---|
        """);
    for (Contender contender : contenders) {
      text.append("| ").append(contender.name()).append(" |");
      if (recording.isPresent()) {
        roundTrips(contender, recording.get());
      } else {
        text.append(" | |");
      }
      roundTrips(contender, music.stereo());
      float[] slow = contender.program().play(music.stereo(), 0.5);
      double sharpness = StretchQuality.sharpness(music.stereo(), slow, music.attacks(), 0.5);
      text.append(String.format(Locale.ROOT, " %.2f |%n", sharpness));
    }
    text.append('\n');
  }

  private void roundTrips(Contender contender, float[] stereo) throws Exception {
    for (double rate : SLOW) {
      float[] slow = contender.program().play(stereo, rate);
      float[] again = contender.program().play(slow, 1 / rate);
      text.append(String.format(Locale.ROOT, " %.3f |", StretchQuality.convergence(stereo, again)));
    }
  }

  private void speed(float[] stereo) throws Exception {
    double seconds = stereo.length / 2.0 / RATE / 0.5;
    double[] ours = new double[ROUNDS];
    double[] higher = new double[ROUNDS];
    double[] filter = new double[ROUNDS];
    TimeStretch stretch = new TimeStretch(RATE);
    for (int warmUp = 0; warmUp < 2; warmUp++) {
      half(stretch, stereo, HIGHER);
      filter(stereo);
    }
    for (int round = 0; round < ROUNDS; round++) {
      ours[round] = cpuSeconds(() -> half(stretch, stereo, 0));
      higher[round] = cpuSeconds(() -> half(stretch, stereo, HIGHER));
      filter[round] = cpuSeconds(() -> filter(stereo)) * 2;
    }
    text.append(
        String.format(
            Locale.ROOT,
            """
            | at rate 0.5, 48 kHz stereo | seconds of output a second of CPU, median of %d | ratio |
            |---|---|---|
            | filter of %d taps | %.0f | 1 |
            | Fretway | %.1f | %.2f |
            | Fretway, %.0f semitones higher | %.1f | %.2f |

            | jump at rate 0.5 until 20 ms can be read | ms of CPU, mean of %d |
            |---|---|
            | Fretway | %.2f |
            """,
            ROUNDS,
            FILTER_TAPS,
            seconds / Figures.median(filter),
            seconds / Figures.median(ours),
            Figures.median(filter) / Figures.median(ours),
            HIGHER,
            seconds / Figures.median(higher),
            Figures.median(filter) / Figures.median(higher),
            SEEKS,
            cpuSeconds(() -> seeks(stretch, stereo)) * 1000 / SEEKS));
  }

  private static void half(TimeStretch stretch, float[] stereo, double semitones) {
    stretch.reset(0.5, semitones);
    StretchPrograms.play(stretch, stereo);
  }

  private static void seeks(TimeStretch stretch, float[] stereo) {
    float[] block = new float[2 * RATE / 50];
    for (int i = 0; i < SEEKS; i++) {
      stretch.reset(0.5, 0);
      stretch.write(stereo, i * 100, stretch.inputWanted(RATE / 50));
      stretch.read(block, 0, RATE / 50);
    }
  }

  /** The yardstick: what a plain filter takes for as much sound. */
  private static void filter(float[] stereo) {
    float[] taps = new float[FILTER_TAPS];
    float[] filtered = new float[stereo.length];
    for (int tap = 0; tap < FILTER_TAPS; tap++) {
      taps[tap] = 1f / (tap + 1);
    }
    for (int i = 2 * FILTER_TAPS; i < stereo.length; i++) {
      float sum = 0;
      for (int tap = 0; tap < FILTER_TAPS; tap++) {
        sum += taps[tap] * stereo[i - 2 * tap];
      }
      filtered[i] = sum;
    }
    if (Float.isNaN(filtered[filtered.length - 1])) {
      throw new IllegalStateException("The recording holds samples that are no numbers");
    }
  }

  private static double cpuSeconds(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - begin) / 1e9;
  }
}
