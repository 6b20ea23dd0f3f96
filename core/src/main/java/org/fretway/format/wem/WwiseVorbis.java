package org.fretway.format.wem;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Wwise Vorbis, read as Ogg Vorbis: headers are rebuilt, sound packets completed and put into
 * pages, granule positions counted anew. Nothing is decoded.
 */
final class WwiseVorbis implements Pieces {
  private static final int MAX_FIRST_OFFSET = WemHead.MAX_BYTES;

  private final VorbisIdentification identification;
  private final VorbisSetup setup;
  private final SoundPackets packets;
  private final OggPages pages = new OggPages();
  private final long sampleCount;
  private long granule;
  private int previousBlock;
  private boolean started;
  private boolean ended;

  private WwiseVorbis(
      VorbisIdentification identification,
      VorbisSetup setup,
      SoundPackets packets,
      long sampleCount) {
    this.identification = identification;
    this.setup = setup;
    this.packets = packets;
    this.sampleCount = sampleCount;
  }

  /**
   * Reads the headers.
   *
   * @param in at the start of the sound
   * @param maxSeconds the longest sound that is read
   * @throws WemException if they are damaged, or lack codebooks that fit
   */
  static WwiseVorbis of(
      WemFile file, WemHead in, Optional<VorbisCodebooks> codebooks, double maxSeconds)
      throws IOException {
    VorbisChunk chunk =
        VorbisChunk.of(
            file.vorbis()
                .orElseThrow(
                    () ->
                        WemException.broken(
                            "does not describe its Vorbis stream before its sound, so it can't be"
                                + " played")));
    if (chunk.sampleCount() == 0 || chunk.sampleCount() > maxSeconds * file.sampleRate()) {
      throw WemException.broken(
          "claims to have %d samples, which is no song".formatted(chunk.sampleCount()));
    }
    WwisePackets wwise =
        new WwisePackets(in, file.order(), file.dataBytes(), chunk.packetHeaderBytes());
    if (chunk.setupOffset() > MAX_FIRST_OFFSET) {
      throw WemException.broken("is damaged: its Vorbis setup is nowhere");
    }
    wwise.passTo(chunk.setupOffset());
    VorbisIdentification identification;
    VorbisSetup setup;
    if (chunk.hasAllHeaders()) {
      identification = VorbisIdentification.of(file, header(wwise, 1));
      header(wwise, 3);
      setup =
          VorbisSetup.whole(header(wwise, 5), VorbisIdentification.START_BYTES, file.channels());
    } else {
      identification = VorbisIdentification.of(file, chunk);
      byte[] stripped = wwise.next().orElseThrow(WemException::cut);
      setup = VorbisSetup.rebuild(stripped, file.channels(), codebooks);
    }
    wwise.passTo(chunk.soundOffset());
    SoundPackets packets = new SoundPackets(wwise, setup, chunk.hint());
    return new WwiseVorbis(identification, setup, packets, chunk.sampleCount());
  }

  private static byte[] header(WwisePackets wwise, int type) throws IOException {
    byte[] packet = wwise.next().orElseThrow(WemException::cut);
    BitWriter start = new BitWriter();
    start.header(type);
    byte[] expected = start.toBytes();
    if (!Arrays.equals(Arrays.copyOf(packet, expected.length), expected)) {
      throw WemException.broken("is damaged: a Vorbis header is missing");
    }
    return packet;
  }

  @Override
  public Optional<byte[]> next() throws IOException {
    if (!started) {
      started = true;
      headers();
      sound(packets.next().orElseThrow(() -> WemException.broken("holds no sound")));
    }
    Optional<byte[]> page = pages.poll();
    while (page.isEmpty() && !ended) {
      advance();
      page = pages.poll();
    }
    return page;
  }

  /** The first header has a page of its own; the others end one (section A.2). */
  private void headers() {
    pages.add(identification.packet(), 0);
    pages.endPage();
    pages.add(VorbisIdentification.comments(), 0);
    pages.add(setup.packet(), 0);
    pages.endPage();
  }

  /** Whether a page is the last must be known when it ends, so it ends when more is there. */
  private void advance() throws IOException {
    Optional<SoundPacket> packet = granule < sampleCount ? packets.next() : Optional.empty();
    if (packet.isPresent()) {
      pages.endIfLarge();
      sound(packet.get());
    } else {
      pages.endStream();
      ended = true;
    }
  }

  /** Each packet completes half of the block before and half of its own (section 4.3.8). */
  private void sound(SoundPacket packet) {
    int block = packet.isLong() ? identification.longBlock() : identification.shortBlock();
    if (previousBlock > 0) {
      granule += previousBlock / 4 + block / 4;
    }
    previousBlock = block;
    pages.add(packet.bytes(), Math.min(granule, sampleCount));
  }
}
