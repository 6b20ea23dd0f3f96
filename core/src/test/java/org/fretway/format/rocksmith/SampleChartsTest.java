package org.fretway.format.rocksmith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fretway.Samples;
import org.fretway.chart.Anchor;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.Lyric;
import org.fretway.chart.Mastery;
import org.fretway.chart.Note;
import org.fretway.chart.Phrase;
import org.fretway.chart.PhraseLevel;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;
import org.fretway.chart.Tuning;
import org.fretway.format.Limits;
import org.fretway.format.reading.ReadContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts that others made, against what can be seen in the files. */
class SampleChartsTest {
  private static final ReadContext CONTEXT = new ReadContext(Path.of("sample"), Limits.DEFAULT);

  @Test
  void the_head_is_read_without_the_chart() throws IOException {
    Path file = Samples.song("rs-xml/instrumental_capo.xml");
    try (InputStream in = Files.newInputStream(file)) {
      Instrumental.Header head =
          ArrangementXml.head(CONTEXT, "x.xml", in, InstrumentSetting.UNKNOWN);
      assertThat(head)
          .isEqualTo(
              new Instrumental.Header(
                  "Lead",
                  "Test Instrumental",
                  "Test",
                  "",
                  0,
                  119.999,
                  new Tuning(List.of(-1, -2, -3, -4, -5, -6)),
                  5,
                  50));
    }
  }

  @Test
  void the_full_chart_is_the_hardest_level_of_each_phrase() throws IOException {
    Chart chart = chart(xml("rs-xml/instrumental.xml"));
    assertThat(chart.notes()).containsExactly(muted(13.188), muted(13.375), muted(13.563));
    assertThat(chart.chords()).hasSize(24);
    assertThat(chart.chordTemplates()).hasSize(18);
    assertThat(chart.anchors())
        .containsExactly(
            new Anchor(11.5, 2, 4),
            new Anchor(13, 1, 4),
            new Anchor(14.5, 5, 4),
            new Anchor(19, 2, 4),
            new Anchor(23.5, 7, 4));
    assertThat(chart.handShapes()).hasSize(8);
    assertThat(chart.sections()).extracting("name").containsExactly("riff", "noguitar");
    assertThat(chart.beats()).filteredOn(beat -> beat.isDownbeat()).hasSize(74);
    assertThat(chart.toneChanges()).hasSize(8);
    assertThat(chart.baseTone()).isEqualTo("Tone_1");
  }

  @Test
  void chords_have_their_own_notes_or_those_of_their_shape() throws IOException {
    List<ChordStrike> chords = chart(xml("rs-xml/instrumental.xml")).chords();
    ChordStrike muted = chords.getFirst();
    assertThat(muted.template()).isZero();
    assertThat(muted.notes()).extracting(Note::fret).containsExactly(0, 2, 2);
    assertThat(muted.notes()).extracting(Note::finger).containsExactly(-1, 1, 1);
    assertThat(muted.notes()).allMatch(note -> note.has(Technique.STRING_MUTE));
    ChordStrike sliding = chords.get(16);
    assertThat(sliding.time()).isEqualTo(19.75);
    assertThat(sliding.notes()).extracting(Note::slideUnpitchedTo).containsExactly(-1, 7, 8);
    assertThat(sliding.end()).isCloseTo(20.219, within(1e-9));
    ChordStrike ignored = chords.get(12);
    assertThat(ignored.notes())
        .allMatch(
            note ->
                note.has(Technique.IGNORED)
                    && note.has(Technique.ACCENT)
                    && note.has(Technique.PALM_MUTE));
  }

  @Test
  void the_ladder_has_every_level_of_every_phrase() throws IOException {
    List<Phrase> phrases = chart(xml("rs-xml/instrumental.xml")).phrases();
    assertThat(phrases).extracting(Phrase::name).containsExactly("COUNT", "p1", "END");
    assertThat(phrases).extracting(Phrase::startTime).containsExactly(10.0, 11.5, 25.0);
    assertThat(phrases).extracting(Phrase::endTime).containsExactly(11.5, 25.0, 119.999);
    Phrase played = phrases.get(1);
    assertThat(played.maxDifficulty()).isEqualTo(11);
    assertThat(played.heroLevels()).containsExactly(2, 7, 11);
    assertThat(played.levels()).hasSize(12);
    assertThat(played.levels().getFirst().notes()).hasSize(5);
    assertThat(played.levels().getFirst().anchors()).hasSize(4);
    assertThat(played.levels().getLast().chords()).hasSize(24);
    assertThat(phrases.getFirst().levels()).hasSize(1);
  }

