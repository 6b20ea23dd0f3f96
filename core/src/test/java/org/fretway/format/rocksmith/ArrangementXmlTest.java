package org.fretway.format.rocksmith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fretway.chart.BendPoint;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.HandShape;
import org.fretway.chart.Note;
import org.fretway.chart.PhraseLevel;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;
import org.fretway.chart.ToneChange;
import org.fretway.chart.Tuning;
import org.fretway.format.reading.ReadContext;
import org.junit.jupiter.api.Test;

/** What is read from arrangement XML, and what is mended. */
class ArrangementXmlTest {
  private final ReadContext context = RocksmithFiles.context();

  @Test
  void every_technique_of_a_note_is_read() throws IOException {
    PhraseLevel hard = RocksmithFiles.xml(new RocksmithXmlFixture()).levels().get(2);
    Map<Double, Technique> expected =
        Map.ofEntries(
            Map.entry(2.0, Technique.HAMMER_ON),
            Map.entry(2.25, Technique.NATURAL_HARMONIC),
            Map.entry(2.375, Technique.PINCH_HARMONIC),
            Map.entry(2.5, Technique.PALM_MUTE),
            Map.entry(2.625, Technique.STRING_MUTE),
            Map.entry(2.75, Technique.TREMOLO),
            Map.entry(3.0, Technique.VIBRATO),
            Map.entry(3.5, Technique.TAP),
            Map.entry(3.625, Technique.LINK_NEXT),
            Map.entry(4.5, Technique.SLAP),
            Map.entry(4.625, Technique.PLUCK));
    expected.forEach(
        (time, technique) ->
            assertThat(at(hard, time).techniques()).isEqualTo(Techniques.of(technique)));
    assertThat(at(hard, 2.125).techniques())
        .isEqualTo(Techniques.of(Technique.PULL_OFF, Technique.ACCENT));
    assertThat(at(hard, 4.75).techniques())
        .isEqualTo(Techniques.of(Technique.PICK_UP, Technique.IGNORED));
    assertThat(at(hard, 12.0).techniques()).isEqualTo(Techniques.NONE);
    assertThat(at(hard, 2.0).finger()).isEqualTo(2);
    assertThat(at(hard, 3.625).slideTo()).isEqualTo(9);
    assertThat(at(hard, 4.0).slideUnpitchedTo()).isEqualTo(14);
  }

  @Test
  void a_bend_is_told_from_the_onset_of_its_note() throws IOException {
    PhraseLevel hard = RocksmithFiles.xml(new RocksmithXmlFixture()).levels().get(2);
    Note bent = at(hard, 5.0);
    assertThat(bent.bend()).isEqualTo(2);
    assertThat(bent.bendCurve())
        .containsExactly(new BendPoint(0, 0), new BendPoint(0.333, 2), new BendPoint(0.9, 0.5));
  }

  @Test
  void the_finger_of_a_chord_note_is_that_of_the_shape() throws IOException {
    List<ChordStrike> chords =
        RocksmithFiles.xml(new RocksmithXmlFixture()).levels().get(2).chords();
    assertThat(chords.getFirst().notes()).extracting(Note::finger).containsExactly(-1, 1, 2);
    assertThat(chords.getFirst().notes().get(0).has(Technique.LINK_NEXT)).isTrue();
    assertThat(chords.getFirst().notes().get(2).has(Technique.LINK_NEXT)).isFalse();
    assertThat(chords.get(1).notes())
        .hasSize(3)
        .allMatch(note -> note.techniques().equals(Techniques.of(Technique.PALM_MUTE)))
        .allMatch(note -> note.sustain() == 0);
    assertThat(chords.get(2).highDensity()).isTrue();
  }

  @Test
  void the_marks_of_shapes_are_read_and_not_shown() throws IOException {
    Instrumental song = RocksmithFiles.xml(new RocksmithXmlFixture());
    assertThat(song.templates())
        .extracting(ChordTemplate::displayName)
        .containsExactly("A5", "Em", "");
    assertThat(song.templates())
        .extracting(ChordTemplate::arpeggio)
        .containsExactly(false, true, false);
    assertThat(song.templates().getFirst().frets()).containsExactly(-1, 0, 2, 2, -1, -1);
    assertThat(song.levels().get(2).handShapes())
        .containsExactly(
            new HandShape(0, 6, 6.9, false),
            new HandShape(2, 7, 7.4, false),
            new HandShape(1, 13.5, 14.75, true));
  }

  @Test
  void phrases_are_linked_and_have_their_heroes_in_order() throws IOException {
    Instrumental song = RocksmithFiles.xml(new RocksmithXmlFixture());
    assertThat(song.linkedPhrases()).containsExactly(List.of(1, 2));
    assertThat(song.iterations().get(1).heroLevels()).containsExactly(0, 1, 2);
    assertThat(song.iterations().get(2).heroLevels()).isEmpty();
    assertThat(song.phrases().get(1))
        .isEqualTo(new Instrumental.PhraseKind("riff", 2, true, false, false));
    assertThat(song.toneChanges()).containsExactly(new ToneChange(8, "lead"));
    assertThat(song.baseTone()).isEqualTo("clean");
  }

