package org.fretway.format.wem;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.fretway.format.FormatAids;
import org.fretway.format.Shortfall;
import org.fretway.format.reading.ReadContext;

/** Wwise audio, made playable. */
public final class WemAudio {
  private static final int BUFFER_BYTES = 1 << 16;

  private WemAudio() {}

  /**
   * Returns what the user has yet to give before the audio can be played; empty if nothing. Reads
   * only the headers, and closes nothing.
   *
   * @param place name of the file in the song, for errors
   * @throws org.fretway.format.FormatException if it is no Wwise audio
   */
  public static Optional<Shortfall> shortfall(
      ReadContext context, String place, InputStream wem, FormatAids aids) throws IOException {
    try {
      open(context, new WemHead(new BufferedInputStream(wem)), aids);
      return Optional.empty();
    } catch (WemException e) {
      if (e.curable()) {
        return aids.vgmstream().isPresent()
            ? Optional.empty()
            : Optional.of(PieceStream.shortfall(e));
      }
      throw PieceStream.translate(context, place, e);
    } catch (IOException e) {
      throw PieceStream.translate(context, place, e);
    }
  }

  /**
   * Returns the audio as an Ogg Vorbis or WAV file, made while it is read, in little memory; only
   * what vgmstream must decode is decoded at once, into a temporary file. Closing it closes {@code
   * wem}, which is closed, too, if this fails.
   *
   * @param place name of the file in the song, for errors
   * @throws org.fretway.format.FormatException if it is damaged, or with its shortfall if the user
   *     has yet to give something
   */
  public static InputStream playable(
      ReadContext context, String place, InputStream wem, FormatAids aids) throws IOException {
    WemHead in = new WemHead(new BufferedInputStream(wem, BUFFER_BYTES));
    try {
      Pieces pieces = open(context, in, aids);
      in.forget();
      return new PieceStream(context, place, pieces, in);
    } catch (IOException e) {
      return otherwise(context, place, in, aids, e);
    } catch (RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static Pieces open(ReadContext context, WemHead in, FormatAids aids) throws IOException {
    WemFile file = WemFile.read(in);
    file.checkFormat();
    if (file.tag() == WemFile.TAG_VORBIS) {
      return WwiseVorbis.of(file, in, aids.codebooks(), context.limits().maxSeconds());
    } else if (PcmSound.isIn(file)) {
      return PcmSound.of(file, in, context.limits().maxStemBytes());
    }
    throw WemException.lacking(
        "the sound is %s, which only vgmstream-cli can read: give it in Settings, Formats"
            .formatted(codec(file.tag())));
  }

  private static String codec(int tag) {
    return switch (tag) {
      case 0x0002, 0x0069, 0x8311, 0xFFF0 -> "ADPCM";
      case 0x3039, 0x3040, 0x3041 -> "Opus";
      case 0x0161, 0x0162, 0x0165, 0x0166 -> "XMA or WMA";
      case 0xAAC0 -> "AAC";
      default -> "of the unusual kind 0x%04X".formatted(tag);
    };
  }

  /** Whatever is not read here, but would be if the user gave something, vgmstream may read. */
  private static InputStream otherwise(
      ReadContext context, String place, WemHead in, FormatAids aids, IOException reason)
      throws IOException {
    try (in) {
      Optional<Path> vgmstream = aids.vgmstream();
      if (vgmstream.isPresent() && reason instanceof WemException known && known.curable()) {
        byte[] head = in.remembered();
        in.forget();
        return new Vgmstream(vgmstream.get(), context.limits().maxStemBytes())
            .decode(new SequenceInputStream(new ByteArrayInputStream(head), in));
      }
      throw reason;
    } catch (IOException e) {
      throw PieceStream.translate(context, place, e);
    }
  }
}
