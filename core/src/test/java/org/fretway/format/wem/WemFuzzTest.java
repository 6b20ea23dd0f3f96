package org.fretway.format.wem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.fretway.audio.decode.AudioFormatException;
import org.fretway.format.Fuzz;
import org.fretway.format.wem.WemFixture.Layout;

/** What comes out of damaged files is decoded as well: the decoder is native and trusts much. */
class WemFuzzTest {
  private static final double SECONDS = 0.5;

  private Path ogg = Path.of("");

  @BeforeProperty
  void create() throws IOException {
    ogg = Files.createTempFile("fuzz", ".ogg");
  }

  @AfterProperty
  void remove() throws IOException {
    Files.delete(ogg);
  }

  @Provide
  Arbitrary<byte[]> wems() {
    List<byte[]> good =
        List.of(
            WemFixture.vorbis(SECONDS),
            WemFixture.sound(SECONDS).unstripped().bytes(),
            WemFixture.sound(SECONDS).form(SetupForm.PACKED).order(ByteOrder.BIG_ENDIAN).bytes(),
            WemFixture.sound(SECONDS)
                .layout(Layout.GRANULES)
                .form(SetupForm.WITHOUT_TIMES)
                .unstripped()
                .bytes(),
            WemFixture.sound(SECONDS)
                .layout(Layout.WHOLE)
                .form(SetupForm.STANDARD)
                .unstripped()
                .bytes(),
            WemFixture.pcm(0.01));
    return Arbitraries.oneOf(good.stream().map(Fuzz::damaged).toList());
  }

  /** Only sound packets are damaged here, so that each file reaches the decoder. */
  @Provide
  Arbitrary<byte[]> noises() {
    byte[] good = WemFixture.vorbis(SECONDS);
    int headers = 200;
    return Arbitraries.bytes()
        .array(byte[].class)
        .ofMinSize(1)
        .ofMaxSize(400)
        .map(
            noise -> {
              byte[] wem = good.clone();
              int at = headers + (noise[0] & 0xFF);
              for (int i = 0; i < noise.length && at < wem.length; i++, at++) {
                wem[at] = noise[i];
              }
              return wem;
            });
  }

  @Property(seed = Fuzz.SEED)
  void damaged_files_give_sound_or_one_error(@ForAll("wems") byte[] wem) throws IOException {
    Fuzz.songOrFormatException(Wem.SONG, () -> play(wem));
  }

  @Property(seed = Fuzz.SEED)
  void noise_among_the_packets_gives_sound_or_one_error(@ForAll("noises") byte[] wem)
      throws IOException {
    Fuzz.songOrFormatException(Wem.SONG, () -> play(wem));
  }

  @Property(seed = Fuzz.SEED)
  void junk_is_refused(@ForAll("junk") byte[] junk) throws IOException {
    Fuzz.songOrFormatException(Wem.SONG, () -> Wem.play(junk, Wem.CODEBOOKS));
  }

  @Provide
  Arbitrary<byte[]> junk() {
    return Fuzz.junk();
  }

  @Provide
  Arbitrary<byte[]> codebooks() {
    return Fuzz.damaged(WemFixture.codebooks());
  }

  @Property(seed = Fuzz.SEED)
  void damaged_codebooks_are_refused_or_give_sound(@ForAll("codebooks") byte[] file)
      throws IOException {
    try {
      VorbisCodebooks codebooks = VorbisCodebooks.of(file);
      assertThat(codebooks.count()).isPositive();
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).endsWith(".");
      return;
    }
    Fuzz.songOrFormatException(
        Wem.SONG, () -> decode(Wem.play(WemFixture.vorbis(SECONDS), Wem.aids(file))));
  }

  private void play(byte[] wem) throws IOException {
    byte[] sound = Wem.play(wem, Wem.CODEBOOKS);
    if (sound[0] == 'O') {
      OggFile.read(sound);
      decode(sound);
    }
  }

  private void decode(byte[] sound) throws IOException {
    Files.write(ogg, sound);
    try {
      Wem.decode(ogg);
    } catch (AudioFormatException e) {
      // The decoder may refuse what it can't play, but not fall over.
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
