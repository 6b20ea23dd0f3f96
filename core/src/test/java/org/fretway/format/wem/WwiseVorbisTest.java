package org.fretway.format.wem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.fretway.format.wem.WemFixture.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WwiseVorbisTest {
  private static final double SECONDS = 1.5;

  @TempDir Path folder;

  /** A way to write the same sound. */
  record Variant(Layout layout, SetupForm form, ByteOrder order, boolean stripped) {
    WemFixture fixture() {
      WemFixture fixture = WemFixture.sound(SECONDS).layout(layout).form(form).order(order);
      return stripped ? fixture : fixture.unstripped();
    }
  }

  static List<Variant> variants() {
    List<Variant> variants = new ArrayList<>();
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      for (SetupForm form :
          List.of(SetupForm.EXTERNAL, SetupForm.PACKED, SetupForm.WITHOUT_TIMES)) {
        for (boolean stripped : List.of(true, false)) {
          variants.add(new Variant(Layout.JOINED, form, order, stripped));
          variants.add(new Variant(Layout.APART, form, order, stripped));
        }
        variants.add(new Variant(Layout.GRANULES, form, order, false));
        variants.add(new Variant(Layout.OLDER_GRANULES, form, order, false));
      }
      for (SetupForm form : List.of(SetupForm.STANDARD, SetupForm.WITHOUT_TIMES)) {
        variants.add(new Variant(Layout.WHOLE, form, order, false));
        variants.add(new Variant(Layout.OLDEST_WHOLE, form, order, false));
      }
    }
    return variants;
  }

  @ParameterizedTest
  @MethodSource("variants")
  void all_forms_become_the_same_packets(Variant variant) throws IOException {
    byte[] wem = variant.fixture().bytes();
    List<byte[]> packets = OggFile.read(Wem.play(wem, Wem.CODEBOOKS)).packets();
    List<byte[]> expected = variant.fixture().oggPackets();
    assertThat(packets).hasSameSizeAs(expected);
    for (int i = 0; i < packets.size(); i++) {
      // Putting stripped bits back adds a byte, which may have nothing but padding in it.
      byte[] packet = expected.get(i);
      assertThat(packets.get(i).length).isBetween(packet.length, packet.length + 1);
      assertThat(packets.get(i)).isEqualTo(Arrays.copyOf(packet, packets.get(i).length));
    }
  }

  @Test
  void packets_tell_whether_they_were_stripped_whatever_the_hint_says() throws IOException {
    byte[] stripped = WemFixture.sound(SECONDS).hint(0x4A).bytes();
    assertThat(Wem.play(stripped, Wem.CODEBOOKS))
        .isEqualTo(Wem.play(WemFixture.vorbis(SECONDS), Wem.CODEBOOKS));
    byte[] whole = WemFixture.sound(SECONDS).unstripped().bytes();
    byte[] misleading = WemFixture.sound(SECONDS).unstripped().hint(0xD9).bytes();
    assertThat(Wem.play(misleading, Wem.CODEBOOKS)).isEqualTo(Wem.play(whole, Wem.CODEBOOKS));
  }

  @Test
  void granule_positions_count_samples_and_end_at_the_length() throws IOException {
    OggFile ogg = OggFile.read(Wem.play(WemFixture.sound(8).padding(200).bytes(), Wem.CODEBOOKS));
    int packets = ogg.packets().size() - 3;
    int ended = -1;
    List<OggFile.Page> sound = ogg.pages().subList(2, ogg.pages().size());
    for (OggFile.Page page : sound.subList(0, sound.size() - 1)) {
      ended += page.packetsEnding();
      assertThat(page.granule()).isEqualTo(VorbisFixture.granule(ended, packets));
      assertThat(page.bodyBytes()).isBetween(4_096, 8_192);
    }
    assertThat(sound.size()).isGreaterThan(10);
    assertThat(sound.getLast().granule()).isEqualTo(8 * 48_000);
  }

  @Test
  void the_first_header_has_a_page_of_its_own_and_sound_begins_on_a_fresh_one() throws IOException {
    List<OggFile.Page> pages =
        OggFile.read(Wem.play(WemFixture.vorbis(SECONDS), Wem.CODEBOOKS)).pages();
    assertThat(pages.get(0)).isEqualTo(new OggFile.Page(0, 1, 30));
    assertThat(pages.get(1).granule()).isZero();
    assertThat(pages.get(1).packetsEnding()).isEqualTo(2);
  }

  @Test
  void packets_longer_than_a_page_go_on_on_the_next() throws IOException {
    byte[] wem = WemFixture.sound(SECONDS).padding(65_300).bytes();
    OggFile ogg = OggFile.read(Wem.play(wem, Wem.CODEBOOKS));
    assertThat(ogg.packets().get(10).length).isGreaterThan(65_300);
    assertThat(ogg.pages()).extracting(OggFile.Page::granule).contains(-1L);
  }

  @Test
  void the_sound_decodes_to_its_full_length() throws IOException {
    Path ogg = folder.resolve("a.ogg");
    for (double seconds : new double[] {0.001, 0.02, 1, 20.0003}) {
      Files.write(ogg, Wem.play(WemFixture.vorbis(seconds), Wem.CODEBOOKS));
      assertThat(Wem.decode(ogg)).hasSize((int) Math.round(seconds * 48_000));
    }
    float[] sound = Wem.decode(ogg);
    double energy = 0;
    for (float sample : sound) {
      energy += sample * sample;
    }
    assertThat(energy / sound.length).as("it is not silent").isBetween(1e-8, 1.0);
  }

  @Test
  void packets_after_the_last_sample_are_left_out() throws IOException {
    byte[] longer = WemFixture.vorbis(3);
    byte[] shorter = WemFixture.vorbis(1);
    // The first number of the Vorbis description is the length.
    int length = 20 + 0x18;
    System.arraycopy(shorter, length, longer, length, 4);
    Path ogg = Files.write(folder.resolve("a.ogg"), Wem.play(longer, Wem.CODEBOOKS));
    assertThat(Wem.decode(ogg)).hasSize(48_000);
  }

  @Test
  void without_codebooks_it_says_what_to_give() throws IOException {
    byte[] wem = WemFixture.vorbis(SECONDS);
    FormatException refusal = Wem.refusal(wem, FormatAids.NONE);
    assertThat(refusal.shortfall()).map(Shortfall::need).contains(Shortfall.Need.CODEBOOKS);
    assertThat(refusal)
        .hasMessageContaining(Wem.PLACE)
        .hasMessageContaining("packed_codebooks_aoTuV_603.bin")
        .hasMessageContaining("vgmstream-cli")
        .hasMessageContaining("Settings, Formats");
    assertThat(shortfall(wem, FormatAids.NONE)).isEqualTo(refusal.shortfall().orElseThrow());
  }

  @Test
  void with_what_it_needs_nothing_is_lacking() throws IOException {
    try (InputStream wem = new ByteArrayInputStream(WemFixture.vorbis(SECONDS))) {
      assertThat(WemAudio.shortfall(Wem.context(), Wem.PLACE, wem, Wem.CODEBOOKS)).isEmpty();
    }
    byte[] inline = WemFixture.sound(SECONDS).form(SetupForm.PACKED).bytes();
    assertThat(Wem.play(inline, FormatAids.NONE)).isNotEmpty();
  }

  @Test
  void codebooks_that_do_not_fit_are_told_from_damage() throws IOException {
    byte[] few = fewCodebooks();
    FormatException refusal = Wem.refusal(WemFixture.vorbis(SECONDS), Wem.aids(few));
    assertThat(refusal).hasMessageContaining("do not fit");
    assertThat(refusal.shortfall()).map(Shortfall::need).contains(Shortfall.Need.CODEBOOKS);
    assertThat(shortfall(WemFixture.vorbis(SECONDS), Wem.aids(few)).message())
        .contains("it asks for codebook");
  }

  /** Returns the first two codebooks of the file. */
  private static byte[] fewCodebooks() {
    byte[] all = WemFixture.codebooks();
    int table = all.length - 6 * Integer.BYTES;
    int end = all[table + 2 * Integer.BYTES];
    byte[] few = Arrays.copyOf(all, end + 3 * Integer.BYTES);
    System.arraycopy(all, table, few, end, 3 * Integer.BYTES);
    return few;
  }

  private static Shortfall shortfall(byte[] wem, FormatAids aids) throws IOException {
    return WemAudio.shortfall(Wem.context(), Wem.PLACE, new ByteArrayInputStream(wem), aids)
        .orElseThrow();
  }
}
