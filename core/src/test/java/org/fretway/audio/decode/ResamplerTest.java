package org.fretway.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tones through the whole range that a rate can hold, and beyond what the new one can. */
class ResamplerTest {
  private static final int TONES = 12;

  /** How much of the range up to half of the lower rate is kept in full. */
  private static final double KEPT = 0.8;

  @ParameterizedTest
  @CsvSource({
    "8000, 44100",
    "8000, 48000",
    "22050, 48000",
    "44100, 48000",
    "48000, 44100",
    "44099, 48000",
    "96000, 44100",
    "192000, 44100",
    "192000, 48000"
  })
  void what_both_rates_hold_keeps_its_size_and_nothing_is_added(int from, int to)
      throws IOException {
    double limit = KEPT * Math.min(from, to) / 2;
    for (int i = 1; i <= TONES; i++) {
      double hertz = limit * i / TONES;
      float[] heard = resampled(from, to, hertz);
      double[] fit = fit(heard, hertz, to);
      assertThat(20 * Math.log10(fit[0] / 0.5))
          .as("dB at %.0f Hz", hertz)
          .isCloseTo(0, within(0.01));
      assertThat(20 * Math.log10(fit[1] / 0.5)).as("rest at %.0f Hz", hertz).isLessThan(-80);
    }
  }

  @ParameterizedTest
  @CsvSource({"48000, 44100", "96000, 44100", "96000, 48000", "192000, 44100", "192000, 48000"})
  void what_the_new_rate_can_not_hold_does_not_come_back_folded(int from, int to)
      throws IOException {
    for (int i = 0; i < TONES; i++) {
      double low = to / 2.0 * 1.01;
      double hertz = low + (from / 2.0 * 0.99 - low) * i / (TONES - 1);
      double[] fit = fit(resampled(from, to, hertz), 0, to);
      assertThat(20 * Math.log10(fit[1] / 0.5)).as("dB of %.0f Hz", hertz).isLessThan(-80);
    }
  }

  /** Returns the middle of a tone of half of full scale. */
  private static float[] resampled(int from, int to, double hertz) throws IOException {
    byte[] wav =
        WavFixture.wav()
            .encoding(3, 32)
            .channels(1)
            .rate(from)
            .bytes(from / 5, WavFixture.sine(hertz, from));
    int frames = to / 5;
    float[] stereo = new float[2 * frames];
    try (StereoReader reader = new StereoReader(WavStream.open(new CountingChannel(wav)), to)) {
      reader.read(stereo, frames);
    }
    float[] middle = new float[frames / 2];
    for (int i = 0; i < middle.length; i++) {
      middle[i] = stereo[2 * (i + frames / 4)];
    }
    return middle;
  }

  /** Returns how large the tone is in a sound, and how large what is not the tone. */
  private static double[] fit(float[] sound, double hertz, int rate) {
    double sine = 0;
    double cosine = 0;
    double sineSquares = 0;
    double cosineSquares = 0;
    double mixed = 0;
    for (int i = 0; i < sound.length; i++) {
      double s = Math.sin(2 * Math.PI * hertz * i / rate);
      double c = Math.cos(2 * Math.PI * hertz * i / rate);
      sine += s * sound[i];
      cosine += c * sound[i];
      sineSquares += s * s;
      cosineSquares += c * c;
      mixed += s * c;
    }
    double determinant = sineSquares * cosineSquares - mixed * mixed;
    double a = hertz == 0 ? 0 : (sine * cosineSquares - cosine * mixed) / determinant;
    double b = hertz == 0 ? 0 : (cosine * sineSquares - sine * mixed) / determinant;
    double rest = 0;
    for (int i = 0; i < sound.length; i++) {
      double expected =
          a * Math.sin(2 * Math.PI * hertz * i / rate)
              + b * Math.cos(2 * Math.PI * hertz * i / rate);
      rest += Math.pow(sound[i] - expected, 2);
    }
    return new double[] {Math.hypot(a, b), Math.sqrt(2 * rest / sound.length)};
  }
}
