package org.fretway.audio.decode;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Opus in Ogg (RFC 7845), at 48 kHz whatever was encoded. */
public final class OpusStream {
  private OpusStream() {}

  /**
   * Reads the headers; the stream then owns the channel. Comments and pictures are stepped over.
   *
   * @throws AudioFormatException if it is not Opus that can be played
   */
  public static PcmStream open(SeekableByteChannel channel) throws IOException {
    FileWindow file = new FileWindow(channel, OggPages.MAX_BYTES);
    OggPackets packets = OggPackets.open(file, "OpusHead", "Opus");
    OpusSound sound = OpusSound.open(packets.header("Opus"));
    packets.header("Opus");
    return OggStream.of(file, packets, sound);
  }
}
