package org.fretway.desktop.highway.tab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Note;
import org.fretway.chart.Techniques;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.NoteHead;
import org.junit.jupiter.api.Test;

final class BendMoveTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  @Test
  void a_note_that_is_not_bent_does_not_move() {
    assertThat(BendMove.of(bent(1, 0), NEVER)).isEmpty();
  }

  @Test
  void a_bend_without_a_curve_goes_up_and_is_held() {
    List<BendMove> moves = BendMove.of(bent(2, 2), NEVER);

    assertThat(moves).hasSize(2);
    assertThat(moves.getFirst().isUp()).isTrue();
    assertThat(moves.getFirst().label()).isEqualTo("full");
    assertThat(moves.getLast()).isEqualTo(new BendMove(10.3, 12, 1, 1, ""));
  }

  @Test
  void a_release_comes_down_after_the_bend() {
    List<BendMove> moves =
        BendMove.of(bent(2, 1, at(0, 0), at(0.25, 0.5), at(0.5, 1), at(1, 1), at(1.5, 0)), NEVER);

    assertThat(moves)
        .containsExactly(
            new BendMove(10, 10.5, 0, 1, "½"),
            new BendMove(10.5, 11, 1, 1, ""),
            new BendMove(11, 11.5, 1, 0, ""));
    assertThat(moves.getLast().isDown()).isTrue();
  }

  @Test
  void a_string_that_is_bent_before_it_is_struck_says_so() {
    BendMove first = BendMove.of(bent(1, 3, at(0, 3), at(1, 3)), NEVER).getFirst();

    assertThat(first.isBefore()).isTrue();
    assertThat(first.label()).isEqualTo("1½");
  }

  @Test
  void a_bend_of_two_steps_in_turn_is_told_twice() {
    List<BendMove> moves =
        BendMove.of(bent(1, 2, at(0.2, 1), at(0.5, 1), at(0.7, 2), at(1, 2)), NEVER);

    assertThat(moves).extracting(BendMove::label).containsExactly("½", "", "full", "");
    assertThat(moves.getFirst().to()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void no_bend_goes_on_after_its_string_is_struck_again() {
    assertThat(BendMove.of(bent(2, 2, at(0.5, 2), at(1, 0)), 10.6))
        .allMatch(move -> move.end() <= 10.6);
  }

  @Test
  void a_note_that_does_not_ring_is_bent_all_the_same() {
    assertThat(BendMove.of(bent(0, 2), NEVER))
        .containsExactly(new BendMove(10, 10.3, 0, 1, "full"));
  }

  private static BendPoint at(double offset, double semitones) {
    return new BendPoint(offset, semitones);
  }

  private static HighwayNote bent(double sustain, double semitones, BendPoint... curve) {
    Note note =
        new Note(10, 3, 7, sustain, -1, -1, semitones, List.of(curve), Techniques.NONE, Note.UNSET);
    return new HighwayNote(note, note.end(), NoteHead.FRETTED, List.of(), "", "", false);
  }
}
