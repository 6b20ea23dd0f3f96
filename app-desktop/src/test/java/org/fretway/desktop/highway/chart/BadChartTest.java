package org.fretway.desktop.highway.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fretway.chart.Anchor;
import org.fretway.chart.Beat;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.HandShape;
import org.fretway.chart.Lyric;
import org.fretway.chart.Note;
import org.fretway.chart.Phrase;
import org.fretway.chart.Section;
import org.fretway.chart.Techniques;
import org.fretway.chart.ToneChange;
import org.fretway.chart.Tuning;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.highway.BuiltInStyle;
import org.fretway.desktop.highway.HighwaySnapshot;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts that no editor would write: drawn sensibly, or left out and counted. */
final class BadChartTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  @Test
  void what_has_no_time_is_left_out_and_counted() {
    HighwayChart chart = ready(withoutTimes());

    assertThat(chart.lanes()).allMatch(lane -> lane.size() == 0);
    assertThat(chart.chords().size()).isZero();
    assertThat(chart.handSpans().size()).isZero();
    assertThat(chart.handPositions().size()).isZero();
    assertThat(chart.beats().size()).isZero();
    assertThat(chart.sections().size()).isZero();
    assertThat(chart.phrases().size()).isZero();
    assertThat(chart.tones().size()).isZero();
    assertThat(chart.lyrics().size()).isZero();
    assertThat(chart.leftOut()).isEqualTo(11);
  }

  @Test
  void a_note_with_nonsense_beside_its_time_is_shown_without_the_nonsense() {
    HighwayChart chart = ready(nonsense());

    HighwayNote note = chart.lanes().get(2).get(0);
    assertThat(note.rings()).isFalse();
    assertThat(note.note().bend()).isZero();
    assertThat(note.note().bendCurve()).isEmpty();
    assertThat(note.note().slideTo()).isEqualTo(Note.UNSET);
    assertThat(chart.leftOut()).isZero();
  }

  @Test
  void strings_and_frets_that_no_instrument_has_are_left_out() {
    HighwayChart chart = ready(beyondTheTuning());

    assertThat(chart.leftOut()).isEqualTo(4);
    assertThat(chart.maxFret()).isEqualTo(24);
  }

  @Test
  void phrases_of_no_length_are_no_phrases() {
    assertThat(ready(zeroLengthPhrases()).phrases().size()).isOne();
  }

  @Test
  void a_note_that_is_written_twice_is_one_note() {
    HighwayChart chart = ready(threeHundredNotesInASecond());

    Timeline<HighwayNote> lane = chart.lanes().getFirst();
    for (int i = 1; i < lane.size(); i++) {
      assertThat(lane.start(i)).isGreaterThan(lane.start(i - 1));
      assertThat(lane.get(i - 1).end()).isLessThanOrEqualTo(lane.start(i));
    }
  }

  static Stream<Chart> charts() {
    return Stream.of(
        withoutTimes(),
        nonsense(),
        beyondTheTuning(),
        zeroLengthPhrases(),
        threeHundredNotesInASecond(),
        overlappingShapes(),
        missingTemplates(),
        fiftyThousandNotes());
  }

  @ParameterizedTest
  @MethodSource("charts")
  void every_style_draws_it(Chart chart) {
    for (BuiltInStyle style : BuiltInStyle.values()) {
      for (double moment : new double[] {-2, 0, 1, 1.5, 3, 1e7}) {
        double width =
            FxToolkit.call(
                () ->
                    HighwaySnapshot.draw(
                            chart, style, HighwayLook.of(HighwayTheme.DARK), 480, 270, moment)
                        .getWidth());
        assertThat(width).isEqualTo(480);
      }
    }
  }

  private static HighwayChart ready(Chart chart) {
    return FxToolkit.call(() -> HighwayChart.of(chart));
  }

  private static Chart withoutTimes() {
    return chart(
        List.of(Note.plain(NAN, 1, 5, 0), Note.plain(INFINITE, 1, 5, 0)),
        List.of(new ChordStrike(NAN, 0, false, List.of())),
        List.of(new HandShape(0, NAN, 2, false), new HandShape(0, 1, INFINITE, true)),
        List.of(new Anchor(NAN, 3, 4)),
        List.of(new Beat(NAN, 1)),
        List.of(new Section("verse", 1, NAN)),
        List.of(phrase(NAN, 4)),
        List.of(new Lyric(1, NAN, "la")),
        List.of(new ToneChange(NAN, "lead")));
  }

  private static Chart nonsense() {
    return notes(
        List.of(
            new Note(
                1,
                2,
                5,
                -3,
                99,
                Note.UNSET,
                NAN,
                List.of(new BendPoint(NAN, 2), new BendPoint(0.1, INFINITE)),
                Techniques.NONE,
                77)));
  }

  private static Chart beyondTheTuning() {
    return notes(
        List.of(
            Note.plain(1, 6, 5, 0),
            Note.plain(1, -1, 5, 0),
            Note.plain(1, 2, -5, 0),
            Note.plain(1, 2, 1_000_000, 0)));
  }

  private static Chart zeroLengthPhrases() {
    return chart(
        List.of(Note.plain(1, 1, 5, 0)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(phrase(0, 0), phrase(1, 3), phrase(3, 3), phrase(5, 4)),
        List.of(),
        List.of());
  }

  private static Chart threeHundredNotesInASecond() {
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      notes.add(Note.plain(1 + i / 1800.0, 0, i % 24, 1));
      notes.add(Note.plain(1 + i / 300.0, i % 6, i % 24, 5));
    }
    return notes(notes);
  }

  private static Chart overlappingShapes() {
    return chart(
        List.of(),
        List.of(),
        List.of(
            new HandShape(0, 0, 10, false),
            new HandShape(0, 1, 5, true),
            new HandShape(0, 1, 1, true),
            new HandShape(0, 3, 2, false)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Chart missingTemplates() {
    return chart(
        List.of(),
        List.of(
            new ChordStrike(1, 42, false, List.of()),
            new ChordStrike(1.5, -7, true, List.of(Note.plain(1.5, 12, 3, 0)))),
        List.of(new HandShape(99, 1, 2, true)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Chart fiftyThousandNotes() {
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      notes.add(Note.plain(i / 100.0, i % 6, i % 24, 0.3));
    }
    return notes(notes);
  }

  private static Chart notes(List<Note> notes) {
    return chart(
        notes, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of());
  }

  private static Phrase phrase(double start, double end) {
    return new Phrase("riff", 0, false, false, false, start, end, List.of(), List.of(), Note.UNSET);
  }

  private static Chart chart(
      List<Note> notes,
      List<ChordStrike> chords,
      List<HandShape> shapes,
      List<Anchor> anchors,
      List<Beat> beats,
      List<Section> sections,
      List<Phrase> phrases,
      List<Lyric> lyrics,
      List<ToneChange> tones) {
    return new Chart(
        "Lead",
        Tuning.GUITAR_STANDARD,
        0,
        0,
        notes,
        chords,
        List.of(new ChordTemplate("G", "G", List.of(3, 200, -9), List.of(99), false)),
        anchors,
        shapes,
        beats,
        sections,
        phrases,
        lyrics,
        "",
        tones);
  }
}