  @Test
  void each_step_of_mastery_is_a_level_of_the_phrase_that_has_several() throws IOException {
    Chart full = chart(xml("rs-xml/instrumental.xml"));
    Mastery mastery = Mastery.of(full);
    List<PhraseLevel> levels = full.phrases().get(1).levels();

    assertThat(mastery.steps()).hasSize(12);
    for (int step = 0; step < 12; step++) {
      Chart chart = mastery.at(mastery.steps().get(step));
      assertThat(chart.notes()).isEqualTo(levels.get(step).notes());
      assertThat(chart.chords()).isEqualTo(levels.get(step).chords());
      assertThat(chart.handShapes()).isEqualTo(levels.get(step).handShapes());
      assertThat(chart.anchors()).extracting(Anchor::time).doesNotHaveDuplicates();
      assertThat(chart.sections()).isEqualTo(full.sections());
    }
    assertThat(mastery.at(100)).isSameAs(full);
  }

  @Test
  void lyrics_keep_their_marks() throws IOException {
    try (InputStream in = Files.newInputStream(Samples.song("rs-xml/vocals.xml"))) {
      List<Lyric> lyrics = VocalsXml.read(CONTEXT, "vocals.xml", in);
      assertThat(lyrics).hasSize(67);
      assertThat(lyrics.get(1)).isEqualTo(new Lyric(11.688, 0.184, "plea-"));
      assertThat(lyrics.get(12).text()).isEqualTo("'r");
      assertThat(lyrics.get(7).endsLine()).isTrue();
    }
  }

  @Test
  void files_are_told_apart_by_their_root() throws IOException {
    assertThat(kind("instrumental.xml")).isEqualTo(XmlKind.INSTRUMENTAL);
    assertThat(kind("Vocals.xml")).isEqualTo(XmlKind.VOCALS);
    assertThat(kind("Showlights.xml")).isEqualTo(XmlKind.SHOWLIGHTS);
  }

  @Test
  void a_compiled_chart_is_read_to_its_last_byte() throws IOException {
    byte[] plain = Files.readAllBytes(Samples.song("sng/unpacked.sng"));
    SngBytes in = new SngBytes(CONTEXT, "unpacked.sng", plain);
    Draft draft = new SngChart(in, about(false)).draft(new Budget(CONTEXT, "x", "notes"));
    assertThat(in.remaining()).isZero();
    assertThat(draft.levels()).hasSize(12);
    assertThat(
            SngChart.read(CONTEXT, "unpacked.sng", plain, about(false), InstrumentSetting.UNKNOWN)
                .levels())
        .isEqualTo(xml("rs-xml/instrumental.xml").levels());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lead", "rhythm"})
  void a_compiled_chart_equals_the_xml_that_it_was_compiled_from(String name) throws IOException {
    Instrumental xml = xml(file("songs/arr/testtest_" + name + ".xml"));
    Instrumental sng =
        SngChart.read(
            CONTEXT,
            name,
            unpack(file("songs/bin/generic/testtest_" + name + ".sng")),
            about(false),
            InstrumentSetting.UNKNOWN);
    assertThat(ChartAssembler.assemble(sng, "A", List.of()))
        .usingRecursiveComparison()
        .isEqualTo(ChartAssembler.assemble(xml, "A", List.of()));
    assertThat(sng.levels()).isEqualTo(xml.levels());
    assertThat(sng.header().songLength()).isEqualTo(xml.header().songLength());
  }

  @Test
  void compiled_lyrics_equal_the_xml_that_they_were_compiled_from() throws IOException {
    byte[] xml = file("songs/arr/testtest_vocals.xml");
    byte[] plain = unpack(file("songs/bin/generic/testtest_vocals.sng"));
    assertThat(SngChart.lyrics(CONTEXT, "v", plain))
        .isNotEmpty()
        .isEqualTo(VocalsXml.read(CONTEXT, "v", new ByteArrayInputStream(xml)));
  }

  private static byte[] file(String name) throws IOException {
    byte[] file = PsarcEntries.of(Samples.song("psarc/testtest_plain_toc_p.psarc")).get(name);
    return Objects.requireNonNull(file);
  }

  private static byte[] unpack(byte[] packed) throws IOException {
    String keys = Files.readString(Samples.song("psarc/psarc-keys.json"));
    return SngFile.unpack(
        CONTEXT,
        "x.sng",
        new ByteArrayInputStream(packed),
        Optional.of(RocksmithKeys.parse(keys)),
        Platform.PC);
  }

  private static SngAbout about(boolean bass) {
    return new SngAbout("Lead", bass, "Test", "Test", "", 0, 0, "Default", List.of());
  }

  private static Note muted(double time) {
    return new Note(
        time, 0, 0, 0, -1, -1, 0, List.of(), Techniques.of(Technique.PALM_MUTE), Note.UNSET);
  }

  private static XmlKind kind(String name) throws IOException {
    try (InputStream in = Files.newInputStream(Samples.song("rs-xml/" + name))) {
      return XmlKind.of(in);
    }
  }

  private static Instrumental xml(String sample) throws IOException {
    return xml(Files.readAllBytes(Samples.song(sample)));
  }

  private static Instrumental xml(byte[] file) throws IOException {
    return ArrangementXml.read(
        CONTEXT, "x.xml", new ByteArrayInputStream(file), InstrumentSetting.UNKNOWN);
  }

  private static Chart chart(Instrumental instrumental) {
    return ChartAssembler.assemble(instrumental, "Lead", List.of());
  }
}
