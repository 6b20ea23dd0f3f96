package org.fretway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fretway.audio.decode.StereoReader;
import org.fretway.audio.decode.WavFixture;
import org.fretway.audio.decode.WavStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a song's file to what a sound server plays: the program's own way, in a process of it. */
class PulseEndToEndTest {
  private static final int RATE = PulseServer.RATE;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final List<Runnable> atTheEnd = new ArrayList<>();
  private PulseServer server;
  private final BlockingQueue<String> output = new LinkedBlockingQueue<>();

  @BeforeEach
  void start() throws IOException {
    PulseServer.assumeInstalled();
    server = PulseServer.start(folder);
    atTheEnd.add(server::close);
  }

  @AfterEach
  void stop() {
    atTheEnd.reversed().forEach(Runnable::run);
  }

  /** Noise is like itself nowhere else, so its place in the recording is sure to the sample. */
  @Test
  void what_was_played_is_what_comes_out() throws Exception {
    server.addSink("first", "First");
    float[] song = noise(3 * RATE);
    Path file = write(song);
    boolean whole = false;
    for (int i = 0; i < 5 && !whole; i++) { // On a busy machine, sound can come too late.
      whole = playAndCompare(song, file);
    }
    assertThat(whole).as("sound was ready in time").isTrue();
  }

  /** Returns whether all sound was ready in time; then what was heard is the song. */
  private boolean playAndCompare(float[] song, Path file) throws Exception {
    try (PulseServer.Recording recording = server.record("first")) {
      play("", "3", file);
      assertThat(nextLine()).isEqualTo("sound: First");
      String dropouts = nextLine();
      assertThat(nextLine()).isEqualTo("ended at: 3.0");
      if (!dropouts.equals("dropouts: 0")) {
        return false;
      }
      float[] heard = await().atMost(PATIENCE).until(recording::left, it -> ends(it, song));
      int start = find(song, heard);
      // Sample by sample, so there is no gap, no seam and no sample too many either.
      for (int i = 0; i < song.length; i++) {
        assertThat(Math.abs(heard[start + i] - song[i])).as("frame %d", i).isLessThan(1e-3f);
      }
      return true;
    }
  }

  @Test
  void a_song_goes_on_when_its_device_is_unplugged_and_is_heard_again_when_it_is_back()
      throws Exception {
    server.addSink("first", "First");
    play("", "100", write(noise(100 * RATE)));
    awaitLine("sound: First");
    server.removeSinks();
    awaitLine(
        "notice: The sound device “First” is gone, so songs run on silently until it is back.");
    server.addSink("first", "First");
    awaitLine("sound: First");
    try (PulseServer.Recording recording = server.record("first")) {
      await().atMost(PATIENCE).until(() -> loudness(recording.left()) > 0.05);
    }
  }

  @Test
  void a_chosen_device_that_is_not_there_is_replaced_until_it_is_back() throws Exception {
    server.addSink("first", "First");
    play("Second", "100", write(noise(100 * RATE)));
    awaitLine("sound: First");
    awaitLine(
        "notice: The sound device “Second” is not there, so sound goes to “First” until it is"
            + " back.");
    server.addSink("second", "Second");
    awaitLine("sound: Second");
    try (PulseServer.Recording recording = server.record("second")) {
      await().atMost(PATIENCE).until(() -> loudness(recording.left()) > 0.05);
    }
  }

  /** The sink's monitor is a cable from output to input, without air or hardware on the way. */
  @Test
  void the_way_from_output_to_input_is_measured_alike_again_and_again() throws Exception {
    server.addSink("first", "First");
    start(MeasureOnDriver.class, "");
    for (int i = 0; i < 2; i++) {
      String line = nextLine();
      assertThat(line).startsWith("measured: ");
      // Between what the sound server says of its sink and its monitor's steps, both of some ms.
      assertThat(Double.parseDouble(line.split(" ", -1)[1])).isBetween(-0.1, 0.4);
      assertThat(Double.parseDouble(line.split(" ", -1)[2])).isLessThan(0.003);
    }
    assertThat(nextLine()).isEqualTo("level: heard");
  }

  /** What is recorded from the monitor is the song itself, so it must lie on the song. */
  @Test
  void a_take_of_the_song_itself_lies_on_the_song() throws Exception {
    server.addSink("first", "First");
    float[] song = noise(4 * RATE);
    Path file = write(song);
    double late = Double.NaN;
    for (int i = 0; i < 5 && Double.isNaN(late); i++) { // On a busy machine, sound can be late.
      late = lateness(song, file);
    }
    assertThat(late).isBetween(-0.01, 0.01);
  }

