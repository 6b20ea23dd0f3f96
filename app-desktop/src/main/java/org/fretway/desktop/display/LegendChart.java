package org.fretway.desktop.display;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fretway.chart.Anchor;
import org.fretway.chart.Beat;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.HandShape;
import org.fretway.chart.Note;
import org.fretway.chart.Section;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;
import org.fretway.chart.Tuning;

/** Writes a chart in which every sign of the highway happens, one after the other. */
public final class LegendChart {
  private static final int E_LOW = 0;
  private static final int A = 1;
  private static final int D = 2;
  private static final int G = 3;
  private static final int B = 4;

  /** Where in its time a sign is shown, in seconds after its start. */
  private static final double FIRST = 0.75;

  private static final int POWER_CHORD = 0;
  private static final int OPEN_CHORD = 1;
  private static final int ARPEGGIO = 2;

  private final List<Note> notes = new ArrayList<>();
  private final List<ChordStrike> chords = new ArrayList<>();
  private final List<HandShape> shapes = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();

  private LegendChart() {}

  /**
   * Returns the chart.
   *
   * @param titles names each sign, as the highway names sections
   */
  public static Chart of(Function<LegendEntry, String> titles) {
    LegendChart chart = new LegendChart();
    for (LegendEntry entry : LegendEntry.values()) {
      chart.sections.add(new Section(titles.apply(entry), 1, entry.start()));
      chart.anchors.add(new Anchor(entry.start(), 5, 4));
      chart.write(entry, entry.start() + FIRST);
    }
    return chart.build();
  }

  private Chart build() {
    List<Beat> beats = new ArrayList<>();
    for (int i = 0; i <= LegendEntry.values().length * LegendEntry.SECONDS * 2; i++) {
      beats.add(new Beat(i / 2.0, i % 4 == 0 ? i / 4 + 1 : -1));
    }
    return new Chart(
        "",
        Tuning.GUITAR_STANDARD,
        0,
        0,
        notes,
        chords,
        List.of(
            template("A5", List.of(5, 7, 7, -1, -1, -1), List.of(1, 3, 4, -1, -1, -1), false),
            template("G", List.of(3, 2, 0, 0, 0, 3), List.of(2, 1, -1, -1, -1, 3), false),
            template("Am7", List.of(5, 7, 5, 5, -1, -1), List.of(1, 3, 1, 1, -1, -1), true)),
        anchors,
        shapes,
        beats,
        sections,
        List.of(),
        List.of(),
        "",
        List.of());
  }

  private static ChordTemplate template(
      String name, List<Integer> frets, List<Integer> fingers, boolean arpeggio) {
    return new ChordTemplate(name, name, frets, fingers, arpeggio);
  }

