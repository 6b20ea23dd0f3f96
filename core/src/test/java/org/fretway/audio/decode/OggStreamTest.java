package org.fretway.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fretway.audio.decode.WavFixture.Sound;
import org.junit.jupiter.api.Test;

/** What can be wrong with an Ogg file, shown with Opus, which is the easiest to make. */
class OggStreamTest {
  private static final Sound TONE =
      (frame, channel) -> 0.3 * Math.sin(2 * Math.PI * 300 * frame / 48_000);
  private static final int FRAMES = 100_000;

  /** The first pages hold the headers; from there on each page has ten packets. */
  private static final int HEADER_PAGES = 2;

  private static final int PAGE_FRAMES = 10 * OpusFixture.FRAME;

  private final OpusFixture opus = new OpusFixture(1, FRAMES, TONE);
  private final List<byte[]> pages = new ArrayList<>(opus.pages(7, 100).pages());

  @Test
  void junk_before_between_and_behind_pages_is_stepped_over() throws IOException {
    float[] whole = read(pages);
    byte[] junk =
        "OggS and more that is no page, Ogg".repeat(500).getBytes(StandardCharsets.US_ASCII);
    List<byte[]> dirty = new ArrayList<>();
    for (byte[] page : pages) {
      dirty.add(junk);
      dirty.add(page);
    }
    dirty.add(new byte[300_000]);
    assertThat(read(dirty)).containsExactly(whole);
  }

  @Test
  void a_lost_or_damaged_page_is_silent_and_what_follows_stays_in_time() throws IOException {
    pages.get(HEADER_PAGES + 3)[200] ^= 1;
    pages.remove(HEADER_PAGES + 6);
    float[] samples = read(pages);
    assertThat(samples).hasSize(FRAMES);
    int firstGap = 3 * PAGE_FRAMES - OpusFixture.PRE_SKIP;
    int secondGap = 6 * PAGE_FRAMES - OpusFixture.PRE_SKIP;
    assertThat(loudest(samples, firstGap + 1_000, firstGap + PAGE_FRAMES)).isZero();
    assertThat(loudest(samples, secondGap + 1_000, secondGap + PAGE_FRAMES)).isZero();
    assertInTime(samples, 2_000, firstGap - 500);
    assertInTime(samples, firstGap + PAGE_FRAMES + 5_000, secondGap - 500);
    assertInTime(samples, secondGap + PAGE_FRAMES + 5_000, FRAMES - 1_000);
  }

  private static double loudest(float[] samples, int from, int to) {
    double loudest = 0;
    for (int i = from; i < to; i++) {
      loudest = Math.max(loudest, Math.abs(samples[i]));
    }
    return loudest;
  }

  private static void assertInTime(float[] samples, int from, int to) {
    for (int i = from; i < to; i++) {
      assertThat((double) samples[i]).as("frame %d", i).isCloseTo(TONE.at(i, 0), offset(0.1));
    }
  }

  @Test
  void another_stream_among_the_pages_is_left_out() throws IOException {
    float[] whole = read(pages);
    OggFixture video =
        new OggFixture(9).page(0, List.of("a video".getBytes(StandardCharsets.US_ASCII)));
    for (int i = 1; i < pages.size(); i++) {
      video.page(1_000_000L * i, List.of(new byte[9_000]));
    }
    List<byte[]> mixed = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      mixed.add(video.pages().get(i));
      mixed.add(pages.get(i));
    }
    assertThat(read(mixed)).containsExactly(whole);
  }

  @Test
  void of_a_chain_the_first_stream_is_played() throws IOException {
    float[] whole = read(pages);
    List<byte[]> chain = new ArrayList<>(pages);
    chain.addAll(new OpusFixture(2, 300_000, TONE).pages(8, 100).pages());
    try (PcmStream stream = open(chain)) {
      assertThat(stream.lengthFrames()).isEqualTo(FRAMES);
      assertThat(PcmReads.all(stream)).containsExactly(whole);
      PcmReads.assertSeeksExact(stream, 5e-2f, 99_000, 50_000);
    }
  }

  @Test
  void a_cut_file_ends_with_its_last_whole_page() throws IOException {
    byte[] file = OggFixture.join(pages.subList(0, HEADER_PAGES + 5));
    int frames = 4 * PAGE_FRAMES - OpusFixture.PRE_SKIP;
    float[] samples = read(List.of(Arrays.copyOf(file, file.length - 10)));
    assertThat(samples).hasSize(frames);
    assertThatThrownBy(() -> read(pages.subList(0, HEADER_PAGES)))
        .isInstanceOf(AudioFormatException.class)
        .hasMessageContaining("no sound");
  }

  @Test
  void moments_that_can_not_be_do_no_harm() throws IOException {
    for (long wrong : new long[] {Long.MAX_VALUE, 0, 12_345, -5}) {
      OggFixture ogg =
          new OggFixture(3).page(0, List.of(opus.head())).page(0, List.of(new byte[9]));
      for (int i = HEADER_PAGES; i < pages.size(); i++) {
        byte[] page = pages.get(i).clone();
        ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).putLong(6, wrong);
        ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).putInt(14, 3);
        ogg.pages().add(OggFixture.sealed(page));
      }
      try (PcmStream stream = open(ogg.pages())) {
        assertThat(PcmReads.all(stream).length).isLessThanOrEqualTo((int) stream.lengthFrames());
      } catch (AudioFormatException e) {
        assertThat(e.getMessage()).endsWith(".");
      }
    }
  }

  @Test
  void a_seek_in_a_long_file_reads_little_of_it() throws IOException {
    byte[] file = opus.repeated(300).pages(7, 100).bytes();
    CountingChannel channel = new CountingChannel(file);
    try (PcmStream stream = OpusStream.open(channel)) {
      long seconds = stream.lengthFrames() / 48_000;
      assertThat(seconds).isGreaterThan(600);
      float[] block = new float[1_000];
      for (int i = 1; i < 10; i++) {
        long before = channel.bytesRead();
        stream.seek(stream.lengthFrames() * i / 10);
        assertThat(stream.read(block, 1_000)).isPositive();
        assertThat(channel.bytesRead() - before).isLessThan(600_000);
      }
    }
  }

  @Test
  void comments_of_any_size_are_stepped_over() throws IOException {
    float[] whole = read(pages);
    assertThat(read(opus.pages(7, 20 << 20).pages())).containsExactly(whole);
  }

  private static float[] read(List<byte[]> pieces) throws IOException {
    try (PcmStream stream = open(pieces)) {
      return PcmReads.all(stream);
    }
  }

  private static PcmStream open(List<byte[]> pieces) throws IOException {
    return OpusStream.open(new CountingChannel(OggFixture.join(pieces)));
  }
}
