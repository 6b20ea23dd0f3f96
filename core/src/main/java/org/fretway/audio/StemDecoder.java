package org.fretway.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.fretway.audio.decode.AudioFormatException;
import org.fretway.audio.decode.FlacStream;
import org.fretway.audio.decode.Mp3Stream;
import org.fretway.audio.decode.OpusStream;
import org.fretway.audio.decode.PcmStream;
import org.fretway.audio.decode.VorbisStream;
import org.fretway.audio.decode.WavStream;

/** Opens a stem with the decoder that its first bytes ask for. */
final class StemDecoder {
  private StemDecoder() {}

  /**
   * Opens a stem at its start.
   *
   * @throws AudioFormatException if it is not audio that can be played
   * @throws IOException if it can't be read
   */
  static PcmStream open(StemInput stem) throws IOException {
    SeekableByteChannel channel = stem.source().open();
    boolean opened = false;
    try {
      PcmStream stream = open(channel);
      opened = true;
      return stream;
    } finally {
      if (!opened) {
        channel.close();
      }
    }
  }

  private static PcmStream open(SeekableByteChannel channel) throws IOException {
    Optional<AudioCodec> codec = AudioFormatSniffer.detect(head(channel));
    if (codec.isEmpty()) {
      throw new AudioFormatException(
          channel.size() == 0 ? "It is empty." : "It is not " + AudioFormatSniffer.PLAYABLE + ".");
    }
    return switch (codec.get()) {
      case VORBIS -> VorbisStream.open(channel);
      case OPUS -> OpusStream.open(channel);
      case OGG_FLAC -> FlacStream.openOgg(channel);
      case FLAC -> FlacStream.open(channel);
      case MP3 -> Mp3Stream.open(channel);
      case WAV -> WavStream.open(channel);
    };
  }

  private static byte[] head(SeekableByteChannel channel) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(AudioFormatSniffer.HEAD_BYTES);
    while (head.hasRemaining() && channel.read(head) >= 0) {
      // A channel may give less than is asked for.
    }
    channel.position(0);
    byte[] bytes = new byte[head.flip().remaining()];
    head.get(bytes);
    return bytes;
  }
}
