package org.fretway.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.AudioOptions;
import org.fretway.audio.LeadIn;
import org.fretway.audio.LoopRegion;
import org.fretway.audio.SongPlayer;
import org.fretway.audio.StemInput;
import org.fretway.audio.output.OutputChoice;
import org.fretway.chart.Beat;
import org.fretway.library.ScanMode;
import org.fretway.profile.Actor;

/**
 * Practises a song of six stems in a process of its own, while a library is scanned: in a loop,
 * slowed, with the metronome; then jumps about in it.
 */
final class PlayOnce {
  private static final int STEMS = 6;
  private static final int BUFFER_MILLIS = 20;
  private static final int SEEKS = 60;
  private static final double RATE = 0.75;
  private static final double BEAT = 0.5;
  private static final Duration PULSE = Duration.ofMillis(16);
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private PlayOnce() {}

  /**
   * Plays, and prints the figures that {@link PracticeReport} reads, in one line.
   *
   * @param arguments the data folder, the folder of songs that is scanned, the file of a stem, and
   *     for how many seconds
   */
  public static void main(String[] arguments) throws Exception {
    FretwayConfig config =
        new FretwayConfig(Path.of(arguments[0]), Optional.of(Path.of(arguments[1])));
    Path stem = Path.of(arguments[2]);
    long seconds = Long.parseLong(arguments[3]);
    AudioOptions options = new AudioOptions(false, OutputChoice.USUAL.buffered(BUFFER_MILLIS));
    try (Fretway fretway = Fretway.open(config);
        AudioEngine audio = AudioEngine.open(options);
        SongPlayer player = audio.load(stems(stem), 0)) {
      Thread scans = Thread.ofPlatform().daemon().start(() -> scanForEver(fretway));
      Thread pulses = Thread.ofPlatform().daemon().start(() -> pulse(fretway));
      String soak = soak(player, seconds);
      pulses.interrupt();
      pulses.join();
      scans.interrupt();
      scans.join();
      System.out.println(soak + " " + seeks(player));
    }
  }

  private static List<StemInput> stems(Path file) {
    List<StemInput> stems = new ArrayList<>();
    for (int i = 0; i < STEMS; i++) {
      stems.add(new StemInput("stem" + i, true, () -> Files.newByteChannel(file)));
    }
    return stems;
  }

  private static void scanForEver(Fretway fretway) {
    try {
      while (true) {
        fretway.scanner().start(Actor.LOCAL_OWNER, ScanMode.FULL);
        fretway.scanner().awaitIdle(Duration.ofMinutes(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks the scan to give way, as the window does with every pulse while a song plays. */
  private static void pulse(Fretway fretway) {
    try {
      while (true) {
        fretway.scanner().courtesy().somebodyIsAtWork();
        Thread.sleep(PULSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String soak(SongPlayer player, long seconds) throws InterruptedException {
    List<Beat> beats = new ArrayList<>();
    for (int i = 0; i * BEAT < player.duration(); i++) {
      beats.add(new Beat(i * BEAT, i % 4 == 0 ? i / 4 : -1));
    }
    player.setBeats(beats);
    player.setMetronomeVolume(1);
    player.setRate(RATE);
    player.setLoop(Optional.of(new LoopRegion(1, player.duration() - 1, LeadIn.COUNT_IN)));
    player.play();
    Thread.sleep(WARM_UP);
    long audio = thread("fretway-audio");
    long decode = thread("fretway-decode");
    int dropouts = player.dropouts();
    long bytes = THREADS.getThreadAllocatedBytes(audio);
    long decodeBytes = THREADS.getThreadAllocatedBytes(decode);
    long cpu = THREADS.getThreadCpuTime(audio);
    long decodeCpu = THREADS.getThreadCpuTime(decode);
    long begin = System.nanoTime();
    TimeUnit.SECONDS.sleep(seconds);
    double nanos = System.nanoTime() - begin;
    return String.format(
        Locale.ROOT,
        "%d %d %d %.2f %.2f",
        player.dropouts() - dropouts,
        THREADS.getThreadAllocatedBytes(audio) - bytes,
        THREADS.getThreadAllocatedBytes(decode) - decodeBytes,
        100 * (THREADS.getThreadCpuTime(audio) - cpu) / nanos,
        100 * (THREADS.getThreadCpuTime(decode) - decodeCpu) / nanos);
  }

  private static long thread(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .mapToLong(Thread::threadId)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the median and the longest time until sound from a new place is heard, in ms. */
  private static String seeks(SongPlayer player) throws InterruptedException {
    Random random = new Random(1);
    player.setLoop(Optional.empty());
    double[] millis = new double[SEEKS];
    for (int i = 0; i < SEEKS; i++) {
      player.setRate(0.25 + 1.25 * random.nextDouble());
      double to = random.nextDouble() * (player.duration() - 5);
      Thread.sleep(300);
      long begin = System.nanoTime();
      player.seek(to);
      while (player.songTime() == to) {
        Thread.onSpinWait();
      }
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(millis);
    return String.format(Locale.ROOT, "%.1f %.1f", millis[SEEKS / 2], millis[SEEKS - 1]);
  }
}
