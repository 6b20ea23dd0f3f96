package org.fretway.audio;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.fretway.audio.decode.AudioLimits;

/** Makes one sound file of a song's stems, for players that can't mix. */
public final class Mixdown {
  private static final int SAMPLE_RATE = 44_100;
  private static final int BLOCK_FRAMES = 4096;

  // The header of a WAV file: "Multimedia Programming Interface and Data Specifications 1.0".
  private static final int HEADER_BYTES = 44;
  private static final int FORMAT_BYTES = 16;
  private static final short TAG_PCM = 1;
  private static final short CHANNELS = 2;
  private static final short SAMPLE_BITS = 16;
  private static final short FRAME_BYTES = 4;

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
    Path target = out.toAbsolutePath();
    try (StemMix mix = new StemMix(on.isEmpty() ? stems : on, SAMPLE_RATE, BLOCK_FRAMES)) {
      Path unfinished = target.resolveSibling(target.getFileName() + ".part");
      try {
        write(mix, unfinished);
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
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
    return HEADER_BYTES + (long) Math.ceil(played * SAMPLE_RATE) * FRAME_BYTES;
  }

  /** Runs through the song twice: its loudest moment decides on the volume of all of it. */
  private static void write(StemMix mix, Path file) throws IOException {
    long frames = Math.min(mix.lengthFrames(), (long) AudioLimits.MAX_SECONDS * SAMPLE_RATE);
    float peak = peak(mix, frames);
    float gain = Short.MAX_VALUE * (peak > 1 ? 1 / peak : 1);
    mix.rewind();
    float[] stereo = new float[2 * BLOCK_FRAMES];
    ByteBuffer bytes =
        ByteBuffer.allocate(BLOCK_FRAMES * FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(header(frames * FRAME_BYTES));
      for (long left = frames; left > 0; left -= BLOCK_FRAMES) {
        int count = (int) Math.min(BLOCK_FRAMES, left);
        mix.read(stereo, count);
        bytes.clear();
        for (int i = 0; i < 2 * count; i++) {
          bytes.putShort((short) Math.round(gain * stereo[i]));
        }
        out.write(bytes.array(), 0, bytes.position());
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

  /** Sizes are unsigned in the file, which holds up to 4 GiB: more than the longest song has. */
  private static byte[] header(long dataBytes) {
    return ByteBuffer.allocate(HEADER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt((int) (HEADER_BYTES - 8 + dataBytes))
        .put(ascii("WAVEfmt "))
        .putInt(FORMAT_BYTES)
        .putShort(TAG_PCM)
        .putShort(CHANNELS)
        .putInt(SAMPLE_RATE)
        .putInt(SAMPLE_RATE * FRAME_BYTES)
        .putShort(FRAME_BYTES)
        .putShort(SAMPLE_BITS)
        .put(ascii("data"))
        .putInt((int) dataBytes)
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
