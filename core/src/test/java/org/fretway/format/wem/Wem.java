package org.fretway.format.wem;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.fretway.audio.decode.PcmStream;
import org.fretway.audio.decode.VorbisStream;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.fretway.format.reading.ReadContext;

/** Reads WEM files in tests. */
final class Wem {
  static final Path SONG = Path.of("song.psarc");
  static final String PLACE = "audio/song.wem";
  static final FormatAids CODEBOOKS = aids(WemFixture.codebooks());

  private Wem() {}

  static FormatAids aids(byte[] codebooks) {
    return new FormatAids(
        Optional.empty(), Optional.of(VorbisCodebooks.of(codebooks)), Optional.empty());
  }

  static FormatAids vgmstream(Path program) {
    return new FormatAids(Optional.empty(), Optional.empty(), Optional.of(program));
  }

  static ReadContext context() {
    return new ReadContext(SONG, Limits.DEFAULT);
  }

  static InputStream open(byte[] wem, FormatAids aids) throws IOException {
    return WemAudio.playable(context(), PLACE, new ByteArrayInputStream(wem), aids);
  }

  static byte[] play(byte[] wem, FormatAids aids) throws IOException {
    try (InputStream in = open(wem, aids)) {
      return in.readAllBytes();
    }
  }

  static FormatException refusal(byte[] wem, FormatAids aids) {
    return catchThrowableOfType(FormatException.class, () -> play(wem, aids));
  }

  /** Decodes an Ogg file to its end; what comes out is one channel. */
  static float[] decode(Path ogg) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(ogg);
        PcmStream stream = VorbisStream.open(channel)) {
      int channels = stream.layout().size();
      float[] mono = new float[(int) stream.lengthFrames()];
      float[] block = new float[2048 * channels];
      int frames = 0;
      for (int read = stream.read(block, 2048); read > 0; read = stream.read(block, 2048)) {
        // Where the end is among short blocks, the decoder may give some samples more.
        for (int i = 0; i < read && frames < mono.length; i++) {
          mono[frames++] = block[i * channels];
        }
      }
      return frames == mono.length ? mono : Arrays.copyOf(mono, frames);
    }
  }
}
