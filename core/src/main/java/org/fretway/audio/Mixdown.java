package org.fretway.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fretway.audio.decode.AudioLimits;
import org.fretway.audio.encode.WavWriter;
import org.fretway.audio.encode.WholeFile;

/** Makes one sound file of a song's stems, for players that can't mix. */
public final class Mixdown {
  private static final int SAMPLE_RATE = 44_100;
  private static final int BLOCK_FRAMES = 4096;

  private static final int CHANNELS = 2;
  private static final int SAMPLE_BYTES = 2;

  private Mixdown() {}

  /**
   * Mixes the stems that are on by default (all, if none is) into a 44.1 kHz 16-bit stereo WAV, as
   * loud as recorded unless that would clip. The file appears complete or not at all.
   *
   * @return one plain sentence for each stem that is missing from the mix, or in part
   * @throws IOException if no stem can be decoded, or the file can't be written
   */
  public static List<String> toWav(List<StemInput> stems, Path out) throws IOException {
    List<StemInput> on = stems.stream().filter(StemInput::enabledByDefault).toList();
    try (StemMix mix = new StemMix(on.isEmpty() ? stems : on, SAMPLE_RATE, BLOCK_FRAMES)) {
      WholeFile.write(out, file -> write(mix, file));
      return mix.warnings();
    }
  }

  /**
   * Returns how long the WAV of a song is, in bytes.
   *
   * @param seconds how long the song plays
   */
  public static long wavBytes(double seconds) {
    double played = Math.clamp(seconds, 0, AudioLimits.MAX_SECONDS);
    return WavWriter.bytes((long) Math.ceil(played * SAMPLE_RATE), CHANNELS, SAMPLE_BYTES);
  }

  /** Runs through the song twice: its loudest moment decides on the volume of all of it. */
  private static void write(StemMix mix, Path file) throws IOException {
    long frames = Math.min(mix.lengthFrames(), (long) AudioLimits.MAX_SECONDS * SAMPLE_RATE);
    float peak = peak(mix, frames);
    float gain = peak > 1 ? 1 / peak : 1;
    mix.rewind();
    float[] stereo = new float[2 * BLOCK_FRAMES];
    try (WavWriter out = WavWriter.create(file, CHANNELS, SAMPLE_RATE, SAMPLE_BYTES)) {
      for (long left = frames; left > 0; left -= BLOCK_FRAMES) {
        int count = (int) Math.min(BLOCK_FRAMES, left);
        mix.read(stereo, count);
        for (int i = 0; i < 2 * count; i++) {
          stereo[i] *= gain;
        }
        out.write(stereo, count);
      }
    }
  }

  private static float peak(StemMix mix, long frames) {
    float[] stereo = new float[2 * BLOCK_FRAMES];
    float peak = 0;
    for (long left = frames; left > 0; left -= BLOCK_FRAMES) {
      int count = (int) Math.min(BLOCK_FRAMES, left);
      mix.read(stereo, count);
      for (int i = 0; i < 2 * count; i++) {
        peak = Math.max(peak, Math.abs(stereo[i]));
      }
    }
    return peak;
  }
}
