package org.fretway.audio.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where each frame of an MP3 file is, so that any moment can be reached exactly. Tags and damage
 * between frames are stepped over (ISO/IEC 11172-3, 2.4.2.3; ID3v2.4, 3.1). A Xing or Info frame is
 * no sound; the encoder's delay and padding in it (LAME tag revision 1) are trimmed.
 */
final class Mp3Index {
  private static final int HEADER_BYTES = 4;
  private static final int ID3_HEADER_BYTES = 10;

  /** Delay of a decoder's filter bank in frames of samples, which an encoder's delay leaves out. */
  private static final int DECODER_DELAY = 529;

  private static final int XING_FRAMES_FLAG = 1;
  private static final int XING_BYTES_FLAG = 2;
  private static final int XING_TOC_FLAG = 4;
  private static final int XING_QUALITY_FLAG = 8;
  private static final int XING_TOC_BYTES = 100;
  private static final int LAME_DELAY_OFFSET = 21;

  private final byte[] bytes;
  private int[] offsets = new int[1024];
  private int count;
  private final Mp3Header first;
  private int trimStart;
  private int trimEnd;

  /** Scans the whole file. */
  Mp3Index(byte[] bytes) throws AudioFormatException {
    this.bytes = bytes;
    int offset = findFirst(skipId3());
    this.first = Mp3Header.parse(bytes, offset);
    if (readInfoFrame(offset)) {
      offset += first.frameBytes();
    }
    while (offset + HEADER_BYTES <= bytes.length) {
      Mp3Header header = Mp3Header.parse(bytes, offset);
      if (first.sameStream(header) && offset + header.frameBytes() <= bytes.length) {
        add(offset);
        offset += header.frameBytes();
      } else {
        offset++;
      }
    }
    AudioLimits.check(first.channels(), first.sampleRate(), lengthFrames());
  }

  private void add(int offset) {
    if (count == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * count);
    }
    offsets[count++] = offset;
  }

  int channels() {
    return first.channels();
  }

  int sampleRate() {
    return first.sampleRate();
  }

  /** Returns how many samples a channel each frame decodes to. */
  int samplesPerFrame() {
    return first.samplesPerFrame();
  }

  /** Returns how many MP3 frames there are. */
  int count() {
    return count;
  }

  int offset(int frame) {
    return offsets[frame];
  }

  int length(int frame) {
    return Mp3Header.parse(bytes, offsets[frame]).frameBytes();
  }

  /** Returns how many samples a channel at the start are the encoder's delay, not sound. */
  int trimStart() {
    return trimStart;
  }

  /** Returns how many samples a channel are sound. */
  long lengthFrames() {
    return Math.max(0, (long) count * samplesPerFrame() - trimStart - trimEnd);
  }

  private int skipId3() {
    if (bytes.length < ID3_HEADER_BYTES || bytes[0] != 'I' || bytes[1] != 'D' || bytes[2] != '3') {
      return 0;
    }
    int size = 0;
    for (int i = 6; i < ID3_HEADER_BYTES; i++) {
      size = size << 7 | (bytes[i] & 0x7F);
    }
    return Math.min(bytes.length, ID3_HEADER_BYTES + size);
  }

  /** A lone sync word occurs in any data; a second frame right behind the first makes it one. */
  private int findFirst(int from) throws AudioFormatException {
    for (int offset = from; offset + HEADER_BYTES <= bytes.length; offset++) {
      Mp3Header header = Mp3Header.parse(bytes, offset);
      if (header.valid()) {
        int next = offset + header.frameBytes();
        if (next == bytes.length || header.sameStream(Mp3Header.parse(bytes, next))) {
          return offset;
        }
      }
    }
    throw new AudioFormatException("It is not readable MP3: no sound frame was found in it.");
  }

  private boolean readInfoFrame(int offset) {
    int tag = offset + HEADER_BYTES + first.sideInfoBytes();
    if (tag + 8 > bytes.length) {
      return false;
    }
    String name = new String(bytes, tag, 4, StandardCharsets.ISO_8859_1);
    if (!name.equals("Xing") && !name.equals("Info")) {
      return false;
    }
    int flags = bytes[tag + 7];
    int lame =
        tag
            + 8
            + ((flags & XING_FRAMES_FLAG) != 0 ? 4 : 0)
            + ((flags & XING_BYTES_FLAG) != 0 ? 4 : 0)
            + ((flags & XING_TOC_FLAG) != 0 ? XING_TOC_BYTES : 0)
            + ((flags & XING_QUALITY_FLAG) != 0 ? 4 : 0);
    int delays = lame + LAME_DELAY_OFFSET;
    if (delays + 3 <= bytes.length && writesDelays(lame)) {
      int packed =
          (bytes[delays] & 0xFF) << 16
              | (bytes[delays + 1] & 0xFF) << 8
              | (bytes[delays + 2] & 0xFF);
      trimStart = (packed >> 12) + DECODER_DELAY;
      trimEnd = Math.max(0, (packed & 0xFFF) - DECODER_DELAY);
    }
    return true;
  }

  private boolean writesDelays(int offset) {
    String encoder = new String(bytes, offset, 4, StandardCharsets.ISO_8859_1);
    return encoder.equals("LAME") || encoder.equals("Lavf") || encoder.equals("Lavc");
  }
}
