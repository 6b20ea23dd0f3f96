package org.fretway.format.wem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Composes WEM files of made-up sound, in all forms that are known. */
public final class WemFixture {
  static final int BYTES_PER_SECOND = 4_000;

  private static final int SEEK_TABLE_BYTES = 12;

  private final long samples;
  private Layout layout = Layout.JOINED;
  private SetupForm form = SetupForm.EXTERNAL;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
  private boolean stripped = true;
  private int hint = 0xD9;
  private int padding;

  /** Where the description of Vorbis is, and how long the headers of packets are. */
  enum Layout {
    JOINED(0x2A, 2),
    APART(0x2A, 2),
    GRANULES(0x34, 6),
    OLDER_GRANULES(0x32, 6),
    WHOLE(0x2C, 8),
    OLDEST_WHOLE(0x28, 8);

    private final int chunkBytes;
    private final int packetHeaderBytes;

    Layout(int chunkBytes, int packetHeaderBytes) {
      this.chunkBytes = chunkBytes;
      this.packetHeaderBytes = packetHeaderBytes;
    }
  }

  private WemFixture(double seconds) {
    samples = Math.round(seconds * VorbisFixture.SAMPLE_RATE);
  }

  /**
   * Returns a file of Wwise Vorbis as games have it, stereo of 48 kHz, to be read with codebooks.
   */
  public static byte[] vorbis(double seconds) {
    return sound(seconds).bytes();
  }

  /** Returns noise in Ogg Vorbis, as the sound of a game becomes it. */
  public static byte[] ogg(double seconds) throws IOException {
    return Wem.play(vorbis(seconds), Wem.CODEBOOKS);
  }

  /** Returns the packed codebooks of all files from here. */
  public static byte[] codebooks() {
    return VorbisFixture.codebookFile();
  }

