package org.fretway.audio.decode;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Ogg Vorbis. What a truncated file still holds can be read. */
public final class VorbisStream {
  private VorbisStream() {}

  /**
   * Reads the headers; the stream then owns the channel. Comments and pictures are stepped over.
   *
   * @throws AudioFormatException if it is not Ogg Vorbis that can be played
   */
  public static PcmStream open(SeekableByteChannel channel) throws IOException {
    FileWindow file = new FileWindow(channel, OggPages.MAX_BYTES);
    OggPackets packets = OggPackets.open(file, "\u0001vorbis", "Vorbis");
    byte[] identification = packets.header("Vorbis");
    packets.header("Vorbis");
    VorbisDecoder decoder = VorbisDecoder.open(identification, packets.header("Vorbis"));
    return OggStream.of(file, packets, decoder);
  }
}
