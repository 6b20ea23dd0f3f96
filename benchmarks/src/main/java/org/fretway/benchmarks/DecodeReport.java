package org.fretway.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.fretway.audio.decode.FlacFixture;
import org.fretway.audio.decode.FlacStream;
import org.fretway.audio.decode.Mp3Fixture;
import org.fretway.audio.decode.Mp3Stream;
import org.fretway.audio.decode.OpusFixture;
import org.fretway.audio.decode.OpusStream;
import org.fretway.audio.decode.PcmStream;
import org.fretway.audio.decode.StereoReader;
import org.fretway.audio.decode.VorbisStream;
import org.fretway.audio.decode.WavFixture;
import org.fretway.audio.decode.WavStream;
import org.fretway.format.wem.WemFixture;

/**
 * Measures the decoders: how long each takes for its sound at 44.1 or 48 kHz, compared with WAV,
 * how long a jump takes, and what opening a stem asks the heap for.
 */
public final class DecodeReport {
  private static final int RATE = 48_000;
  private static final int SECONDS = 20;
  private static final int ROUNDS = 7;
  private static final int JUMPS = 200;
  private static final int BLOCK = 1_024;
  private static final WavFixture.Sound MUSIC =
      (frame, channel) ->
          0.3 * Math.sin(frame / 20.0 + channel)
              + 0.1 * Math.sin(frame * 0.71)
              + 0.02 * Math.sin(frame * 78.233 * (frame % 331));

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @FunctionalInterface
  private interface Opener {
    PcmStream open(SeekableByteChannel channel) throws IOException;
  }

  private record Kind(String name, Path file, Opener opener) {}

  private record Result(double seconds, double jumpMillis, long heapBytes) {}

  private DecodeReport() {}

  /**
   * Measures and writes a table.
   *
   * @param arguments the file that it is written to
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("fretway-decode");
    try {
      String table = new DecodeReport().table(kinds(folder));
      Files.writeString(Path.of(arguments[0]), table);
      System.out.println(table);
    } finally {
      Folders.remove(folder);
    }
  }

  private static List<Kind> kinds(Path folder) throws IOException {
    int frames = SECONDS * RATE;
    List<Kind> kinds = new ArrayList<>();
    kinds.add(kind(folder, "WAV", WavFixture.wav().bytes(frames, MUSIC), WavStream::open));
    kinds.add(
        kind(
            folder,
            "WAV at 44.1 kHz, resampled",
            WavFixture.wav().rate(44_100).bytes(frames, MUSIC),
            WavStream::open));
    kinds.add(
        kind(
            folder,
            "FLAC",
            FlacFixture.flac().block(4_096).coding(FlacFixture.Coding.FIXED).bytes(frames, MUSIC),
            FlacStream::open));
    kinds.add(kind(folder, "Ogg Vorbis (noise)", WemFixture.ogg(SECONDS), VorbisStream::open));
    kinds.add(kind(folder, "Opus", new OpusFixture(2, frames, MUSIC).bytes(), OpusStream::open));
    kinds.add(
        kind(folder, "MP3 (noise), resampled", Mp3Fixture.noise(frames / 1_152), Mp3Stream::open));
    return kinds;
  }

  private static Kind kind(Path folder, String name, byte[] bytes, Opener opener)
      throws IOException {
    return new Kind(name, Files.write(folder.resolve("s" + name.hashCode()), bytes), opener);
  }

  private String table(List<Kind> kinds) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("| stereo at 48 kHz | times as fast as it plays | ratio | a jump, ms of CPU |");
    text.append(" asked of the heap to open, KB |\n|---|---|---|---|---|\n");
    double first = 0;
    for (Kind kind : kinds) {
      Result result = measure(kind);
      first = first == 0 ? result.seconds : first;
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.0f | %.1f | %.2f | %d |%n",
              kind.name,
              1 / result.seconds,
              result.seconds / first,
              result.jumpMillis,
              result.heapBytes >> 10));
    }
    return text.toString();
  }

  private Result measure(Kind kind) throws IOException {
    double[] seconds = new double[ROUNDS];
    double[] jumps = new double[ROUNDS];
    long heap = 0;
    float[] stereo = new float[2 * BLOCK];
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      try (StereoReader reader =
          new StereoReader(kind.opener.open(FileChannel.open(kind.file)), RATE)) {
        heap = threads.getCurrentThreadAllocatedBytes() - before;
        long frames = reader.lengthFrames();
        long start = threads.getCurrentThreadCpuTime();
        for (long done = 0; done < frames; done += BLOCK) {
          reader.read(stereo, BLOCK);
        }
        seconds[round] = (threads.getCurrentThreadCpuTime() - start) / 1e9 * RATE / frames;
        start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < JUMPS; i++) {
          reader.seek(random.nextLong(frames));
          reader.read(stereo, BLOCK);
        }
        jumps[round] = (threads.getCurrentThreadCpuTime() - start) / 1e6 / JUMPS;
      }
    }
    return new Result(Figures.median(seconds), Figures.median(jumps), heap);
  }
}
