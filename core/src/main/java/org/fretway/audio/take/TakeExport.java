package org.fretway.audio.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.fretway.audio.decode.StereoReader;
import org.fretway.audio.decode.WavStream;
import org.fretway.audio.encode.OpusWriter;
import org.fretway.audio.encode.WholeFile;

/** Gives takes away as files. */
public final class TakeExport {
  private static final int BLOCK_FRAMES = 4096;
  private static final int CHANNELS = 2;

  private TakeExport() {}

  /**
   * Writes a take as Ogg Opus, stereo. The file appears complete or not at all.
   *
   * @param take a WAV
   * @throws IOException if the take can't be read, or the file not written
   */
  public static void toOgg(Path take, Path out) throws IOException {
    WholeFile.write(out, file -> write(take, file));
  }

  /**
   * Copies a take, which is a WAV. The file appears complete or not at all.
   *
   * @throws IOException if the take can't be read, or the file not written
   */
  public static void toWav(Path take, Path out) throws IOException {
    WholeFile.write(out, file -> Files.copy(take, file, StandardCopyOption.REPLACE_EXISTING));
  }

  private static void write(Path take, Path file) throws IOException {
    try (StereoReader reader =
            new StereoReader(WavStream.open(Files.newByteChannel(take)), OpusWriter.SAMPLE_RATE);
        OpusWriter writer = OpusWriter.create(file, CHANNELS)) {
      float[] stereo = new float[CHANNELS * BLOCK_FRAMES];
      for (long left = reader.lengthFrames(); left > 0; left -= BLOCK_FRAMES) {
        int frames = (int) Math.min(left, BLOCK_FRAMES);
        reader.read(stereo, frames);
        writer.write(stereo, frames);
      }
    }
  }
}
