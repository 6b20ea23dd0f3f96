package org.fretway.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fretway.audio.stretch.TimeStretch;

/** What plays sound at another rate: Fretway, and programs that do so with WAV files. */
final class StretchPrograms {
  static final int RATE = 48_000;
  private static final int HEADER_BYTES = 44;
  private static final int BLOCK = 1024;

  /** Plays stereo sound at a rate. */
  interface Program {
    float[] play(float[] stereo, double rate) throws IOException, InterruptedException;
  }

  private final Path folder;

  /**
   * Prepares.
   *
   * @param folder for WAV files
   */
  StretchPrograms(Path folder) {
    this.folder = folder;
  }

  static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  static float[] fretway(float[] stereo, double rate) {
    TimeStretch stretch = new TimeStretch(RATE);
    stretch.reset(rate, 0);
    return play(stretch, stereo);
  }

  static float[] play(TimeStretch stretch, float[] stereo) {
    int total = stereo.length / 2;
    float[] played = new float[2 * (int) (total / TimeStretch.MIN_RATE + BLOCK)];
    int fed = 0;
    int read = 0;
    while (true) {
      int wanted = Math.min(stretch.inputWanted(BLOCK), total - fed);
      stretch.write(stereo, fed, wanted);
      fed += wanted;
      if (fed == total) {
        stretch.end();
      }
      int got = stretch.read(played, read, BLOCK);
      read += got;
      if (got < BLOCK && fed == total) {
        return Arrays.copyOf(played, 2 * read);
      }
    }
  }

  float[] rubberband(float[] stereo, double rate, String engine)
      throws IOException, InterruptedException {
    return run(
        stereo,
        (in, out) ->
            List.of(
                "rubberband",
                "-q",
                engine,
                String.format(Locale.ROOT, "-T%.6f", rate),
                in.toString(),
                out.toString()));
  }

  float[] soundstretch(float[] stereo, double rate) throws IOException, InterruptedException {
    return run(
        stereo,
        (in, out) ->
            List.of(
                "soundstretch",
                in.toString(),
                out.toString(),
                String.format(Locale.ROOT, "-tempo=%.4f", 100 * (rate - 1))));
  }

  private interface Command {
    List<String> of(Path in, Path out);
  }

  private float[] run(float[] stereo, Command command) throws IOException, InterruptedException {
    Path in = folder.resolve("in.wav");
    Path out = folder.resolve("out.wav");
    write(in, stereo);
    Process process =
        new ProcessBuilder(command.of(in, out))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(
          command.of(in, out) + " failed: " + Files.readString(folder.resolve("said.txt")));
    }
    return read(out);
  }

  /** Writes 16-bit stereo. */
  private static void write(Path file, float[] stereo) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(HEADER_BYTES + 2 * stereo.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {'R', 'I', 'F', 'F'}).putInt(HEADER_BYTES - 8 + 2 * stereo.length);
    bytes.put(new byte[] {'W', 'A', 'V', 'E', 'f', 'm', 't', ' '}).putInt(16);
    bytes.putShort((short) 1).putShort((short) 2).putInt(RATE).putInt(4 * RATE);
    bytes.putShort((short) 4).putShort((short) 16);
    bytes.put(new byte[] {'d', 'a', 't', 'a'}).putInt(2 * stereo.length);
    for (float sample : stereo) {
      bytes.putShort((short) Math.round(Math.clamp(sample, -1f, 1f) * Short.MAX_VALUE));
    }
    Files.write(file, bytes.array());
  }

  /** Reads what a program wrote: 16-bit stereo in a chunk "data", whatever stands before it. */
  private static float[] read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int at = 12;
    int data =
        ByteBuffer.wrap(new byte[] {'d', 'a', 't', 'a'}).order(ByteOrder.LITTLE_ENDIAN).getInt();
    while (bytes.getInt(at) != data) {
      at += 8 + bytes.getInt(at + 4);
    }
    int samples = Math.min(bytes.getInt(at + 4), bytes.limit() - at - 8) / 2;
    float[] stereo = new float[samples];
    for (int i = 0; i < samples; i++) {
      stereo[i] = bytes.getShort(at + 8 + 2 * i) / (float) Short.MAX_VALUE;
    }
    return stereo;
  }
}
