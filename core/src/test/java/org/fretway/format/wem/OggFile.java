package org.fretway.format.wem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** An Ogg file with one Vorbis stream, taken apart; whatever is against the rules fails a test. */
record OggFile(List<byte[]> packets, List<Page> pages) {
  private static final int CONTINUED = 1;
  private static final int FIRST = 2;
  private static final int LAST = 4;

  /**
   * One page.
   *
   * @param granule position at its end
   * @param packetsEnding how many packets end on it
   * @param bodyBytes length without its header
   */
  record Page(long granule, int packetsEnding, int bodyBytes) {}

  static OggFile read(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    List<byte[]> packets = new ArrayList<>();
    List<Page> pages = new ArrayList<>();
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    boolean open = false;
    while (file.hasRemaining()) {
      int start = file.position();
      assertThat(file.getInt()).isEqualTo(0x5367674F);
      assertThat(file.get()).isZero();
      int flags = file.get();
      long granule = file.getLong();
      assertThat(file.getInt()).as("serial").isEqualTo(1);
      assertThat(file.getInt()).as("number").isEqualTo(pages.size());
      int checksum = file.getInt();
      byte[] lacing = new byte[file.get() & 0xFF];
      file.get(lacing);
      int bodyBytes = 0;
      int ending = 0;
      assertThat((flags & CONTINUED) != 0).as("continued").isEqualTo(open);
      for (byte segment : lacing) {
        byte[] part = new byte[segment & 0xFF];
        file.get(part);
        packet.writeBytes(part);
        bodyBytes += part.length;
        open = part.length == 255;
        if (!open) {
          packets.add(packet.toByteArray());
          packet.reset();
          ending++;
        }
      }
      pages.add(new Page(granule, ending, bodyBytes));
      assertThat((flags & FIRST) != 0).as("first").isEqualTo(start == 0);
      assertThat((flags & LAST) != 0).as("last").isEqualTo(!file.hasRemaining());
      file.putInt(start + 22, 0);
      assertThat(checksum).as("checksum").isEqualTo(checksum(bytes, start, file.position()));
    }
    assertThat(open).isFalse();
    return new OggFile(packets, pages);
  }

  /** The checksum by its definition, a bit at a time. */
  private static int checksum(byte[] bytes, int from, int to) {
    int checksum = 0;
    for (int i = from; i < to; i++) {
      checksum ^= (bytes[i] & 0xFF) << 24;
      for (int bit = 0; bit < 8; bit++) {
        checksum = (checksum << 1) ^ (checksum < 0 ? 0x04C11DB7 : 0);
      }
    }
    return checksum;
  }
}
