package org.fretway.format.rocksmith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Technique;
import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.fretway.format.reading.ReadContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiled charts that the tests make themselves, plain and packed. */
class SngReadingTest {
  private static final List<String> TONES = List.of("clean", "lead", "", "");

  private final SngPacker packer = new SngPacker(7);
  private final ReadContext context = RocksmithFiles.context();

  @Test
  void a_compiled_chart_with_every_technique_equals_its_xml() throws IOException {
    Instrumental xml = RocksmithFiles.xml(new RocksmithXmlFixture());
    assertThat(compiled(new RocksmithXmlFixture(), xml)).isEqualTo(xml);
    assertThat(context.warnings()).isEmpty();
  }

  @Test
  void a_compiled_bass_chart_equals_its_xml() throws IOException {
    RocksmithXmlFixture bass = new RocksmithXmlFixture().bass().about("capo", "2");
    Instrumental xml = RocksmithFiles.xml(bass);
    assertThat(xml.header().tuning().strings()).isEqualTo(4);
    assertThat(compiled(bass, xml)).isEqualTo(xml);
  }

  @Test
  void a_strike_has_one_sustain_and_the_mask_says_which_notes_ring() throws IOException {
    Instrumental sng =
        compiled(new RocksmithXmlFixture(), RocksmithFiles.xml(new RocksmithXmlFixture()));
    assertThat(sng.levels().get(2).chords().getFirst().notes())
        .extracting(note -> note.sustain())
        .containsExactly(0.5, 0.5, 0.0);
    assertThat(sng.levels().get(2).chords().get(3).notes())
        .allMatch(note -> note.has(Technique.IGNORED));
  }

  @Test
  void late_times_come_back_to_the_millisecond() throws IOException {
    RocksmithXmlFixture late =
        new RocksmithXmlFixture()
            .about("songLength", "3599.999")
            .only(
                RocksmithXmlFixture.level(
                    2,
                    "<note time=\"3456.789\" string=\"1\" fret=\"2\" sustain=\"1.111\" />",
                    "",
                    "",
                    ""));
    Instrumental xml = RocksmithFiles.xml(late);
    assertThat(compiled(late, xml)).isEqualTo(xml);
  }

  @Test
  void compiled_lyrics_equal_their_xml() throws IOException {
    byte[] xml = RocksmithXmlFixture.vocals();
    assertThat(SngChart.lyrics(context, "v.sng", SngCompiler.compileVocals(xml)))
        .hasSize(3)
        .isEqualTo(RocksmithFiles.vocals(xml));
  }

  @Test
  void a_chart_of_lyrics_is_an_arrangement_without_notes() throws IOException {
    byte[] plain = SngCompiler.compileVocals(RocksmithXmlFixture.vocals());
    Instrumental sng = SngChart.read(context, "v.sng", plain, about(), InstrumentSetting.UNKNOWN);
    assertThat(sng.levels()).isEmpty();
    assertThat(context.warnings()).singleElement().asString().contains("no note to play");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void packed_charts_of_every_kind_are_unpacked(int flags) throws IOException {
    byte[] plain = SngCompiler.compile(new RocksmithXmlFixture().bytes());
    byte[] unpacked = unpack(packer.pack(plain, flags, plain.length), Optional.of(packer.keys()));
    // What is not compressed does not know where its signature begins.
    assertThat(Arrays.copyOf(unpacked, plain.length)).isEqualTo(plain);
    assertThat(
            SngChart.read(context, "x.sng", unpacked, about(), InstrumentSetting.UNKNOWN).levels())
        .hasSize(3);
  }

  @Test
  void an_encrypted_chart_says_that_its_key_is_missing() {
    byte[] packed = packer.pack(SngCompiler.compile(new RocksmithXmlFixture().bytes()));
    assertThatThrownBy(() -> unpack(packed, Optional.empty()))
        .hasMessageContaining("lead.sng: The chart is encrypted; give the key")
        .asInstanceOf(type(FormatException.class))
        .extracting(e -> e.shortfall().map(Shortfall::need))
        .isEqualTo(Optional.of(Shortfall.Need.KEYS));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void a_wrong_key_is_told_from_a_damaged_file(int flags) {
    byte[] plain = SngCompiler.compile(new RocksmithXmlFixture().bytes());
    byte[] packed = packer.pack(plain, flags, plain.length);
    Optional<RocksmithKeys> other = Optional.of(new SngPacker(8).keys());
    assertThatThrownBy(() -> unpack(packed, other))
        .hasMessageContaining("does not fit")
        .asInstanceOf(type(FormatException.class))
        .extracting(e -> e.shortfall().isPresent())
        .isEqualTo(true);
    byte[] damaged = packed.clone();
    Arrays.fill(damaged, 60, 90, (byte) 0);
    if (flags == 3) {
      assertThatThrownBy(() -> unpack(damaged, Optional.of(packer.keys())))
          .hasMessageContaining("is damaged")
          .asInstanceOf(type(FormatException.class))
          .extracting(e -> e.shortfall().isPresent())
          .isEqualTo(false);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5000, 40_000_000, -1})
  void a_length_that_is_not_true_is_refused(int length) {
    byte[] plain = SngCompiler.compile(new RocksmithXmlFixture().bytes());
    byte[] packed = packer.pack(plain, SngPacker.COMPRESSED, length);
    assertThatThrownBy(() -> unpack(packed, Optional.empty()))
        .isInstanceOf(FormatException.class)
        .hasMessageMatching("lead.sng: is (damaged|bigger).*");
  }

  @Test
  void other_files_are_refused() {
    assertThatThrownBy(() -> unpack(new byte[100], Optional.empty()))
        .hasMessage("lead.sng: is no compiled chart");
    assertThatThrownBy(() -> unpack(new byte[0], Optional.empty()))
        .hasMessage("lead.sng: is no compiled chart");
  }

  @Test
  void a_cut_chart_is_refused_wherever_it_is_cut() {
    byte[] plain = SngCompiler.compile(new RocksmithXmlFixture().bytes());
    for (int length = 0; length < plain.length; length += 13) {
      byte[] cut = Arrays.copyOf(plain, length);
      assertThatThrownBy(
              () -> SngChart.read(context, "x.sng", cut, about(), InstrumentSetting.UNKNOWN))
          .as("%d bytes", length)
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("is damaged");
    }
  }

  private Instrumental compiled(RocksmithXmlFixture fixture, Instrumental xml) throws IOException {
    byte[] packed = packer.pack(SngCompiler.compile(fixture.bytes()));
    return SngChart.read(
        context,
        "x.sng",
        unpack(packed, Optional.of(packer.keys())),
        RocksmithFiles.about(xml.header(), TONES),
        InstrumentSetting.UNKNOWN);
  }

  private byte[] unpack(byte[] packed, Optional<RocksmithKeys> keys) throws IOException {
    return SngFile.unpack(context, "lead.sng", new ByteArrayInputStream(packed), keys, Platform.PC);
  }

  private static SngAbout about() {
    return new SngAbout("Lead", false, "", "", "", 0, 0, "clean", TONES);
  }
}
