package org.fretway.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.fretway.audio.mix.Clicks;
import org.fretway.audio.mix.MasterBus;
import org.fretway.audio.mix.Metronome;
import org.fretway.audio.mix.Mixer;
import org.fretway.audio.mix.MixerControls;
import org.fretway.chart.Beat;

/**
 * What mixing six stems at 48 kHz takes of one core, step by step, against adding the stems up with
 * no gain at all, which is the least that any mixer does. The contenders take turns.
 */
public final class MixerReport {
  private static final int STEMS = 6;
  private static final int RATE = 48_000;
  private static final int FRAMES = 512;

  /** About ten seconds of sound. */
  private static final int BLOCKS = 1_000;

  private static final int WARM_UP_TURNS = 10;
  private static final int TURNS = 25;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final MixerControls controls = new MixerControls(STEMS);
  private final Mixer mixer = new Mixer(controls, STEMS, RATE);
  private final MasterBus bus = new MasterBus(controls, RATE);
  private final Metronome metronome = new Metronome(RATE);
  private final Clicks clicks = Clicks.ofBeats(beats());
  private final float[][] stems = new float[STEMS][2 * FRAMES];
  private final float[] quiet = new float[2 * FRAMES];
  private final float[] loud = new float[2 * FRAMES];
  private final float[] stereo = new float[2 * FRAMES];
  private int block;
  private int ducks;

  private MixerReport() {
    Random random = new Random(1);
    for (float[] stem : stems) {
      fill(stem, 0.12f, random);
    }
    fill(quiet, 0.4f, random);
    fill(loud, 2, random);
  }

  private static void fill(float[] samples, float level, Random random) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = level * (2 * random.nextFloat() - 1);
    }
  }

  private static List<Beat> beats() {
    List<Beat> beats = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      beats.add(new Beat(i * 0.25, i % 4 == 0 ? i / 4 : -1));
    }
    return beats;
  }

  /**
   * Measures and writes a table.
   *
   * @param arguments the file that the table is written to
   */
  public static void main(String[] arguments) throws IOException {
    String table = new MixerReport().measure();
    Files.writeString(Path.of(arguments[0]), table);
    System.out.println(table);
  }

  private String measure() {
    Map<String, Runnable> contenders = new LinkedHashMap<>();
    contenders.put("six stems added up without any gain", this::addUp);
    contenders.put("six stems mixed, each at its own volume and place", this::mix);
    contenders.put("the same while all volumes and places move", this::mixMoving);
    contenders.put("master bus, nothing to limit", () -> master(quiet));
    contenders.put("master bus, ducked and limiting all the time", this::limit);
    contenders.put("metronome, four clicks a second", this::click);
    contenders.put("all of it: moving, clicks, ducked and limiting", this::all);

    Map<String, double[]> micros = new LinkedHashMap<>();
    Map<String, Long> bytes = new LinkedHashMap<>();
    contenders.keySet().forEach(name -> micros.put(name, new double[TURNS]));
    for (int turn = -WARM_UP_TURNS; turn < TURNS; turn++) {
      int measured = turn;
      contenders.forEach(
          (name, work) -> {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            double taken = run(work);
            allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            if (measured >= 0) {
              micros.getOrDefault(name, new double[0])[measured] = taken;
              bytes.merge(name, allocated, Long::min);
            }
          });
    }
    return table(micros, bytes);
  }

  private static double run(Runnable work) {
    long before = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < BLOCKS; i++) {
      work.run();
    }
    return (THREADS.getCurrentThreadCpuTime() - before) / 1e3 / BLOCKS;
  }

  private static String table(Map<String, double[]> micros, Map<String, Long> bytes) {
    double blockMicros = 1e6 * FRAMES / RATE;
    double yardstick = Figures.median(micros.values().iterator().next());
    StringBuilder table =
        new StringBuilder(
            """
            | block of 512 frames at 48 kHz | µs | ratio | share of a core, % | bytes allocated |
            |---|---|---|---|---|
            """);
    micros.forEach(
        (name, taken) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.1f | %.2f | %d |%n",
                    name,
                    Figures.median(taken),
                    Figures.median(taken) / yardstick,
                    100 * Figures.median(taken) / blockMicros,
                    bytes.getOrDefault(name, 0L) / BLOCKS)));
    return table.toString();
  }

  private void addUp() {
    Arrays.fill(stereo, 0);
    for (float[] stem : stems) {
      for (int i = 0; i < stereo.length; i++) {
        stereo[i] += stem[i];
      }
    }
  }

  private void mix() {
    mixer.mix(stems, FRAMES, stereo);
  }

  private void mixMoving() {
    block++;
    for (int stem = 0; stem < STEMS; stem++) {
      controls.setVolume(stem, 0.5 + (block + stem) % 10 / 10.0);
      controls.setPan(stem, (block + stem) % 7 / 3.0 - 1);
    }
    mix();
  }

  private void master(float[] from) {
    System.arraycopy(from, 0, stereo, 0, stereo.length);
    bus.process(stereo, FRAMES);
  }

  private void limit() {
    duckNowAndThen();
    master(loud);
    controls.setDucked(false);
  }

  private void duckNowAndThen() {
    ducks++;
    controls.setDucked(ducks % 50 < 25);
  }

  private void click() {
    double time = block++ % 500_000 * (double) FRAMES / RATE;
    metronome.add(clicks, stereo, 0, FRAMES, time, 1.0 / RATE, 1);
  }

  private void all() {
    controls.setNormalisationGain(MixerControls.MAX_NORMALISATION);
    duckNowAndThen();
    mixMoving();
    click();
    bus.process(stereo, FRAMES);
    controls.setDucked(false);
    controls.setNormalisationGain(1);
  }
}
