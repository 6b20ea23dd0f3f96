package org.fretway.format.rocksmith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fretway.chart.Anchor;
import org.fretway.chart.Chart;
import org.fretway.chart.Note;
import org.fretway.chart.Phrase;
import org.fretway.chart.PhraseLevel;
import org.fretway.chart.Tuning;
import org.junit.jupiter.api.Test;

/** Which level is played where. */
class ChartAssemblerTest {
  @Test
  void each_iteration_takes_its_phrases_own_hardest_level() throws IOException {
    Chart chart = RocksmithFiles.chart(new RocksmithXmlFixture());
    // The verse from 8 to 12 s goes up to level 1 only, which has two notes there.
    assertThat(chart.notes().stream().filter(note -> note.time() >= 8))
        .extracting(Note::time)
        .containsExactly(8.0, 9.5, 12.0);
    assertThat(chart.chords()).hasSize(7);
    assertThat(chart.handShapes()).hasSize(3);
  }

  @Test
  void anchors_are_said_again_where_another_level_takes_over() throws IOException {
    Chart chart = RocksmithFiles.chart(new RocksmithXmlFixture());
    assertThat(chart.anchors())
        .containsExactly(
            new Anchor(2, 3, 4),
            new Anchor(5, 10, 4),
            new Anchor(6, 1, 4),
            new Anchor(8, 3, 4),
            new Anchor(9, 1, 5),
            new Anchor(12, 1, 4),
            new Anchor(13, 5, 6),
            new Anchor(18, 3, 4));
  }

  @Test
  void phrases_have_their_ladder_spans_heroes_and_links() throws IOException {
    List<Phrase> phrases = RocksmithFiles.chart(new RocksmithXmlFixture()).phrases();
    assertThat(phrases).extracting(Phrase::endTime).containsExactly(2.0, 8.0, 12.0, 18.0, 20.0);
    assertThat(phrases).extracting(Phrase::maxDifficulty).containsExactly(0, 2, 1, 2, 0);
    assertThat(phrases).extracting(phrase -> phrase.levels().size()).containsExactly(1, 3, 2, 3, 1);
    assertThat(phrases).extracting(Phrase::linkGroup).containsExactly(-1, 0, 0, 0, -1);
    assertThat(phrases.get(1).heroLevels()).containsExactly(0, 1, 2);
    assertThat(phrases.get(3).levels().get(1).notes()).containsExactly(Note.plain(12, 0, 3, 0));
    assertThat(phrases.get(3).levels().get(1).anchors()).containsExactly(new Anchor(12, 1, 5));
  }

  @Test
  void a_song_of_one_level_has_no_ladder() throws IOException {
    Chart chart =
        RocksmithFiles.chart(
            new RocksmithXmlFixture()
                .list("phrases", "<phrase name=\"all\" maxDifficulty=\"0\" />")
                .list("phraseIterations", "<phraseIteration time=\"3\" phraseId=\"0\" />")
                .only(
                    RocksmithXmlFixture.level(
                        0,
                        "<note time=\"1\" string=\"0\" fret=\"0\" />"
                            + "<note time=\"30\" string=\"0\" fret=\"0\" />",
                        "",
                        "<anchor time=\"0\" fret=\"1\" width=\"4\" />",
                        "")));
    assertThat(chart.phrases()).isEmpty();
    assertThat(chart.notes()).hasSize(2);
    assertThat(chart.anchors()).containsExactly(new Anchor(0, 1, 4));
  }

  @Test
  void what_comes_before_the_first_iteration_belongs_to_it() throws IOException {
    Chart chart =
        RocksmithFiles.chart(
            new RocksmithXmlFixture()
                .list("phraseIterations", "<phraseIteration time=\"7\" phraseId=\"1\" />"));
    assertThat(chart.notes()).hasSize(16);
    assertThat(chart.phrases()).singleElement().extracting(Phrase::startTime).isEqualTo(2.0);
  }

  @Test
  void a_missing_level_is_stood_in_for_by_the_one_below() throws IOException {
    Chart chart =
        RocksmithFiles.chart(
            new RocksmithXmlFixture()
                .list("phrases", "<phrase name=\"all\" maxDifficulty=\"4\" />")
                .list("phraseIterations", "<phraseIteration time=\"0\" phraseId=\"0\" />")
                .plus(
                    RocksmithXmlFixture.level(
                        6, "<note time=\"1\" string=\"0\" fret=\"0\" />", "", "", "")));
    assertThat(chart.notes()).hasSize(16);
    assertThat(chart.phrases())
        .singleElement()
        .satisfies(phrase -> assertThat(phrase.maxDifficulty()).isEqualTo(2));
  }

  @Test
  void a_song_without_phrases_is_played_in_full() throws IOException {
    Chart chart =
        RocksmithFiles.chart(
            new RocksmithXmlFixture().without("phrases").without("phraseIterations"));
    assertThat(chart.notes()).hasSize(16);
    assertThat(chart.phrases()).hasSize(1);
  }

  @Test
  void the_last_phrase_ends_after_its_last_note() throws IOException {
    Chart chart = RocksmithFiles.chart(new RocksmithXmlFixture().about("songLength", "0"));
    assertThat(chart.phrases().getLast().endTime()).isEqualTo(18.0);
    assertThat(
            ChartAssembler.length(
                RocksmithFiles.xml(new RocksmithXmlFixture().about("songLength", "0"))))
        .isEqualTo(14.734);
  }

  /** Thirty levels of 5000 notes and 300 phrases: a scan of all for each would never end. */
  @Test
  void long_songs_are_put_together_quickly() {
    List<PhraseLevel> levels = new ArrayList<>();
    for (int difficulty = 0; difficulty < 30; difficulty++) {
      List<Note> notes = new ArrayList<>();
      for (int i = 0; i < 5000; i++) {
        notes.add(Note.plain(i * 0.12, i % 6, 5, 0));
      }
      levels.add(new PhraseLevel(difficulty, notes, List.of(), List.of(), List.of()));
    }
    List<Instrumental.PhraseIteration> iterations = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      iterations.add(new Instrumental.PhraseIteration(i * 2, 0, List.of()));
    }
    Instrumental song =
        new Instrumental(
            new Instrumental.Header("", "", "", "", 0, 600, Tuning.GUITAR_STANDARD, 0, 0),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Instrumental.PhraseKind("x", 29, false, false, false)),
            iterations,
            List.of(),
            levels,
            List.of(),
            "");
    Chart chart = ChartAssembler.assemble(song, "Lead", List.of());
    assertThat(chart.notes()).hasSize(5000);
    assertThat(chart.phrases()).hasSize(300).allMatch(phrase -> phrase.levels().size() == 30);
  }
}
