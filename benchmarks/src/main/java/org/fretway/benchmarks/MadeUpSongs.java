package org.fretway.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.format.rocksmith.PsarcFixture;
import org.fretway.format.rocksmith.PsarcFixture.Packing;
import org.fretway.format.rocksmith.RocksmithKeys;
import org.fretway.format.rocksmith.RocksmithSong;

/**
 * Songs with sound that does not compress, as real sound does not. The same number, the same song.
 */
final class MadeUpSongs {
  private static final int WAV_HEADER_BYTES = 44;
  private static final int RATE = 48_000;

  private MadeUpSongs() {}

  /** Writes an encrypted archive with three arrangements, a cover and so many bytes of sound. */
  static Path psarc(Path folder, int number, int soundBytes, RocksmithKeys keys)
      throws IOException {
    byte[] wav = noise(number, soundBytes);
    return new RocksmithSong("song" + number)
        .named("Song " + number, "Artist " + number % 50)
        .with("Lead")
        .with("Rhythm")
        .with("Bass")
        .sound(1_000_000 + number, wav, noise(number, soundBytes / 20))
        .addTo(new PsarcFixture().encrypted(keys))
        .write(folder.resolve("song%d_p.psarc".formatted(number)));
  }

  /** Writes an archive whose sound is as big as wanted, without holding it in memory. */
  static Path bigPsarc(Path path, long soundBytes, RocksmithKeys keys) throws IOException {
    return new RocksmithSong("big")
        .named("Big", "Artist")
        .with("Lead")
        .sound(7, noise(7, RATE), noise(8, RATE))
        .addTo(new PsarcFixture().encrypted(keys))
        .without("/7.wem")
        .file("audio/windows/7.wem", Packing.STORED, soundBytes, () -> new NoiseWav(soundBytes))
        .write(path);
  }

  /** Writes a feedpak archive with one stem of so many bytes. */
  static Path feedpak(Path folder, int number, int soundBytes) throws IOException {
    return new FeedpakFixture()
        .named("Song " + number, "Artist " + number % 50)
        .file("stems/full.wav", noise(number, soundBytes))
        .zip(folder, "song%d.feedpak".formatted(number));
  }

  /** Writes a WAV of noise of so many bytes. */
  static Path wav(Path path, int bytes) throws IOException {
    return Files.write(path, noise(bytes, bytes));
  }

  /** A WAV of noise, 16 bits, one channel; Wwise writes PCM in the same form. */
  private static byte[] noise(int seed, int bytes) {
    byte[] wav = new byte[bytes];
    new Random(seed).nextBytes(wav);
    System.arraycopy(header(bytes), 0, wav, 0, WAV_HEADER_BYTES);
    return wav;
  }

  private static byte[] header(long bytes) {
    return ByteBuffer.allocate(WAV_HEADER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt((int) (bytes - 8))
        .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(RATE)
        .putInt(2 * RATE)
        .putShort((short) 2)
        .putShort((short) 16)
        .put("data".getBytes(StandardCharsets.US_ASCII))
        .putInt((int) (bytes - WAV_HEADER_BYTES))
        .array();
  }

  /** A long WAV, made while it is read. */
  private static final class NoiseWav extends InputStream {
    private final byte[] header;
    private final Random random = new Random(1);
    private final long length;
    private long position;

    NoiseWav(long length) {
      this.length = length;
      this.header = header(length);
    }

    @Override
    public int read() {
      if (position >= length) {
        return -1;
      }
      long at = position++;
      return at < header.length ? header[(int) at] & 0xFF : random.nextInt(256);
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) {
      int count = (int) Math.min(wanted, length - position);
      for (int i = 0; i < count; i++) {
        buffer[offset + i] = (byte) read();
      }
      return count == 0 && wanted > 0 ? -1 : count;
    }
  }
}
