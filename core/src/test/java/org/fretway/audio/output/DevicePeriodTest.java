package org.fretway.audio.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What OpenAL makes of a wish, in processes of their own, since it reads its settings once. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class DevicePeriodTest {
  /** Opens a device that plays to nowhere with so many milliseconds kept ready, and says how. */
  static final class OpenDevice {
    private OpenDevice() {}

    @SuppressWarnings("SystemOut") // The test reads what this process prints.
    public static void main(String[] arguments) {
      OpenAlDevice device =
          Output.openNow(OutputChoice.USUAL.buffered(Integer.parseInt(arguments[0]))).orElseThrow();
      System.out.printf(
          Locale.ROOT,
          "%.4f %.4f%n",
          (double) device.periodFrames() / device.sampleRate(),
          (double) device.queueFrames() / device.sampleRate());
      device.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20})
  void little_sound_is_kept_ready_where_little_is_wanted(int millis) throws Exception {
    String[] seconds = open(millis);
    assertThat(Double.parseDouble(seconds[0])).isCloseTo(millis / 2000.0, within(0.001));
    assertThat(Double.parseDouble(seconds[1])).isCloseTo(millis / 1000.0, within(0.002));
  }

  @Test
  void periods_stay_as_they_are_where_much_is_kept_ready() throws Exception {
    assertThat(Double.parseDouble(open(80)[0])).isGreaterThan(0.0102);
  }

  private static String[] open(int millis) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                OpenDevice.class.getName(),
                Integer.toString(millis)));
    builder.environment().put("ALSOFT_DRIVERS", "null");
    builder.environment().remove("ALSOFT_CONF");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList().getLast().split(" ", -1);
  }
}
