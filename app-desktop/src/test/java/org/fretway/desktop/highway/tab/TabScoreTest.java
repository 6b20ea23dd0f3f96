package org.fretway.desktop.highway.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.HandShape;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;
import org.fretway.chart.Tuning;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.TechniqueMark;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.tab.TabScore.NameMark;
import org.fretway.desktop.highway.tab.TabScore.Stretch;
import org.junit.jupiter.api.Test;

final class TabScoreTest {
  @Test
  void damped_notes_in_a_row_are_one_run() {
    TabScore score =
        score(
            List.of(
                note(1, 0, 0, Technique.PALM_MUTE),
                note(1.25, 1, 0, Technique.PALM_MUTE),
                note(1.5, 0, 0, Technique.PALM_MUTE),
                note(1.75, 0, 0),
                note(2, 0, 0, Technique.PALM_MUTE),
                note(9, 0, 0, Technique.PALM_MUTE)));

    assertThat(all(score.palmMutes()))
        .containsExactly(new Stretch(1, 1.5), new Stretch(2, 2), new Stretch(9, 9));
  }

  @Test
  void a_strike_is_damped_only_if_all_its_strings_are() {
    TabScore score =
        score(List.of(note(1, 0, 0, Technique.PALM_MUTE), note(1, 1, 0), note(2, 3, 0)));

    assertThat(all(score.palmMutes())).isEmpty();
    assertThat(score.onsets().size()).isEqualTo(2);
  }

  @Test
  void vibrato_on_several_strings_is_one_wave() {
    TabScore score =
        score(
            List.of(
                note(1, 3, 1, Technique.VIBRATO),
                note(1.5, 4, 1, Technique.VIBRATO),
                note(4, 4, 1, Technique.VIBRATO)));

    assertThat(all(score.vibratos())).containsExactly(new Stretch(1, 2.5), new Stretch(4, 5));
  }

  @Test
  void what_is_struck_at_once_has_its_strokes_together() {
    TabScore score =
        score(
            List.of(
                note(1, 0, 0, Technique.SLAP),
                note(1, 2, 0, Technique.ACCENT, Technique.HAMMER_ON),
                note(2, 2, 1, Technique.TREMOLO)));

    assertThat(score.onsets().get(0).strokes())
        .containsExactlyInAnyOrder(TechniqueMark.SLAP, TechniqueMark.ACCENT);
    assertThat(score.onsets().get(0).tremolo()).isFalse();
    assertThat(score.onsets().get(1).tremolo()).isTrue();
  }

  @Test
  void shapes_that_are_picked_ring_on_unless_they_are_damped() {
    TabScore score =
        score(
            List.of(note(6, 0, 0, Technique.PALM_MUTE)),
            List.of(),
            List.of(
                new HandShape(0, 1, 3, true),
                new HandShape(0, 3, 4, false),
                new HandShape(0, 5, 7, true)));

    assertThat(all(score.letRings())).containsExactly(new Stretch(1, 3));
  }

  @Test
  void a_chord_is_named_where_it_changes_and_again_after_a_while() {
    List<ChordStrike> strikes =
        IntStream.of(1, 2, 3, 8)
            .mapToObj(time -> new ChordStrike(time, time == 3 ? 1 : 0, false, List.of()))
            .toList();

    TabScore score = score(List.of(), strikes, List.of(new HandShape(0, 2, 2.5, false)));

    assertThat(all(score.names()))
        .containsExactly(new NameMark(1, "G5"), new NameMark(3, "A5"), new NameMark(8, "G5"));
  }

  @Test
  void a_chart_without_notes_has_an_empty_score() {
    TabScore score = score(List.of());

    assertThat(score.onsets().size()).isZero();
    assertThat(score.bends()).hasSize(6).allMatch(lane -> lane.size() == 0);
  }

  private static <T> List<T> all(Timeline<T> timeline) {
    return IntStream.range(0, timeline.size()).mapToObj(timeline::get).toList();
  }

  private static Note note(double time, int string, double sustain, Technique... how) {
    return new Note(time, string, 5, sustain, -1, -1, 0, List.of(), Techniques.of(how), Note.UNSET);
  }

  private static TabScore score(List<Note> notes) {
    return score(notes, List.of(), List.of());
  }

  private static TabScore score(
      List<Note> notes, List<ChordStrike> chords, List<HandShape> shapes) {
    Chart chart =
        new Chart(
            "Lead",
            Tuning.GUITAR_STANDARD,
            0,
            0,
            notes,
            chords,
            List.of(
                new ChordTemplate("G5", "G5", List.of(3, 5, 5, -1, -1, -1), List.of(), false),
                new ChordTemplate("A5", "A5", List.of(5, 7, 7, -1, -1, -1), List.of(), false)),
            List.of(),
            shapes,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "",
            List.of());
    return TabScore.of(FxToolkit.call(() -> HighwayChart.of(chart)));
  }
}
