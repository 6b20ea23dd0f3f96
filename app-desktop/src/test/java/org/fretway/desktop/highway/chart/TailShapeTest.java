package org.fretway.desktop.highway.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Note;
import org.fretway.chart.Techniques;
import org.junit.jupiter.api.Test;

final class TailShapeTest {
  @Test
  void a_plain_tail_is_straight() {
    assertThat(TailShape.isShaped(Note.plain(0, 0, 5, 1))).isFalse();
    assertThat(TailShape.offset(Note.plain(0, 0, 5, 1), 0.5, 1)).isZero();
  }

  @Test
  void a_bend_follows_its_curve_and_holds_its_last_point() {
    Note note = bend(2, List.of(new BendPoint(0.2, 0), new BendPoint(0.4, 2)));

    assertThat(TailShape.semitones(note, 0.1, 1)).isZero();
    assertThat(TailShape.semitones(note, 0.3, 1)).isCloseTo(1, within(1e-9));
    assertThat(TailShape.semitones(note, 0.9, 1)).isEqualTo(2);
  }

  @Test
  void a_bend_without_a_curve_goes_straight_up() {
    assertThat(TailShape.semitones(bend(2, List.of()), 0, 1)).isZero();
    assertThat(TailShape.semitones(bend(2, List.of()), 1, 1)).isEqualTo(2);
  }

  @Test
  void no_bend_leaves_its_lane() {
    assertThat(TailShape.offset(bend(24, List.of()), 1, 1)).isEqualTo(TailShape.MAX_BEND);
  }

  @Test
  void a_bend_is_told_in_steps_of_two_semitones() {
    assertThat(NoteMarks.target(bend(1, List.of()))).isEqualTo("½");
    assertThat(NoteMarks.target(bend(2, List.of()))).isEqualTo("1");
    assertThat(NoteMarks.target(bend(3, List.of()))).isEqualTo("1½");
  }

  private static Note bend(double semitones, List<BendPoint> curve) {
    return new Note(0, 0, 5, 1, -1, -1, semitones, curve, Techniques.NONE, Note.UNSET);
  }
}
