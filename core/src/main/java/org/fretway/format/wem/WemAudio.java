package org.fretway.format.wem;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.fretway.format.reading.ReadContext;

/** Wwise audio, made playable. */
public final class WemAudio {
  private static final String WAYS =
      "The sound is Wwise Vorbis; give its codebooks, or vgmstream, in Settings, Formats.";

  private WemAudio() {}

  /**
   * Returns what the user has yet to give before the audio can be played; empty if nothing. Reads
   * only the headers.
   *
   * @param place name of the file in the song, for errors
   * @throws org.fretway.format.FormatException if it is no Wwise audio
   */
  public static Optional<Shortfall> shortfall(
      ReadContext context, String place, InputStream wem, FormatAids aids) throws IOException {
    if (wem.read() < 0) {
      throw context.broken(place, "is empty");
    }
    return aids.codebooks().isPresent() || aids.vgmstream().isPresent()
        ? Optional.empty()
        : Optional.of(new Shortfall(Shortfall.Need.CODEBOOKS, WAYS));
  }

  /**
   * Returns the audio as an Ogg Vorbis or WAV file, made while it is read, in little memory.
   * Closing it closes {@code wem}.
   *
   * @param place name of the file in the song, for errors
   * @throws org.fretway.format.FormatException if it is damaged, or with its shortfall if the user
   *     has yet to give something
   */
  public static InputStream playable(
      ReadContext context, String place, InputStream wem, FormatAids aids) throws IOException {
    Optional<Shortfall> shortfall = shortfall(context, place, wem, aids);
    if (shortfall.isPresent()) {
      throw FormatException.lacking(context.file(), place, shortfall.get());
    }
    return wem;
  }
}
