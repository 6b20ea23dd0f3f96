package org.fretway.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.fretway.audio.Allocations;
import org.fretway.audio.decode.FlacFixture.Coding;
import org.fretway.audio.decode.WavFixture.Sound;
import org.fretway.format.wem.WemFixture;
import org.junit.jupiter.api.Test;

/** What playing a song of ten minutes takes in memory, by what is asked for while it is opened. */
class HeldMemoryTest {
  private static final int SECONDS = 600;
  private static final int VORBIS_SECONDS = 20;
  private static final int STEMS = 6;
  private static final long MOST_BYTES = 12L << 20;
  private static final Sound WAVES = (frame, channel) -> 0.4 * Math.sin(frame / 20.0 + channel);

  @FunctionalInterface
  private interface Opener {
    PcmStream open(SeekableByteChannel channel) throws IOException;
  }

  @Test
  void six_stems_of_flac_stay_small() throws IOException {
    byte[] minute = FlacFixture.flac().block(4_096).coding(Coding.CONSTANT).bytes(2_880_000, WAVES);
    assertSmall(minute, FlacStream::open, 60, 0);
  }

  @Test
  void six_stems_of_wav_stay_small() throws IOException {
    byte[] song = WavFixture.wav().channels(1).rate(8_000).bytes(8_000 * SECONDS, WAVES);
    assertSmall(song, WavStream::open, SECONDS, 0);
  }

  @Test
  void six_stems_of_mp3_stay_small() throws IOException {
    byte[] song = Mp3Fixture.silence(SECONDS * 44_100 / Mp3Fixture.FRAME_SAMPLES);
    assertSmall(song, Mp3Stream::open, SECONDS - 1, 0);
  }

  @Test
  void six_stems_of_opus_stay_small() throws IOException {
    byte[] song = new OpusFixture(2, 48_000, WAVES).repeated(SECONDS).bytes();
    assertSmall(song, OpusStream::open, SECONDS - 1, 0);
  }

  @Test
  void six_stems_of_vorbis_stay_small_outside_of_the_heap_too() throws IOException {
    // What is held does not depend on the length; making a longer one takes long.
    byte[] song = WemFixture.ogg(VORBIS_SECONDS);
    FileWindow file = new FileWindow(new CountingChannel(song), OggPages.MAX_BYTES);
    OggPackets packets = OggPackets.open(file, "\u0001vorbis", "Vorbis");
    byte[] identification = packets.header("Vorbis");
    packets.header("Vorbis");
    try (VorbisDecoder decoder = VorbisDecoder.open(identification, packets.header("Vorbis"))) {
      assertThat(decoder.nativeBytes()).isLessThan(1 << 20);
      assertSmall(song, VorbisStream::open, VORBIS_SECONDS, (long) STEMS * decoder.nativeBytes());
    }
  }

  private static void assertSmall(byte[] song, Opener opener, int seconds, long outsideOfHeap)
      throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    List<StereoReader> readers = new ArrayList<>();
    float[] stereo = new float[2_000];
    for (int i = 0; i < STEMS; i++) {
      PcmStream stream = opener.open(new CountingChannel(song));
      assertThat(stream.lengthFrames() / stream.sampleRate()).isGreaterThanOrEqualTo(seconds);
      StereoReader reader = new StereoReader(stream, 48_000);
      readers.add(reader);
      reader.seek(reader.lengthFrames() / 2);
      assertThat(reader.read(stereo, 1_000)).isTrue();
    }
    long asked = threads.getCurrentThreadAllocatedBytes() - before;
    readers.forEach(StereoReader::close);
    assertThat(asked + outsideOfHeap).isLessThan(MOST_BYTES);
  }

  @Test
  void reading_wav_flac_and_vorbis_allocates_nothing() throws IOException {
    assertNothingAllocated(
        WavStream.open(new CountingChannel(WavFixture.wav().bytes(400_000, WAVES))));
    assertNothingAllocated(
        FlacStream.open(
            new CountingChannel(FlacFixture.flac().coding(Coding.FIXED).bytes(400_000, WAVES))));
    assertNothingAllocated(VorbisStream.open(new CountingChannel(WemFixture.ogg(10))));
  }

  private static void assertNothingAllocated(PcmStream stream) {
    float[] stereo = new float[2 * 48_000];
    try (StereoReader reader = new StereoReader(stream, 44_100)) {
      long bytes =
          Allocations.of(
              () -> {
                try {
                  reader.read(stereo, 48_000);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      assertThat(bytes).isZero();
    }
  }
}