  private void write(LegendEntry entry, double at) {
    switch (entry) {
      case NOTE -> {
        add(at, E_LOW, 5, 0);
        add(at + 0.5, A, 7, 0);
        add(at + 1, D, 6, 0);
      }
      case OPEN_STRING -> {
        add(at, E_LOW, 0, 0);
        add(at + 1, G, 0, 0);
      }
      case SUSTAIN -> add(at, D, 7, 1.5);
      case LINKED_NOTE -> {
        notes.add(
            new Note(
                at,
                D,
                5,
                0.8,
                8,
                Note.UNSET,
                0,
                List.of(),
                Techniques.of(Technique.LINK_NEXT),
                Note.UNSET));
        add(at + 0.8, D, 8, 0.8);
      }
      case HAMMER_ON -> {
        add(at, D, 5, 0);
        add(at + 0.5, D, 7, 0, Technique.HAMMER_ON);
      }
      case PULL_OFF -> {
        add(at, D, 7, 0);
        add(at + 0.5, D, 5, 0, Technique.PULL_OFF);
      }
      case TAP -> {
        add(at, D, 5, 0);
        add(at + 0.5, D, 12, 0, Technique.TAP);
      }
      case SLAP -> add(at, E_LOW, 5, 0, Technique.SLAP);
      case POP -> add(at, D, 7, 0, Technique.PLUCK);
      case SLIDE -> addSlide(at, 5, 8, Note.UNSET);
      case UNPITCHED_SLIDE -> addSlide(at, 8, Note.UNSET, 3);
      case BEND -> addBend(at, 2, new BendPoint(0, 0), new BendPoint(0.6, 2));
      case BEND_AND_RELEASE ->
          addBend(
              at,
              2,
              new BendPoint(0, 0),
              new BendPoint(0.5, 2),
              new BendPoint(0.9, 2),
              new BendPoint(1.4, 0));
      case UNISON_BEND ->
          chords.add(
              new ChordStrike(
                  at,
                  Note.UNSET,
                  false,
                  List.of(
                      bend(at, G, 8, 1.2, 2, new BendPoint(0, 0), new BendPoint(0.4, 2)),
                      note(at, B, 6, 1.2))));
      case VIBRATO -> add(at, G, 7, 1.5, Technique.VIBRATO);
      case TREMOLO -> add(at, G, 7, 1.5, Technique.TREMOLO);
      case PALM_MUTE -> {
        for (int i = 0; i < 4; i++) {
          add(at + i / 2.0, E_LOW, 5, 0, Technique.PALM_MUTE);
        }
      }
      case STRING_MUTE -> {
        add(at, A, 5, 0, Technique.STRING_MUTE);
        add(at + 0.5, A, 5, 0, Technique.STRING_MUTE);
      }
      case NATURAL_HARMONIC -> add(at, D, 7, 1, Technique.NATURAL_HARMONIC);
      case PINCH_HARMONIC -> add(at, G, 5, 1, Technique.PINCH_HARMONIC);
      case ACCENT -> {
        add(at, A, 5, 0);
        add(at + 0.5, A, 5, 0, Technique.ACCENT);
        add(at + 1, A, 5, 0);
      }
      case PICK_STROKES -> {
        add(at, A, 5, 0, Technique.PICK_DOWN);
        add(at + 0.5, A, 7, 0, Technique.PICK_UP);
      }
      case DOUBLE_STOP ->
          chords.add(
              new ChordStrike(
                  at, Note.UNSET, false, List.of(note(at, G, 7, 0.8), note(at, B, 8, 0.8))));
      case CHORD -> {
        anchors.add(new Anchor(at - 0.2, 2, 4));
        strike(at, OPEN_CHORD, false);
      }
      case REPEATED_CHORD -> {
        for (int i = 0; i < 4; i++) {
          strike(at + i / 2.0, POWER_CHORD, i > 0);
        }
      }
      case MUTED_CHORD ->
          chords.add(
              new ChordStrike(
                  at,
                  POWER_CHORD,
                  false,
                  List.of(
                      note(at, E_LOW, 5, 0, Technique.STRING_MUTE),
                      note(at, A, 7, 0, Technique.STRING_MUTE),
                      note(at, D, 7, 0, Technique.STRING_MUTE))));
      case HAND_SHAPE -> {
        shapes.add(new HandShape(POWER_CHORD, at, at + 1.9, false));
        strike(at, POWER_CHORD, false);
        add(at + 1, A, 7, 0);
      }
      case ARPEGGIO -> {
        shapes.add(new HandShape(ARPEGGIO, at, at + 1.9, true));
        add(at, E_LOW, 5, 0);
        add(at + 0.5, A, 7, 0);
        add(at + 1, D, 5, 0);
        add(at + 1.5, G, 5, 0);
      }
      case HAND_POSITION -> {
        add(at, A, 5, 0);
        anchors.add(new Anchor(at + 0.75, 9, 4));
        add(at + 1, A, 9, 0);
      }
    }
  }

  private void strike(double at, int template, boolean repeat) {
    chords.add(new ChordStrike(at, template, repeat, List.of()));
  }

  private void add(double time, int string, int fret, double sustain, Technique... how) {
    notes.add(note(time, string, fret, sustain, how));
  }

  private void addSlide(double time, int fret, int to, int unpitchedTo) {
    notes.add(
        new Note(time, D, fret, 1, to, unpitchedTo, 0, List.of(), Techniques.NONE, Note.UNSET));
  }

  private void addBend(double time, double semitones, BendPoint... curve) {
    notes.add(bend(time, G, 7, 1.6, semitones, curve));
  }

  private static Note note(double time, int string, int fret, double sustain, Technique... how) {
    return new Note(
        time,
        string,
        fret,
        sustain,
        Note.UNSET,
        Note.UNSET,
        0,
        List.of(),
        Techniques.of(how),
        Note.UNSET);
  }

  private static Note bend(
      double time, int string, int fret, double sustain, double semitones, BendPoint... curve) {
    return new Note(
        time,
        string,
        fret,
        sustain,
        Note.UNSET,
        Note.UNSET,
        semitones,
        List.of(curve),
        Techniques.NONE,
        Note.UNSET);
  }
}
