package org.fretway.library;

import java.util.List;
import org.fretway.chart.Anchor;
import org.fretway.chart.Beat;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Chart;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.HandShape;
import org.fretway.chart.Lyric;
import org.fretway.chart.Note;
import org.fretway.chart.Phrase;
import org.fretway.chart.PhraseLevel;
import org.fretway.chart.Section;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;
import org.fretway.chart.ToneChange;
import org.fretway.chart.Tuning;

/** Charts for tests. */
public final class Charts {
  private Charts() {}

  /** Returns a chart without a note. */
  public static Chart empty(String name) {
    return ChartFixture.of(name, List.of(), List.of());
  }

  /** Returns a chart in which no field has its default. */
  public static Chart everything() {
    Note full = note(1.25, 3);
    ChordStrike strike = new ChordStrike(2.5, 0, true, List.of(note(2.5, 0), note(2.5, 1)));
    Anchor anchor = new Anchor(0.1, 5, 6);
    HandShape shape = new HandShape(0, 2.5, 3.75, true);
    return new Chart(
        "Lead \"2\" é",
        new Tuning(List.of(-2, 0, 0, 1, 0, 0, 0)),
        2,
        -12.5,
        List.of(full, Note.plain(3.0, 0, 0, 0)),
        List.of(strike, new ChordStrike(4, Note.UNSET, false, List.of())),
        List.of(
            new ChordTemplate(
                "Am7", "A-7", List.of(-1, 0, 2, 0, 1, 0), List.of(-1, -1, 2, -1, 1, -1), true)),
        List.of(anchor),
        List.of(shape),
        List.of(new Beat(0, 1), new Beat(0.5, -1)),
        List.of(new Section("chorus", 2, 8.5)),
        List.of(
            new Phrase(
                "solo",
                7,
                true,
                true,
                true,
                1.5,
                9.5,
                List.of(
                    new PhraseLevel(
                        7, List.of(full), List.of(strike), List.of(anchor), List.of(shape))),
                List.of(2, 5, 7),
                3)),
        List.of(new Lyric(1.1, 0.2, "hel-"), new Lyric(1.3, 0.4, "lo+")),
        "clean",
        List.of(new ToneChange(6.5, "crunch")));
  }

  private static Note note(double time, int string) {
    return new Note(
        time,
        string,
        12,
        1.0 / 3,
        14,
        15,
        1.5,
        List.of(new BendPoint(0, 0), new BendPoint(0.2, 1.5)),
        Techniques.of(Technique.values()),
        4);
  }
}