  /** Returns a file with 16-bit stereo samples of 48 kHz: a tone of 440 Hz. */
  public static byte[] pcm(double seconds) {
    int frames = (int) Math.round(seconds * VorbisFixture.SAMPLE_RATE);
    ByteBuffer samples =
        ByteBuffer.allocate(2 * Short.BYTES * frames).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < frames; i++) {
      double value = Math.sin(2 * Math.PI * 440 * i / VorbisFixture.SAMPLE_RATE);
      samples.putShort((short) (16_000 * value)).putShort((short) (16_000 * value));
    }
    return pcm(ByteOrder.LITTLE_ENDIAN, WemFile.TAG_EXTENSIBLE, 16, samples.array());
  }

  /** Returns a file with stereo samples of 48 kHz as they are given. */
  static byte[] pcm(ByteOrder order, int tag, int bits, byte[] samples) {
    return riff(
        order, chunk(order, "fmt ", format(order, tag, bits, 6)), chunk(order, "data", samples));
  }

  /** Returns a file of a codec, of which there is nothing but its number. */
  static byte[] codec(int tag) {
    ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    return riff(
        order, chunk(order, "fmt ", format(order, tag, 4, 6)), chunk(order, "data", new byte[100]));
  }

  /** Starts from a file as games have it. */
  static WemFixture sound(double seconds) {
    return new WemFixture(seconds);
  }

  WemFixture layout(Layout next) {
    layout = next;
    return this;
  }

  WemFixture form(SetupForm next) {
    form = next;
    return this;
  }

  WemFixture order(ByteOrder next) {
    order = next;
    return this;
  }

  /** Leaves sound packets as they are. */
  WemFixture unstripped() {
    stripped = false;
    hint = 0x4A;
    return this;
  }

  /** Sets the number from which others tell whether packets are stripped. */
  WemFixture hint(int number) {
    hint = number;
    return this;
  }

  /** Lets each packet end with so many zeros. */
  WemFixture padding(int bytes) {
    padding = bytes;
    return this;
  }

  /** Returns how many sound packets there are: one more than complete the samples. */
  int packets() {
    int count = 1;
    // The windows at the end depend on the count, the lengths in between do not.
    while (VorbisFixture.granule(count - 1, Integer.MAX_VALUE) < samples) {
      count++;
    }
    return count;
  }

  /** Returns the packets of the Ogg file that is equal to it, but for the comments. */
  List<byte[]> oggPackets() {
    List<byte[]> packets = new ArrayList<>();
    packets.add(VorbisFixture.identification());
    packets.add(VorbisIdentification.comments());
    packets.add(VorbisFixture.setup(SetupForm.STANDARD, true));
    for (int i = 0; i < packets(); i++) {
      byte[] packet = VorbisFixture.packet(i, packets(), false);
      packets.add(Arrays.copyOf(packet, packet.length + padding));
    }
    return packets;
  }

  /** Returns the file. */
  byte[] bytes() {
    byte[] seekTable = new byte[SEEK_TABLE_BYTES];
    byte[] headers = headers();
    byte[] data = join(seekTable, headers, soundPackets());
    byte[] vorbis = vorbisChunk(SEEK_TABLE_BYTES, SEEK_TABLE_BYTES + headers.length);
    byte[] cue = chunk(order, "cue ", new byte[4]);
    byte[] sound = chunk(order, "data", data);
    if (layout == Layout.JOINED) {
      byte[] format = join(format(order, WemFile.TAG_VORBIS, 0, 6 + vorbis.length), vorbis);
      return riff(order, chunk(order, "fmt ", format), cue, sound);
    }
    byte[] format = format(order, WemFile.TAG_VORBIS, 0, 6);
    return riff(order, chunk(order, "fmt ", format), chunk(order, "vorb", vorbis), cue, sound);
  }

  /** Returns the sound packets as they are in the file. */
  byte[] soundPackets() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < packets(); i++) {
      byte[] packet = VorbisFixture.packet(i, packets(), stripped);
      all.writeBytes(wrap(Arrays.copyOf(packet, packet.length + padding)));
    }
    return all.toByteArray();
  }

  private byte[] headers() {
    return layout.packetHeaderBytes == 8
        ? join(
            wrap(VorbisFixture.identification()),
            wrap(VorbisIdentification.comments()),
            wrap(VorbisFixture.setup(form, true)))
        : wrap(VorbisFixture.setup(form, false));
  }

  private byte[] wrap(byte[] packet) {
    ByteBuffer wrapped = ByteBuffer.allocate(layout.packetHeaderBytes + packet.length).order(order);
    if (layout.packetHeaderBytes == 8) {
      wrapped.putInt(packet.length);
    } else {
      wrapped.putShort((short) packet.length);
    }
    return wrapped.put(layout.packetHeaderBytes, packet).array();
  }

  private byte[] vorbisChunk(int setupOffset, int soundOffset) {
    boolean brief = layout.packetHeaderBytes == 2;
    ByteBuffer chunk = ByteBuffer.allocate(layout.chunkBytes).order(order);
    chunk.putInt(0, (int) samples).putInt(4, hint);
    chunk.putInt(brief ? 0x10 : 0x18, setupOffset).putInt(brief ? 0x14 : 0x1C, soundOffset);
    if (layout.packetHeaderBytes < 8) {
      int blocks = brief ? 0x28 : 0x30;
      chunk.put(blocks, (byte) VorbisFixture.SHORT_EXPONENT);
      chunk.put(blocks + 1, (byte) VorbisFixture.LONG_EXPONENT);
    }
    return chunk.array();
  }

  private static byte[] format(ByteOrder order, int tag, int bits, int extraBytes) {
    int frameBytes = bits * VorbisFixture.CHANNELS / 8;
    ByteBuffer format = ByteBuffer.allocate(18 + 6).order(order);
    format.putShort((short) tag).putShort((short) VorbisFixture.CHANNELS);
    format.putInt(VorbisFixture.SAMPLE_RATE).putInt(BYTES_PER_SECOND);
    format.putShort((short) frameBytes).putShort((short) bits).putShort((short) extraBytes);
    return format.putShort((short) 0).putInt(3).array();
  }

  private static byte[] riff(ByteOrder order, byte[]... chunks) {
    byte[] wave = "WAVE".getBytes(StandardCharsets.US_ASCII);
    String name = order == ByteOrder.LITTLE_ENDIAN ? "RIFF" : "RIFX";
    return chunk(order, name, join(wave, join(chunks)));
  }

  private static byte[] chunk(ByteOrder order, String name, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .order(order)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .putInt(content.length)
        .put(content)
        .array();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
