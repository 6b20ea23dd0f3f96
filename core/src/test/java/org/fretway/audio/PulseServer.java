package org.fretway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PulseAudio server of the test's own, without hardware: its sinks play to nowhere, and what they
 * play can be recorded. Needs the Debian packages pulseaudio and pulseaudio-utils.
 */
final class PulseServer implements AutoCloseable {
  static final int RATE = 48_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder;
  private final Path socket;
  private final Process process;

  private PulseServer(Path folder, Path socket, Process process) {
    this.folder = folder;
    this.socket = socket;
    this.process = process;
  }

  /** Skips the test, saying why, where PulseAudio is not installed. */
  static void assumeInstalled() {
    for (String program : List.of("pulseaudio", "pactl", "parec")) {
      assumeThat(
              Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                  .map(path -> Path.of(path, program)))
          .as("%s, of the Debian packages pulseaudio and pulseaudio-utils", program)
          .anyMatch(Files::isExecutable);
    }
  }

  /** Starts a server whose files are in a folder; its path must be short, as it has a socket. */
  static PulseServer start(Path folder) throws IOException {
    Path socket = folder.resolve("sock");
    ProcessBuilder builder =
        new ProcessBuilder(
            "pulseaudio",
            "--daemonize=no",
            "--exit-idle-time=-1",
            "--use-pid-file=no",
            "--disable-shm=yes",
            "-n",
            "-L",
            "module-native-protocol-unix socket=" + socket + " auth-anonymous=1");
    builder.environment().putAll(environment(folder, socket));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    PulseServer server = new PulseServer(folder, socket, builder.start());
    await()
        .atMost(PATIENCE)
        .until(() -> Files.exists(socket) && server.client("pactl", "info").waitFor() == 0);
    return server;
  }

  private static Map<String, String> environment(Path folder, Path socket) {
    return Map.of(
        "XDG_RUNTIME_DIR", folder.toString(),
        "PULSE_RUNTIME_PATH", folder.toString(),
        "HOME", folder.toString(),
        "PULSE_SERVER", "unix:" + socket);
  }

  /** Returns what a program has to have in its environment to use this server. */
  Map<String, String> environment() {
    return environment(folder, socket);
  }

  private Process client(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment());
    return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Adds a sink; programs know it by its title, which is one word. */
  void addSink(String name, String title) throws IOException, InterruptedException {
    control(
        "load-module",
        "module-null-sink",
        "sink_name=" + name,
        "format=float32le",
        "rate=" + RATE,
        "channels=2",
        "sink_properties=device.description=" + title);
  }

  /** Takes all sinks away, as if their cables were pulled. */
  void removeSinks() throws IOException, InterruptedException {
    control("unload-module", "module-null-sink");
  }

  private void control(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("pactl"));
    command.addAll(Arrays.asList(words));
    assertThat(client(command.toArray(String[]::new)).waitFor()).as("%s", command).isZero();
  }

  /** Starts to record what a sink plays; sound that follows the return is in it. */
  Recording record(String sink) throws IOException {
    Path file = folder.resolve(sink + ".raw");
    Files.deleteIfExists(file);
    ProcessBuilder builder =
        new ProcessBuilder(
            "parec",
            "--raw",
            "--device=" + sink + ".monitor",
            "--format=float32le",
            "--rate=" + RATE,
            "--channels=2",
            "--latency-msec=20");
    builder.environment().putAll(environment());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(file.toFile());
    Recording recording = new Recording(file, builder.start());
    await().atMost(PATIENCE).until(() -> Files.size(file) > 0);
    return recording;
  }

  @Override
  public void close() {
    end(process);
  }

  static void end(Process process) {
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** What a sink plays, from a moment on. */
  record Recording(Path file, Process process) implements AutoCloseable {
    /** Returns how many frames have come so far. */
    long frames() {
      try {
        return Files.size(file) / (2 * Float.BYTES);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    /** Returns the left channel of what has come so far. */
    float[] left() throws IOException {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      float[] left = new float[bytes.capacity() / (2 * Float.BYTES)];
      for (int i = 0; i < left.length; i++) {
        left[i] = bytes.getFloat(2 * Float.BYTES * i);
      }
      return left;
    }

    @Override
    public void close() {
      end(process);
    }
  }

  /** Returns what the server has said, for a test that fails. */
  String log() throws IOException {
    return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
  }
}
