package org.fretway.audio.decode;

import java.io.IOException;
import java.util.Arrays;

/**
 * The packets of one stream in an Ogg file, from wherever reading starts. Only one packet and a
 * window of the file are held; packets without an end in sight are cut.
 */
final class OggPackets {
  /** Sound packets are far shorter, and the headers that are needed too. */
  static final int MAX_PACKET_BYTES = 1 << 20;

  /** Streams beside the one that is played, such as a video. */
  private static final int MAX_STREAMS = 16;

  private static final int FULL_SEGMENT = 255;
  private static final int NEAR_BYTES = 64 << 10;

  private final FileWindow file;
  private final OggPages pages;
  private final int serial;

  /** Where the last page of the stream ends, as far as that is known. */
  private long limit;

  private byte[] packet = new byte[8 << 10];
  private int length;
  private boolean open;
  private boolean gap;
  private boolean gapBefore;
  private boolean anyPage;

  /** Where the page that is read is, and what of it comes next. */
  private long pageOffset;

  private long pageEnd;
  private int segment;
  private int segments;
  private int lastEnding;
  private int bodyAt;
  private long pageGranule;
  private boolean pageLast;
  private int pageNumber;
  private long granule;

  private OggPackets(FileWindow file, OggPages pages) {
    this.file = file;
    this.pages = pages;
    this.serial = pages.serial();
    this.limit = file.size();
  }

  /**
   * Finds the stream whose first packet starts with a signature.
   *
   * @param what the codec's name
   */
  static OggPackets open(FileWindow file, String signature, String what) throws IOException {
    file.widen(OggPages.MAX_BYTES);
    OggPages pages = new OggPages(file);
    long at = 0;
    for (int i = 0; i < MAX_STREAMS && pages.find(at, file.size()) && pages.first(); i++) {
      if (startsWith(file, pages, signature)) {
        OggPackets packets = new OggPackets(file, pages);
        packets.start(pages.offset());
        return packets;
      }
      at = pages.end();
    }
    throw new AudioFormatException("It is not readable Ogg %s: no stream starts.".formatted(what));
  }

