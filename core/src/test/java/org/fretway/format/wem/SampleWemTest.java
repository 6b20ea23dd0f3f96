package org.fretway.format.wem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.fretway.Samples;
import org.fretway.format.FormatAids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleWemTest {
  /** The same recording as WEM and as Ogg Vorbis; the two differ in their rate. */
  private static final int WEM_RATE = 48_000;

  private static final int OGG_RATE = 44_100;
  private static final double WINDOW_SECONDS = 0.1;
  private static final int TONES = 60;

  @TempDir Path folder;

  private float[] converted() throws IOException {
    FormatAids aids =
        Wem.aids(Files.readAllBytes(Samples.song("wem/packed_codebooks_aoTuV_603.bin")));
    byte[] wem = Files.readAllBytes(Samples.song("wem/BWV0573_wwise.wem"));
    return Wem.decode(Files.write(folder.resolve("a.ogg"), Wem.play(wem, aids)));
  }

  @Test
  void a_real_file_sounds_like_the_recording_it_was_made_of() throws IOException {
    float[] wem = converted();
    float[] ogg = Wem.decode(Samples.song("wem/BWV0573_vorbis.ogg"));
    assertThat(wem).hasSize(2_039_020);
    assertThat((double) wem.length / WEM_RATE).isBetween(seconds(ogg) - 1e-4, seconds(ogg) + 1e-4);
    for (int second = 1; second < seconds(ogg) - 1; second++) {
      double[] actual = spectrum(wem, WEM_RATE, second);
      double[] expected = spectrum(ogg, OGG_RATE, second);
      assertThat(correlation(actual, expected)).as("at %d s", second).isGreaterThan(0.99);
    }
  }

  @Test
  void a_real_file_is_in_time_with_the_recording() throws IOException {
    float[] wem = converted();
    float[] ogg = Wem.decode(Samples.song("wem/BWV0573_vorbis.ogg"));
    for (int second : new int[] {5, 20, 38}) {
      int length = WEM_RATE / 2;
      double[] expected = new double[length];
      for (int i = 0; i < length; i++) {
        double at = (second + (double) i / WEM_RATE) * OGG_RATE;
        int before = (int) at;
        expected[i] = ogg[before] + (at - before) * (ogg[before + 1] - ogg[before]);
      }
      int best = 0;
      double highest = -1;
      for (int lag = -20; lag <= 20; lag++) {
        double[] actual = new double[length];
        for (int i = 0; i < length; i++) {
          actual[i] = wem[second * WEM_RATE + lag + i];
        }
        double correlation = correlation(actual, expected);
        best = correlation > highest ? lag : best;
        highest = Math.max(highest, correlation);
      }
      // Both are lossy, which by itself moves the best match by a sample here and there.
      assertThat(best).as("lag at %d s", second).isBetween(-2, 2);
      assertThat(highest).as("correlation at %d s", second).isGreaterThan(0.9);
    }
  }

  private static double seconds(float[] ogg) {
    return (double) ogg.length / OGG_RATE;
  }

  /** Returns how loud tones between 80 Hz and 5 kHz are, at a moment. */
  private static double[] spectrum(float[] sound, int rate, int second) {
    int length = (int) (WINDOW_SECONDS * rate);
    double[] loudness = new double[TONES];
    for (int tone = 0; tone < TONES; tone++) {
      double step = 2 * Math.PI * 80 * Math.pow(5_000 / 80.0, (double) tone / TONES) / rate;
      double real = 0;
      double imaginary = 0;
      for (int i = 0; i < length; i++) {
        double window = 1 - Math.cos(2 * Math.PI * i / length);
        double sample = sound[second * rate + i] * window;
        real += sample * Math.cos(step * i);
        imaginary += sample * Math.sin(step * i);
      }
      loudness[tone] = Math.hypot(real, imaginary) / length;
    }
    return loudness;
  }

  private static double correlation(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElseThrow();
    double meanB = Arrays.stream(b).average().orElseThrow();
    double both = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - meanA) * (b[i] - meanB);
      squaresA += (a[i] - meanA) * (a[i] - meanA);
      squaresB += (b[i] - meanB) * (b[i] - meanB);
    }
    return both / Math.sqrt(squaresA * squaresB);
  }

  @Test
  void a_file_of_200_megabytes_is_made_while_it_is_read() throws IOException {
    WemFixture fixture = WemFixture.sound(10).padding(1_000);
    byte[] packets = fixture.soundPackets();
    byte[] wem = fixture.bytes();
    int headBytes = wem.length - packets.length;
    int times = (200 << 20) / packets.length;
    ByteBuffer head = ByteBuffer.wrap(Arrays.copyOf(wem, headBytes)).order(ByteOrder.LITTLE_ENDIAN);
    // The length in samples is in the Vorbis description, that in bytes before the sound.
    head.putInt(20 + 0x18, Integer.MAX_VALUE);
    int dataSize = new String(wem, StandardCharsets.ISO_8859_1).indexOf("data") + 4;
    head.putInt(dataSize, head.getInt(dataSize) + (times - 1) * packets.length);
    List<InputStream> parts = new ArrayList<>(List.of(new ByteArrayInputStream(head.array())));
    for (int i = 0; i < times; i++) {
      parts.add(new ByteArrayInputStream(packets));
    }
    long count = 0;
    try (InputStream whole = new SequenceInputStream(Collections.enumeration(parts));
        InputStream in = WemAudio.playable(Wem.context(), Wem.PLACE, whole, Wem.CODEBOOKS)) {
      byte[] buffer = new byte[1 << 13];
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        count += read;
      }
    }
    assertThat(count).isBetween(200_000_000L, 230_000_000L);
  }
}
