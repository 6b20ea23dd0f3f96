package org.fretway.audio.decode;

import java.io.IOException;
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

  private final FileWindow file;
  private int[] offsets = new int[1024];
  private int count;
  private final Mp3Header first;
  private int trimStart;
  private int trimEnd;

  /** Scans the whole file, a window of it at a time. */
  Mp3Index(FileWindow file) throws IOException {
    this.file = file;
    if (file.size() > Integer.MAX_VALUE) {
      throw new AudioFormatException("It has more than 2 GB, which is no song.");
    }
    int size = (int) file.size();
    int offset = findFirst(skipId3(), size);
    this.first = header(offset);
    if (readInfoFrame(offset)) {
      offset += first.frameBytes();
    }
    while (offset + HEADER_BYTES <= size) {
      Mp3Header header = header(offset);
      if (first.sameStream(header) && offset + header.frameBytes() <= size) {
        add(offset);
        offset += header.frameBytes();
      } else {
        offset++;
      }
    }
    AudioLimits.check(first.channels(), first.sampleRate(), lengthFrames());
  }

  private Mp3Header header(int offset) throws IOException {
    return file.require(offset, HEADER_BYTES) < HEADER_BYTES
        ? Mp3Header.NONE
        : Mp3Header.parse(file.array(), file.index(offset));
  }

  private void add(int offset) throws AudioFormatException {
    if (count == offsets.length) {
      AudioLimits.check(first.channels(), first.sampleRate(), lengthFrames());
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

  int length(int frame) throws IOException {
    return header(offsets[frame]).frameBytes();
  }

  /** Returns how many samples a channel at the start are the encoder's delay, not sound. */
  int trimStart() {
    return trimStart;
  }

  /** Returns how many samples a channel are sound. */
  long lengthFrames() {
    return Math.max(0, (long) count * samplesPerFrame() - trimStart - trimEnd);
  }

  /** Returns where the tags at the start end; some files have several. */
  private int skipId3() throws IOException {
    long offset = 0;
    while (file.require(offset, ID3_HEADER_BYTES) >= ID3_HEADER_BYTES && isId3(offset)) {
      int size = 0;
      for (int i = 6; i < ID3_HEADER_BYTES; i++) {
        size = size << 7 | (byteAt(offset + i) & 0x7F);
      }
      offset += (long) ID3_HEADER_BYTES + size;
    }
    return (int) Math.min(file.size(), offset);
  }

  private boolean isId3(long offset) {
    return byteAt(offset) == 'I' && byteAt(offset + 1) == 'D' && byteAt(offset + 2) == '3';
  }

  /** Returns a byte of what was required last. */
  private int byteAt(long offset) {
    return file.array()[file.index(offset)] & 0xFF;
  }

  /** A lone sync word occurs in any data; a second frame right behind the first makes it one. */
  private int findFirst(int from, int size) throws IOException {
    for (int offset = from; offset + HEADER_BYTES <= size; offset++) {
      Mp3Header header = header(offset);
      if (header.valid()) {
        int next = offset + header.frameBytes();
        if (next == size || header.sameStream(header(next))) {
          return offset;
        }
      }
    }
    throw new AudioFormatException("It is not readable MP3: no sound frame was found in it.");
  }

  private boolean readInfoFrame(int offset) throws IOException {
    int available = file.require(offset, first.frameBytes());
    int tag = HEADER_BYTES + first.sideInfoBytes();
    if (tag + 8 > available) {
      return false;
    }
    String name = text(offset + tag);
    if (!name.equals("Xing") && !name.equals("Info")) {
      return false;
    }
    int flags = byteAt(offset + tag + 7);
    int lame =
        tag
            + 8
            + ((flags & XING_FRAMES_FLAG) != 0 ? 4 : 0)
            + ((flags & XING_BYTES_FLAG) != 0 ? 4 : 0)
            + ((flags & XING_TOC_FLAG) != 0 ? XING_TOC_BYTES : 0)
            + ((flags & XING_QUALITY_FLAG) != 0 ? 4 : 0);
    int delays = lame + LAME_DELAY_OFFSET;
    if (delays + 3 <= available && writesDelays(text(offset + lame))) {
      int at = offset + delays;
      int packed = byteAt(at) << 16 | byteAt(at + 1) << 8 | byteAt(at + 2);
      trimStart = (packed >> 12) + DECODER_DELAY;
      trimEnd = Math.max(0, (packed & 0xFFF) - DECODER_DELAY);
    }
    return true;
  }

  private String text(int offset) {
    return new String(file.array(), file.index(offset), 4, StandardCharsets.ISO_8859_1);
  }

  private static boolean writesDelays(String encoder) {
    return encoder.equals("LAME") || encoder.equals("Lavf") || encoder.equals("Lavc");
  }
}