  private static boolean startsWith(FileWindow file, OggPages pages, String signature) {
    int body = file.index(pages.offset()) + OggPages.HEADER_BYTES + pages.segments();
    int end = file.index(pages.offset()) + pages.bytes();
    for (int i = 0; i < signature.length(); i++) {
      if (body + i >= end || file.array()[body + i] != signature.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Goes to a page; the next packet is the first that starts on it or behind it. */
  void start(long offset) {
    pageEnd = offset;
    segment = 0;
    segments = 0;
    open = false;
    gap = false;
    length = 0;
    anyPage = false;
    pageLast = false;
  }

  /** Returns where reading goes on after the page that was read last. */
  long nextPage() {
    return pageEnd;
  }

  /** Returns where the page is on which the last packet ended. */
  long pageOffset() {
    return pageOffset;
  }

  /** Reads the next packet; returns false at the end of the stream. */
  boolean next() throws IOException {
    length = 0;
    while (true) {
      if (segment == segments) {
        if (!nextPageOfStream()) {
          return false;
        }
        continue;
      }
      if (file.require(pageOffset, bodyAt) < bodyAt) {
        return false;
      }
      int index = file.index(pageOffset);
      int bytes = file.array()[index + OggPages.HEADER_BYTES + segment] & 0xFF;
      take(bytes);
      segment++;
      if (bytes < FULL_SEGMENT) {
        granule = segment - 1 == lastEnding ? pageGranule : -1;
        gapBefore = gap;
        gap = false;
        open = false;
        return true;
      }
      open = true;
    }
  }

  /**
   * Reads the next packet as one of the headers.
   *
   * @param what the codec's name
   */
  byte[] header(String what) throws IOException {
    if (!next()) {
      throw new AudioFormatException("The Ogg %s file ends within its headers.".formatted(what));
    }
    return copy();
  }

  private void take(int bytes) throws IOException {
    int kept = Math.min(bytes, MAX_PACKET_BYTES - length);
    if (kept > 0 && file.require(pageOffset, bodyAt + kept) >= bodyAt + kept) {
      if (length + kept > packet.length) {
        packet = Arrays.copyOf(packet, Math.max(2 * packet.length, length + kept));
      }
      System.arraycopy(file.array(), file.index(pageOffset) + bodyAt, packet, length, kept);
      length += kept;
    }
    bodyAt += bytes;
  }

  private boolean nextPageOfStream() throws IOException {
    if (pageLast) {
      return false;
    }
    do {
      if (!pages.find(pageEnd, limit)) {
        return false;
      }
      pageEnd = pages.end();
    } while (pages.serial() != serial);
    boolean lost = anyPage && pages.number() != pageNumber + 1;
    pageOffset = pages.offset();
    pageNumber = pages.number();
    pageGranule = pages.granule();
    pageLast = pages.last();
    segments = pages.segments();
    segment = 0;
    bodyAt = OggPages.HEADER_BYTES + segments;
    int table = file.index(pageOffset) + OggPages.HEADER_BYTES;
    lastEnding = segments - 1;
    while (lastEnding >= 0 && (file.array()[table + lastEnding] & 0xFF) == FULL_SEGMENT) {
      lastEnding--;
    }
    if (lost || (open && !pages.continued())) {
      gap = true;
      open = false;
      length = 0;
    }
    if (pages.continued() && !open) {
      skipContinued(table);
    }
    anyPage = true;
    return true;
  }

  /** Leaves out the end of a packet whose start was not read. */
  private void skipContinued(int table) {
    int bytes = FULL_SEGMENT;
    while (segment < segments && bytes == FULL_SEGMENT) {
      bytes = file.array()[table + segment] & 0xFF;
      bodyAt += bytes;
      segment++;
    }
  }

  /** Returns the packet that was read last, from its start. */
  byte[] packet() {
    return packet;
  }

  /** Returns how long it is. */
  int length() {
    return length;
  }

  /** Returns a copy of it. */
  byte[] copy() {
    return Arrays.copyOf(packet, length);
  }

  /** Returns the moment at which it ends, if its page says so; otherwise -1. */
  long granule() {
    return granule;
  }

  /** Returns whether packets before it were lost. */
  boolean gapBefore() {
    return gapBefore;
  }

  /** Returns whether the page on which it ended is the last. */
  boolean onLastPage() {
    return pageLast;
  }

  /**
   * Finds the last page that ends at or before a moment.
   *
   * @param from the first page to look at
   * @return its offset, or {@code from} if all end later
   */
  long pageBefore(long moment, long from) throws IOException {
    long low = from;
    long high = limit;
    while (high - low > NEAR_BYTES) {
      long middle = low + (high - low) / 2;
      if (findTimed(middle, high) && pages.granule() <= moment) {
        low = pages.offset();
      } else {
        high = middle;
      }
    }
    long best = low;
    for (long at = low; findTimed(at, limit) && pages.granule() <= moment; ) {
      best = pages.offset();
      at = pages.end();
    }
    return best;
  }

  /**
   * Finds the moment at which the stream ends; nothing behind it is looked at from then on.
   *
   * @param from the first page with sound
   * @return -1 if no page says
   */
  long lastGranule(long from) throws IOException {
    long low = from;
    long high = limit;
    long nearEnd = Math.max(from, high - NEAR_BYTES);
    if (findTimed(nearEnd, high)) {
      low = pages.offset();
    }
    while (high - low > NEAR_BYTES) {
      long middle = low + (high - low) / 2;
      if (findTimed(middle, high)) {
        low = pages.offset();
      } else {
        high = middle;
      }
    }
    long last = -1;
    for (long at = low; findTimed(at, high); at = pages.end()) {
      last = pages.granule();
      limit = pages.end();
    }
    return last;
  }

  private boolean findTimed(long offset, long end) throws IOException {
    long at = offset;
    while (pages.find(at, end)) {
      if (pages.serial() == serial && pages.granule() >= 0) {
        return true;
      }
      at = pages.end();
    }
    return false;
  }
}
