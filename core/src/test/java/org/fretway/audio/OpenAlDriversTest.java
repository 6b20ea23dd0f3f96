package org.fretway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fretway.audio.decode.StereoReader;
import org.fretway.audio.decode.WavFixture;
import org.fretway.audio.decode.WavStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way through OpenAL Soft, on those of its drivers that need no sound card. */
class OpenAlDriversTest {
  private static final int RATE = 48_000;
  private static final double TONE = 440;

  @TempDir Path folder;

  /**
   * One stem has an impulse at 0.25 s, the other a tone from 0.5 s on, at another rate. Both must
   * be in the driver's file, so far apart.
   */
  @Test
  void the_samples_of_a_song_arrive_at_the_device_in_time() throws Exception {
    Path clicks = folder.resolve("clicks.wav");
    WavFixture.wav().rate(RATE).write(clicks, RATE, WavFixture.impulse(RATE / 4, 0.8));
    Path tone = folder.resolve("tone.wav");
    WavFixture.Sound sine = WavFixture.sine(TONE, 44_100);
    WavFixture.wav()
        .rate(44_100)
        .write(tone, 44_100, (frame, c) -> frame < 22_050 ? 0 : sine.at(frame, c));
    Path played = folder.resolve("played.wav");

    List<String> output = playWithoutDropouts("wave", played.toString(), "1", clicks, tone);

    assertThat(output).contains("ended at: 1.0").noneMatch(line -> line.startsWith("notice"));
    float[] left = leftOf(played);
    int impulse = 0;
    while (left[impulse] < 0.5) {
      impulse++;
    }
    assertThat(left[impulse]).isCloseTo(0.8f, within(0.001f));
    int start = impulse - RATE / 4;
    for (int frame = RATE * 6 / 10; frame < RATE * 9 / 10; frame++) {
      double expected = WavFixture.sine(TONE, RATE).at(frame, 0);
      assertThat(left[start + frame])
          .as("frame %d", frame)
          .isCloseTo((float) expected, within(0.002f));
    }
  }

  @Test
  void on_the_null_driver_a_song_runs_and_the_engine_says_that_it_is_not_heard() throws Exception {
    Path tone = folder.resolve("tone.wav");
    WavFixture.wav().write(tone, RATE, WavFixture.sine(TONE, RATE));
    assertThat(play("null", "", "0.5", tone))
        .contains("notice: No sound device was found, so songs run silently.", "ended at: 0.5");
  }

  @Test
  void a_song_runs_on_when_its_device_fails() throws Exception {
    Path full = Path.of("/dev/full");
    assumeThat(full).as("a device that takes nothing, as Linux has").exists();
    Path tone = folder.resolve("tone.wav");
    WavFixture.wav().write(tone, 2 * RATE, WavFixture.sine(TONE, RATE));
    assertThat(play("wave", full.toString(), "2", tone))
        .contains(
            "notice: The sound device “Wave File Writer” is gone, so songs run on silently until it"
                + " is back.")
        .contains("ended at: 2.0");
  }

  /** On a machine that is busy with something else, sound can come too late; then once more. */
  private List<String> playWithoutDropouts(
      String driver, String waveFile, String seconds, Path... stems)
      throws IOException, InterruptedException {
    List<String> output = List.of();
    for (int i = 0; i < 5 && !output.contains("dropouts: 0"); i++) {
      output = play(driver, waveFile, seconds, stems);
    }
    return output;
  }

  private List<String> play(String driver, String waveFile, String seconds, Path... stems)
      throws IOException, InterruptedException {
    Path config =
        Files.writeString(
            folder.resolve("alsoft.conf"),
            """
            [general]
            drivers = %s
            channels = stereo
            frequency = %d
            sample-type = int16
            [wave]
            file = %s
            """
                .formatted(driver, RATE, waveFile.replace('\\', '/')));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx256m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(PlayOnDriver.class.getName(), seconds));
    for (Path stem : stems) {
      command.add(stem.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("ALSOFT_CONF", config.toString());
    builder.environment().remove("ALSOFT_DRIVERS");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }

  private static float[] leftOf(Path file) {
    try (StereoReader reader = new StereoReader(WavStream.open(Files.newByteChannel(file)), RATE)) {
      int frames = (int) reader.lengthFrames();
      float[] stereo = new float[2 * frames];
      reader.read(stereo, frames);
      float[] left = new float[frames];
      for (int i = 0; i < frames; i++) {
        left[i] = stereo[2 * i];
      }
      return left;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