  /** The note goes out through the device and comes back in, as it does when a string is tuned. */
  @Test
  void a_note_to_tune_by_is_heard_at_its_pitch() throws Exception {
    server.addSink("first", "First");
    start(TuneOnDriver.class, "", "41.203", "110", "329.628");
    for (double hertz : new double[] {41.203, 110, 329.628}) {
      String line = nextLine();
      assertThat(line).startsWith("heard: ").doesNotContain("nothing");
      assertThat(Double.parseDouble(line.split(" ", -1)[1]))
          .isCloseTo(hertz, withinPercentage(0.12));
    }
  }

  /** Returns by how many seconds the take is late; no number if the machine was too busy. */
  private double lateness(float[] song, Path file) throws Exception {
    start(RecordOnDriver.class, "", file.toString(), folder.toString());
    if (!nextLine().startsWith("Measured")) {
      return Double.NaN;
    }
    String[] take = nextLine().split(" ", -1);
    String dropouts = nextLine();
    if (!take[0].equals("take:") || !dropouts.equals("dropouts: 0")) {
      return Double.NaN;
    }
    try (StereoReader wav =
        new StereoReader(WavStream.open(Files.newByteChannel(Path.of(take[1]))), RATE)) {
      float[] stereo = new float[2 * (int) wav.lengthFrames()];
      wav.read(stereo, stereo.length / 2);
      float[] recorded = new float[stereo.length / 2];
      for (int i = 0; i < recorded.length; i++) {
        recorded[i] = stereo[2 * i];
      }
      int second = find(Arrays.copyOfRange(song, RATE, song.length), recorded);
      assertThat(second).as("the song's second second in the take").isPositive();
      return Double.parseDouble(take[2]) + (double) second / RATE - 1;
    }
  }

  private void awaitLine(String wanted) throws InterruptedException {
    List<String> before = new ArrayList<>();
    for (String line = nextLine(); !line.equals(wanted); line = nextLine()) {
      assertThat(line).as("what came in place of \"%s\", after %s", wanted, before).isNotEmpty();
      before.add(line);
    }
  }

  /** Returns the program's next line; empty if none comes. */
  private String nextLine() throws InterruptedException {
    String line = output.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return line == null ? "" : line;
  }

  private void play(String device, String seconds, Path file) throws IOException {
    start(PlayOnDriver.class, device, seconds, file.toString());
  }

  /** Starts a program of the test on the server. */
  private void start(Class<?> main, String device, String... arguments) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("alsoft.conf"),
            """
            [general]
            drivers = pulse
            channels = stereo
            frequency = %d
            sample-type = float32
            period_size = 1024
            periods = 4
            """
                .formatted(RATE));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx256m",
            "-Dstdout.encoding=UTF-8",
            "-Ddevice=" + device,
            "-cp",
            System.getProperty("java.class.path"),
            main.getName());
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.command().addAll(List.of(arguments));
    builder.environment().putAll(server.environment());
    builder.environment().put("ALSOFT_CONF", config.toString());
    builder.environment().remove("ALSOFT_DRIVERS");
    Process program = builder.redirectErrorStream(true).start();
    atTheEnd.add(() -> PulseServer.end(program));
    BufferedReader reader = program.inputReader(StandardCharsets.UTF_8);
    Thread.ofPlatform().daemon().start(() -> reader.lines().forEach(output::add));
  }

  private static float[] noise(int frames) {
    Random random = new Random(7);
    float[] noise = new float[frames];
    for (int i = 0; i < frames; i++) {
      noise[i] = (float) Math.clamp(0.2 * random.nextGaussian(), -0.8, 0.8);
    }
    return noise;
  }

  private Path write(float[] song) throws IOException {
    Path file = folder.resolve("song.wav");
    WavFixture.wav().rate(RATE).write(file, song.length, (frame, channel) -> song[frame]);
    return file;
  }

  private static boolean ends(float[] heard, float[] song) {
    int start = find(song, heard);
    return start >= 0 && start + song.length <= heard.length;
  }

  /** Returns where the start of the song is in what was heard; negative if it is nowhere. */
  private static int find(float[] song, float[] heard) {
    for (int at = 0; at + 64 <= heard.length; at++) {
      int i = 0;
      while (i < 64 && Math.abs(heard[at + i] - song[i]) < 1e-3f) {
        i++;
      }
      if (i == 64) {
        return at;
      }
    }
    return -1;
  }

  private static double loudness(float[] samples) {
    double sum = 0;
    int from = Math.max(0, samples.length - RATE / 10);
    for (int i = from; i < samples.length; i++) {
      sum += samples[i] * samples[i];
    }
    return Math.sqrt(sum / Math.max(1, samples.length - from));
  }
}