  @Test
  void links_of_the_old_kind_are_read_too() throws IOException {
    RocksmithXmlFixture old =
        new RocksmithXmlFixture()
            .list("newLinkedDiffs", "")
            .list(
                "linkedDiffs",
                """
                <linkedDiff childId="1" parentId="0" />
                <linkedDiff childId="3" parentId="1" />
                <linkedDiff childId="99" parentId="-5" />
                """);
    assertThat(RocksmithFiles.xml(old).linkedPhrases()).containsExactly(List.of(0, 1, 3));
  }

  @Test
  void a_bass_has_four_strings() throws IOException {
    Instrumental byName =
        RocksmithFiles.xml(new RocksmithXmlFixture().about("arrangement", "Bass"));
    assertThat(byName.header().tuning().offsets()).containsExactly(-2, 0, 0, 0);
    assertThat(byName.levels().get(2).notes()).allMatch(note -> note.string() < 4);
    Instrumental byPath =
        RocksmithFiles.xml(
            new RocksmithXmlFixture()
                .element("arrangementProperties", "<arrangementProperties pathBass=\"1\" />"));
    assertThat(byPath.header().tuning().strings()).isEqualTo(4);
    assertThat(byPath.templates().getFirst().frets()).hasSize(4);
  }

  @Test
  void what_is_known_from_elsewhere_wins() throws IOException {
    Tuning tuning = new Tuning(List.of(1, 1, 1, 1, 1, 1, 1));
    Instrumental song =
        ArrangementXml.read(
            context,
            "x.xml",
            new ByteArrayInputStream(new RocksmithXmlFixture().bytes()),
            new InstrumentSetting(Optional.of(tuning), Optional.of(3), Optional.of(-20.0)));
    assertThat(song.header().tuning()).isEqualTo(tuning);
    assertThat(song.header().capo()).isEqualTo(3);
    assertThat(song.header().centOffset()).isEqualTo(-20);
    assertThat(song.templates().getFirst().frets()).hasSize(7);
  }

  @Test
  void numbers_are_read_as_tools_write_them() throws IOException {
    Instrumental song =
        RocksmithFiles.xml(
            context,
            new RocksmithXmlFixture()
                .about("capo", "-1")
                .about("albumYear", "")
                .about("centOffset", "-12,5")
                .about("songLength", "n/a")
                .only(
                    level(
                        "<note time=\"2,5\" string=\"1.0\" fret=\"3\" sustain=\"\" hammerOn=\"1.0\""
                            + " slideTo=\"none\" />"))
                .bytes());
    assertThat(song.header().capo()).isZero();
    assertThat(song.header().year()).isZero();
    assertThat(song.header().centOffset()).isEqualTo(-12.5);
    assertThat(song.levels().getFirst().notes())
        .containsExactly(
            new Note(2.5, 1, 3, 0, -1, -1, 0, List.of(), Techniques.of(Technique.HAMMER_ON), -1));
    assertThat(context.warnings()).contains("Lead: values that are no numbers were left out (2).");
  }

  @Test
  void notes_that_cannot_be_played_are_left_out_and_counted() throws IOException {
    Instrumental song =
        RocksmithFiles.xml(
            context,
            new RocksmithXmlFixture()
                .only(
                    level(
                        """
                        <note time="2" string="0" fret="1" />
                        <note string="0" fret="1" />
                        <note time="-3" string="0" fret="1" />
                        <note time="1e300" string="0" fret="1" />
                        <note time="NaN" string="0" fret="1" />
                        <note time="2" string="6" fret="1" />
                        <note time="2" string="-1" fret="1" />
                        <note time="2" string="1" fret="-1" />
                        <note time="2" string="1" fret="99" />
                        """))
                .bytes());
    assertThat(song.levels().getFirst().notes()).containsExactly(Note.plain(2, 0, 1, 0));
    assertThat(context.warnings())
        .contains(
            "Lead: notes without a time in the song were left out (4).",
            "Lead: notes on strings that the tuning does not have were left out (2).",
            "Lead: notes on frets beyond 0 to 36 were left out (2).");
  }

  @Test
  void strikes_without_a_shape_need_notes() throws IOException {
    Instrumental song =
        RocksmithFiles.xml(
            context,
            new RocksmithXmlFixture()
                .only(
                    RocksmithXmlFixture.level(
                        2,
                        "",
                        """
                        <chord time="2" chordId="77" />
                        <chord time="3" chordId="77">
                          <chordNote time="3" string="2" fret="4" leftHand="3" />
                          <chordNote time="3" string="2" fret="5" />
                        </chord>
                        """,
                        "",
                        ""))
                .bytes());
    ChordStrike strike = song.levels().getFirst().chords().getFirst();
    assertThat(song.levels().getFirst().chords()).hasSize(1);
    assertThat(strike.template()).isEqualTo(Note.UNSET);
    assertThat(strike.notes()).extracting(Note::finger).containsExactly(3);
    assertThat(context.warnings())
        .contains(
            "Lead: chords without a note were left out (1).",
            "Lead: chords name a shape that is not there and stay without one (2).");
  }

  @Test
  void a_chart_without_a_note_says_so() throws IOException {
    assertThat(RocksmithFiles.xml(context, "<song/>".getBytes(UTF_8)).levels()).isEmpty();
    assertThat(context.warnings()).containsExactly("lead.xml: there is no note to play in it (1).");
  }

  private static String level(String notes) {
    return RocksmithXmlFixture.level(2, notes, "", "", "");
  }

  private static Note at(PhraseLevel level, double time) {
    return level.notes().stream().filter(note -> note.time() == time).findFirst().orElseThrow();
  }
}
