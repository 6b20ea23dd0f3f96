package org.fretway.desktop.highway.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fretway.chart.Anchor;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.HandShape;
import org.fretway.chart.Lyric;
import org.fretway.chart.Note;
import org.fretway.chart.PartName;
import org.fretway.chart.Section;
import org.fretway.chart.Tuning;
import org.fretway.desktop.FxToolkit;
import org.junit.jupiter.api.Test;

final class HighwayChartTest {
  @Test
  void a_tail_ends_where_its_string_is_struck_again() {
    HighwayChart chart =
        compile(List.of(Note.plain(1, 2, 5, 10), Note.plain(3, 2, 7, 1)), List.of(), List.of());

    Timeline<HighwayNote> lane = chart.lanes().get(2);
    assertThat(lane.get(0).end()).isEqualTo(3);
    assertThat(lane.get(1).end()).isEqualTo(4);
  }

  @Test
  void notes_on_strings_that_the_instrument_lacks_are_left_out() {
    HighwayChart chart =
        compile(List.of(Note.plain(1, 9, 5, 0), Note.plain(1, -1, 5, 0)), List.of(), List.of());

    assertThat(chart.lanes()).allMatch(lane -> lane.size() == 0);
  }

  @Test
  void a_strike_without_notes_takes_them_from_its_template() {
    HighwayChart chart =
        compile(List.of(), List.of(new ChordStrike(2, 0, false, List.of())), List.of());

    assertThat(chart.lanes().get(0).get(0).fret()).isEqualTo(3);
    assertThat(chart.lanes().get(3).size()).isZero();
    assertThat(chart.chords().get(0))
        .isEqualTo(
            new ChordBox(
                2,
                0,
                2,
                false,
                false,
                "G5",
                new ChordShape(
                    "G5", List.of(3, 5, 5, -1, -1, -1), List.of(-1, -1, -1, -1, -1, -1), false)));
  }

  @Test
  void a_chord_is_not_named_again_while_it_is_repeated_or_its_shape_is_named() {
    List<ChordStrike> strikes =
        List.of(
            new ChordStrike(2, 0, false, List.of()),
            new ChordStrike(2.5, 0, true, List.of()),
            new ChordStrike(9, 0, false, List.of()),
            new ChordStrike(20, 0, false, List.of()));

    HighwayChart chart = compile(List.of(), strikes, List.of(new HandShape(0, 20, 21, false)));

    assertThat(List.of(0, 1, 2, 3))
        .map(i -> chart.chords().get(i).name())
        .containsExactly("G5", "", "G5", "");
    assertThat(chart.lanes().get(0).get(1).head()).isEqualTo(NoteHead.NONE);
  }

  @Test
  void a_strike_of_a_template_that_is_not_there_is_an_empty_box() {
    HighwayChart chart =
        compile(List.of(), List.of(new ChordStrike(2, 99, false, List.of())), List.of());

    assertThat(chart.chords().get(0).name()).isEmpty();
  }

  @Test
  void the_hand_is_there_before_its_position_begins_and_glides_on_the_way() {
    HandGlide hand = new HandGlide(compile(List.of(), List.of(), List.of()).handPositions());

    assertThat(hand.low(0)).isEqualTo(0);
    assertThat(hand.high(0)).isEqualTo(4);
    assertThat(hand.low(5 - HandGlide.GLIDE / 2)).isCloseTo(3, within(1e-9));
    assertThat(hand.low(5)).isEqualTo(6);
    assertThat(hand.high(5)).isEqualTo(10);
  }

  @Test
  void lines_of_lyrics_end_where_the_source_or_a_long_pause_says_so() {
    Timeline<LyricLine> lines =
        LyricLines.of(
            List.of(
                new Lyric(1, 0.2, "Hel-"),
                new Lyric(1.3, 0.2, "lo+"),
                new Lyric(2, 0.5, "again"),
                new Lyric(9, 0.5, "later")),
            String::length);

    assertThat(lines.size()).isEqualTo(3);
    assertThat(lines.get(0).texts()).containsExactly("Hel", "lo");
    assertThat(lines.get(0).offsets()).containsExactly(0, 3);
  }

  @Test
  void a_section_is_named_with_a_capital_and_its_number_from_the_second_on() {
    assertThat(PartName.of(new Section("verse", 1, 0))).isEqualTo("Verse");
    assertThat(PartName.of(new Section("verse", 2, 0))).isEqualTo("Verse 2");
    assertThat(PartName.of(new Section("", 1, 0))).isEmpty();
  }

  @Test
  void open_strings_are_named_after_the_tuning() {
    assertThat(StringNames.of(Tuning.GUITAR_STANDARD))
        .containsExactly("E", "A", "D", "G", "B", "E");
    assertThat(StringNames.of(Tuning.BASS_STANDARD)).containsExactly("E", "A", "D", "G");
    assertThat(StringNames.of(new Tuning(List.of(-2, 0, 0, 0, 0, 0))).getFirst()).isEqualTo("D");
  }

  private static HighwayChart compile(
      List<Note> notes, List<ChordStrike> chords, List<HandShape> shapes) {
    Chart chart =
        new Chart(
            "Lead",
            Tuning.GUITAR_STANDARD,
            0,
            0,
            notes,
            chords,
            List.of(new ChordTemplate("G5", "G5", List.of(3, 5, 5, -1, -1, -1), List.of(), false)),
            List.of(new Anchor(1, 1, 4), new Anchor(5, 7, 4)),
            shapes,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "",
            List.of());
    return FxToolkit.call(() -> HighwayChart.of(chart));
  }
}
