package org.fretway.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MasteryTest {

  private static PhraseLevel level(int difficulty, double start, int notes) {
    return new PhraseLevel(
        difficulty,
        IntStream.range(0, notes)
            .mapToObj(i -> Note.plain(start + 0.1 * i, 0, difficulty, 0))
            .toList(),
        List.of(new ChordStrike(start + 2, Note.UNSET, false, List.of())),
        List.of(new Anchor(start, 1 + difficulty, 4)),
        List.of(new HandShape(difficulty, start, start + 1, false)));
  }

  /** A phrase of three seconds whose level of difficulty d has d + 1 notes at fret d. */
  private static Phrase phrase(double start, int maxDifficulty) {
    return new Phrase(
        "riff",
        maxDifficulty,
        false,
        false,
        false,
        start,
        start + 3,
        IntStream.rangeClosed(0, maxDifficulty).mapToObj(d -> level(d, start, d + 1)).toList(),
        List.of(),
        Note.UNSET);
  }

  private static Chart chart(List<Phrase> phrases, Note... others) {
    List<Note> notes = new ArrayList<>(List.of(others));
    List<ChordStrike> chords = new ArrayList<>();
    List<Anchor> anchors = new ArrayList<>();
    List<HandShape> shapes = new ArrayList<>();
    for (Phrase phrase : phrases) {
      PhraseLevel hardest = phrase.levels().getLast();
      notes.addAll(hardest.notes());
      chords.addAll(hardest.chords());
      anchors.addAll(hardest.anchors());
      shapes.addAll(hardest.handShapes());
    }
    return new Chart(
        "Lead",
        new Tuning(List.of(-2, 0, 0, 0, 0, 0)),
        2,
        5,
        notes,
        chords,
        List.of(new ChordTemplate("A", "A", List.of(), List.of(), false)),
        anchors,
        shapes,
        List.of(new Beat(0, 1)),
        List.of(new Section("verse", 1, 0)),
        phrases,
        List.of(),
        "clean",
        List.of(new ToneChange(1, "lead")));
  }

  private static List<Integer> frets(Chart chart) {
    return chart.notes().stream().map(Note::fret).distinct().toList();
  }

  @Test
  void in_full_it_is_the_chart_itself() {
    Chart full = chart(List.of(phrase(0, 4), phrase(3, 7)));

    assertThat(Mastery.of(full).at(100)).isSameAs(full);
    assertThat(Mastery.of(full).at(97)).isSameAs(full);
  }

  @Test
  void at_nothing_each_phrase_is_as_easy_as_can_be() {
    Chart easiest = Mastery.of(chart(List.of(phrase(0, 4), phrase(3, 7)))).at(0);

    assertThat(easiest.notes()).containsExactly(Note.plain(0, 0, 0, 0), Note.plain(3, 0, 0, 0));
    assertThat(easiest.chords()).hasSize(2);
    assertThat(easiest.anchors()).containsExactly(new Anchor(0, 1, 4), new Anchor(3, 1, 4));
    assertThat(easiest.handShapes()).extracting(HandShape::template).containsExactly(0, 0);
  }

  @Test
  void between_each_phrase_is_at_the_same_part_of_its_own_ladder() {
    Mastery mastery = Mastery.of(chart(List.of(phrase(0, 4), phrase(3, 10))));

    assertThat(frets(mastery.at(50))).containsExactly(2, 5);
    assertThat(frets(mastery.at(30))).containsExactly(1, 3);
    assertThat(frets(mastery.at(88))).containsExactly(4, 9);
    assertThat(mastery.at(50).notes()).hasSize(3 + 6);
  }

  @Test
  void a_phrase_that_reached_its_top_keeps_what_the_full_chart_has() {
    Chart full = chart(List.of(phrase(0, 1), phrase(3, 10)));

    List<Note> notes = Mastery.of(full).at(60).notes();
    assertThat(notes.subList(0, 2)).isEqualTo(full.notes().subList(0, 2));
  }

  @Test
  void where_a_level_is_missing_the_next_easier_one_is_played() {
    Phrase whole = phrase(0, 10);
    List<PhraseLevel> few =
        List.of(whole.levels().get(10), whole.levels().get(1), whole.levels().get(4));
    Phrase phrase = new Phrase("", 10, false, false, false, 0, 3, few, List.of(), Note.UNSET);
    Mastery mastery =
        Mastery.of(chart(List.of(phrase), level(10, 0, 0).notes().toArray(Note[]::new)));

    assertThat(frets(mastery.at(0))).containsExactly(1);
    assertThat(frets(mastery.at(30))).containsExactly(1);
    assertThat(frets(mastery.at(40))).containsExactly(4);
    assertThat(frets(mastery.at(90))).containsExactly(4);
    assertThat(mastery.steps()).hasSize(3);
  }

  @Test
  void what_no_phrase_has_a_say_in_stays() {
    Note before = Note.plain(1, 3, 9, 0);
    Note after = Note.plain(9, 3, 9, 0);
    Chart full = chart(List.of(phrase(4, 3)), before, after);

    Chart easiest = Mastery.of(full).at(0);
    assertThat(easiest.notes()).containsExactly(before, Note.plain(4, 0, 0, 0), after);
    assertThat(easiest)
        .usingRecursiveComparison()
        .ignoringFields("notes", "chords", "anchors", "handShapes")
        .isEqualTo(full);
  }

  @Test
  void what_levels_are_silent_about_is_that_of_the_full_chart() {
    Phrase whole = phrase(0, 3);
    List<PhraseLevel> levels =
        whole.levels().stream()
            .map(
                it -> new PhraseLevel(it.difficulty(), it.notes(), List.of(), List.of(), List.of()))
            .toList();
    Chart full =
        chart(List.of(new Phrase("", 3, false, false, false, 0, 3, levels, List.of(), -1)));
    Chart anchored =
        new Chart(
            full.name(),
            full.tuning(),
            0,
            0,
            full.notes(),
            List.of(),
            List.of(),
            List.of(new Anchor(1, 5, 4)),
            List.of(),
            List.of(),
            List.of(),
            full.phrases(),
            List.of(),
            "",
            List.of());

    Chart easiest = Mastery.of(anchored).at(0);
    assertThat(frets(easiest)).containsExactly(0);
    assertThat(easiest.anchors()).isEqualTo(anchored.anchors());
  }

  @Test
  void what_a_level_holds_before_its_phrase_begins_is_not_played_twice() {
    Phrase whole = phrase(0, 3);
    Phrase late =
        new Phrase("", 3, false, false, false, 0.5, 3, whole.levels(), List.of(), Note.UNSET);

    assertThat(Mastery.of(chart(List.of(late))).at(0).anchors())
        .containsExactly(new Anchor(0, 1, 4));
  }

  @Test
  void steps_are_where_the_chart_changes() {
    assertThat(Mastery.of(chart(List.of(phrase(0, 4)))).steps())
        .containsExactly(0, 25, 50, 75, 100);
    Mastery two = Mastery.of(chart(List.of(phrase(0, 2), phrase(3, 3))));

    assertThat(two.steps()).hasSizeGreaterThan(4).startsWith(0).endsWith(100).isSorted();
    assertThat(two.steps().stream().map(two::at).distinct()).hasSameSizeAs(two.steps());
  }

  @Test
  void a_step_leads_to_the_next_and_at_the_ends_nowhere() {
    Mastery mastery = Mastery.of(chart(List.of(phrase(0, 4))));

    assertThat(mastery.nearest(60)).isEqualTo(50);
    assertThat(mastery.next(60, true)).isEqualTo(75);
    assertThat(mastery.next(60, false)).isEqualTo(25);
    assertThat(mastery.next(100, true)).isEqualTo(100);
    assertThat(mastery.next(0, false)).isZero();
  }

  @Test
  void a_chart_without_a_ladder_leaves_nothing_to_choose() {
    Chart none = chart(List.of());
    Chart single = chart(List.of(phrase(0, 0)));

    assertThat(Mastery.of(none).isLadder()).isFalse();
    assertThat(Mastery.of(none).steps()).containsExactly(100);
    assertThat(Mastery.of(none).at(0)).isSameAs(none);
    assertThat(Mastery.of(single).isLadder()).isFalse();
    assertThat(Mastery.of(single).at(0)).isSameAs(single);
  }

  @Test
  void a_mastery_beyond_the_ends_is_refused() {
    Mastery mastery = Mastery.of(chart(List.of(phrase(0, 4))));

    assertThatIllegalArgumentException().isThrownBy(() -> mastery.at(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> mastery.at(101));
  }

  @Test
  void more_mastery_never_means_fewer_notes_in_a_long_song() {
    Random random = new Random(2);
    List<Phrase> phrases =
        IntStream.range(0, 100).mapToObj(i -> phrase(3.0 * i, random.nextInt(20))).toList();
    Mastery mastery = Mastery.of(chart(phrases));

    int before = 0;
    for (int percent : mastery.steps()) {
      Chart chart = mastery.at(percent);
      assertThat(chart.notes().size()).isGreaterThanOrEqualTo(before);
      assertThat(chart.chords()).hasSize(100);
      before = chart.notes().size();
    }
    assertThat(mastery.steps()).hasSizeGreaterThan(20);
  }
}
