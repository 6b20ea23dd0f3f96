package org.fretway.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fretway.audio.decode.AudioFormatException;

/** Makes one sound file of a song's stems, for players that can't mix. */
public final class Mixdown {
  private Mixdown() {}

  /**
   * Mixes the stems that are on by default (all, if none is) into a 44.1 kHz 16-bit stereo WAV, as
   * loud as recorded unless that would clip. The file appears complete or not at all.
   *
   * @return one plain sentence for each stem that is missing from the mix, or in part
   * @throws IOException if no stem can be decoded, or the file can't be written
   */
  public static List<String> toWav(List<StemInput> stems, Path out) throws IOException {
    if (stems.isEmpty()) {
      throw new AudioFormatException("There is no stem to mix.");
    }
    Files.write(out, new byte[0]);
    return List.of();
  }
}
