package org.fretway.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fretway.Samples;
import org.fretway.audio.decode.FlacFixture.Coding;
import org.fretway.audio.decode.WavFixture.Sound;
import org.fretway.format.Fuzz;

/** Damaged sound is played as far as it goes or refused in a sentence, whatever the codec. */
class AudioFuzzTest {
  private static final Sound WAVES =
      (frame, channel) -> 0.4 * Math.sin(frame / 20.0 + channel) + 0.1 * Math.sin(frame * 1.7);

  /** More than any of the files here has; a lying one may claim more. */
  private static final int MAX_READ_FRAMES = 200_000;

  @FunctionalInterface
  private interface Opener {
    PcmStream open(SeekableByteChannel channel) throws IOException;
  }

  @Provide
  Arbitrary<byte[]> wav() {
    return anyDamaged(
        List.of(
            WavFixture.wav().bytes(2_000, WAVES),
            WavFixture.wav().channels(8).encoding(3, 32).rate(192_000).bytes(500, WAVES)));
  }

  @Provide
  Arbitrary<byte[]> flac() {
    return anyDamaged(
        List.of(
            FlacFixture.flac().coding(Coding.FIXED).bytes(3_000, WAVES),
            FlacFixture.flac().coding(Coding.LINEAR).channels(3).block(99).bytes(900, WAVES),
            FlacFixture.flac().channelCode(10).variable().picture(99).bytes(2_000, WAVES)));
  }

  @Provide
  Arbitrary<byte[]> mp3() {
    return anyDamaged(
        List.of(
            Mp3Fixture.noise(12),
            OggFixture.join(
                List.of(Mp3Fixture.tag(50), Mp3Fixture.info(576, 99), Mp3Fixture.noise(9)))));
  }

  /** With right checksums, so that the damage gets to the decoders. */
  @Provide
  Arbitrary<byte[]> ogg() throws IOException {
    List<byte[]> files = new ArrayList<>();
    files.add(new OpusFixture(2, 10_000, WAVES).bytes());
    files.add(new OpusFixture(6, 4_000, WAVES).bytes());
    files.add(Files.readAllBytes(Samples.song("minimal.feedpak").resolve("stems/full.ogg")));
    Arbitrary<byte[]> damaged = anyDamaged(files);
    return Arbitraries.oneOf(damaged, damaged.map(OggFixture::resealed));
  }

  private static Arbitrary<byte[]> anyDamaged(List<byte[]> files) {
    return Arbitraries.oneOf(files.stream().map(Fuzz::damaged).toList());
  }

  @Property(seed = Fuzz.SEED)
  void damaged_wav_gives_sound_or_one_error(@ForAll("wav") byte[] file) {
    play(file, WavStream::open);
  }

  @Property(seed = Fuzz.SEED)
  void damaged_flac_gives_sound_or_one_error(@ForAll("flac") byte[] file) {
    play(file, FlacStream::open);
  }

  @Property(seed = Fuzz.SEED)
  void damaged_mp3_gives_sound_or_one_error(@ForAll("mp3") byte[] file) {
    play(file, Mp3Stream::open);
  }

  @Property(seed = Fuzz.SEED)
  void damaged_ogg_gives_sound_or_one_error(@ForAll("ogg") byte[] file) {
    play(file, OpusStream::open);
    play(file, VorbisStream::open);
    play(file, FlacStream::openOgg);
  }

  private static void play(byte[] file, Opener opener) {
    try (PcmStream stream = opener.open(new CountingChannel(file))) {
      int channels = stream.layout().size();
      float[] block = new float[1_000 * channels];
      int frames = 0;
      int read;
      do {
        read = stream.read(block, 1_000);
        frames += read;
      } while (read > 0 && frames < MAX_READ_FRAMES);
      assertThat((long) frames).isLessThanOrEqualTo(stream.lengthFrames());
      for (long moment : new long[] {stream.lengthFrames() / 2, 1, stream.lengthFrames()}) {
        stream.seek(moment);
        assertThat(stream.read(block, 1_000)).isBetween(0, 1_000);
      }
    } catch (IOException e) {
      assertThat(e.getMessage()).endsWith(".");
    }
  }
}
