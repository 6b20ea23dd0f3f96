package org.fretway.desktop.highway.perspective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fretway.chart.Anchor;
import org.fretway.chart.Chart;
import org.fretway.chart.Note;
import org.fretway.chart.Tuning;
import org.fretway.desktop.highway.chart.HandGlide;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.draw.HighwayOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CameraPathTest {
  private static final double FRAME = 1 / 60.0;
  private static final double SONG = 30;

  private final PerspectiveLayout layout =
      PerspectiveLayout.of(1280, 660, 6, false, HighwayOptions.USUAL);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_hand_is_in_the_picture_wherever_it_jumps(long seed) {
    HighwayChart chart = jumps(seed);
    HandGlide hand = new HandGlide(chart.handPositions());
    CameraPath path = CameraPath.of(chart, hand, layout);

    for (double time = 0; time < SONG; time += FRAME) {
      assertThat(Fretboard.wire(hand.low(time))).isGreaterThan(path.centre(time) - path.half(time));
      assertThat(Fretboard.wire(hand.high(time))).isLessThan(path.centre(time) + path.half(time));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void a_note_is_in_the_picture_before_it_has_to_be_played(long seed) {
    HighwayChart chart = jumps(seed);
    Projection view = view(chart);

    for (int string = 0; string < chart.strings(); string++) {
      for (int i = 0; i < chart.lanes().get(string).size(); i++) {
        double time = chart.lanes().get(string).start(i);
        for (double ahead = 0; ahead < 1.4; ahead += 0.1) {
          view.look(time - ahead);
          double x = view.fretX(chart.lanes().get(string).get(i).fret(), view.scale(time));

          assertThat(x).isBetween(0.0, layout.width());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_camera_glides_without_jerks(long seed) {
    HighwayChart chart = jumps(seed);
    CameraPath path = CameraPath.of(chart, new HandGlide(chart.handPositions()), layout);

    // 20 frets within a glide of 1.5 s, slow at both ends, are at most 0.5 a frame.
    for (double time = 0; time < SONG; time += FRAME) {
      double before = path.centre(time) - path.centre(time - FRAME);
      double after = path.centre(time + FRAME) - path.centre(time);

      assertThat(after).isCloseTo(0, within(0.5));
      assertThat(after).isCloseTo(before, within(0.05));
      assertThat(path.half(time + FRAME)).isCloseTo(path.half(time), within(0.4));
    }
  }

  @Test
  void a_moment_has_one_view_however_it_is_come_to() {
    HighwayChart chart = jumps(7);
    Projection seeking = view(chart);
    Projection playing = view(chart);
    for (double time = 0; time < 12.5; time += FRAME) {
      playing.look(time);
    }
    playing.look(12.5);
    seeking.look(29);
    seeking.look(12.5);

    assertThat(seeking.fretX(7, 0.5)).isEqualTo(playing.fretX(7, 0.5));
    assertThat(seeking.handLeftNow()).isEqualTo(playing.handLeftNow());
  }

  @Test
  void the_camera_stands_still_while_the_hand_moves_by_a_fret() {
    HighwayChart chart =
        chart(List.of(new Anchor(0, 5, 4), new Anchor(5, 6, 4), new Anchor(9, 5, 4)), List.of());
    CameraPath path = CameraPath.of(chart, new HandGlide(chart.handPositions()), layout);

    for (double time = 0; time < 12; time += 0.1) {
      assertThat(path.centre(time)).isEqualTo(path.centre(0));
      assertThat(path.half(time)).isEqualTo(path.half(0));
    }
  }

  @Test
  void the_camera_is_on_its_way_before_the_hand_has_to_be_there() {
    HighwayChart chart = chart(List.of(new Anchor(0, 1, 4), new Anchor(10, 15, 4)), List.of());
    CameraPath path = CameraPath.of(chart, new HandGlide(chart.handPositions()), layout);
    double there = (Fretboard.wire(14) + Fretboard.wire(18)) / 2;

    assertThat(path.centre(7.5)).isCloseTo(path.centre(0), within(0.01));
    assertThat(path.centre(10)).isGreaterThan((path.centre(0) + there) / 2);
    assertThat(path.centre(11)).isCloseTo(there, within(0.01));
  }

  @Test
  void a_chart_without_positions_has_a_camera_that_follows_its_notes() {
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      notes.add(Note.plain(i / 4.0, i % 6, i < 20 ? 2 + i % 3 : 14 + i % 3, 0));
    }
    HighwayChart chart = chart(List.of(), notes);
    Projection view = view(chart);

    view.look(2);
    assertThat(view.fretX(3, 1)).isBetween(320.0, 960.0);
    view.look(8);
    assertThat(view.fretX(15, 1)).isBetween(320.0, 960.0);
    assertThat(HandTrack.of(chart).size()).isEqualTo(2);
  }

  @Test
  void an_empty_chart_has_a_view() {
    Projection view = view(chart(List.of(), List.of()));
    view.look(1e9);

    assertThat(view.fretX(1, 1)).isBetween(0.0, layout.width());
  }

  @Test
  void a_thing_that_is_days_away_does_not_blur_the_camera() {
    HighwayChart chart =
        chart(List.of(new Anchor(0, 1, 4), new Anchor(9, 9, 4), new Anchor(1e9, 20, 4)), List.of());
    CameraPath path = CameraPath.of(chart, new HandGlide(chart.handPositions()), layout);

    assertThat(path.centre(7)).isBetween(Fretboard.wire(0), Fretboard.wire(4));
    assertThat(path.centre(12)).isBetween(Fretboard.wire(8), Fretboard.wire(12));
  }

  private Projection view(HighwayChart chart) {
    HandGlide hand = new HandGlide(HandTrack.of(chart));
    return new Projection(layout, CameraPath.of(chart, hand, layout), hand, chart.maxFret());
  }

  /** Returns a chart in which the hand jumps anywhere at any time, and notes are anywhere too. */
  private static HighwayChart jumps(long seed) {
    Random random = new Random(seed);
    List<Anchor> anchors = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (double time = 0; time < SONG; time += 0.1 + 3 * random.nextDouble()) {
      anchors.add(new Anchor(time, 1 + random.nextInt(20), 3 + random.nextInt(4)));
    }
    for (double time = 0; time < SONG; time += random.nextDouble()) {
      notes.add(Note.plain(time, random.nextInt(6), 1 + random.nextInt(24), 0));
    }
    return chart(anchors, notes);
  }

  private static HighwayChart chart(List<Anchor> anchors, List<Note> notes) {
    return HighwayChart.of(
        new Chart(
            "Lead",
            Tuning.GUITAR_STANDARD,
            0,
            0,
            notes,
            List.of(),
            List.of(),
            anchors,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "",
            List.of()));
  }
}
