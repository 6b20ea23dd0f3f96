package org.fretway.format.rocksmith;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Anchor;
import org.fretway.chart.BendPoint;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.HandShape;
import org.fretway.chart.Note;
import org.fretway.format.FormatException;

/**
 * Reads the levels of a compiled chart, and before them the table of the notes of chords. A strike
 * has one sustain for all its notes; the mask of each note in the table says whether it rings. A
 * strike that was written with notes is a panel, also where none of them has anything to say; the
 * others are their shape and the techniques of the strike.
 */
final class SngLevels {
  private static final int BEND_POINTS = 32;
  private static final int BEND_POINT_BYTES = 12;

  /** Per string: a mask, 32 points of a bend and how many count, two slides, a vibrato. */
  static final int CHORD_NOTES_BYTES =
      Draft.STRINGS * (4 + BEND_POINTS * BEND_POINT_BYTES + 4 + 1 + 1 + 2);

  private static final int ANCHOR_BYTES = 28;
  private static final int ANCHOR_EXTENSION_BYTES = 12;
  private static final int HAND_SHAPE_BYTES = 20;
  private static final int NOTE_BYTES = 67;

  private final SngBytes in;
  private final List<ChordTemplate> shapes;
  private final Budget budget;
  private final List<ChordNotes> chordNotes;

  /**
   * Creates it where the table of the notes of chords begins, and reads that.
   *
   * @param budget what notes and points of bends are counted by
   */
  SngLevels(SngBytes in, List<ChordTemplate> shapes, Budget budget) throws FormatException {
    this.in = in;
    this.shapes = shapes;
    this.budget = budget;
    this.chordNotes = in.section("notes of chords", CHORD_NOTES_BYTES, this::chordNotes);
  }

  /** An entry of the table, per string; the points of bends are at times of the song. */
  private record ChordNotes(
      List<Integer> masks,
      List<List<BendPoint>> bends,
      List<Integer> slidesTo,
      List<Integer> slidesUnpitchedTo) {}

  private ChordNotes chordNotes() throws FormatException {
    List<Integer> masks = perString(in::int32);
    List<List<BendPoint>> bends = perString(this::bend);
    List<Integer> slidesTo = perString(in::int8);
    List<Integer> slidesUnpitchedTo = perString(in::int8);
    // How strong the vibrato is; that there is one is in the mask.
    in.skip(Draft.STRINGS * Short.BYTES);
    return new ChordNotes(masks, bends, slidesTo, slidesUnpitchedTo);
  }

  private <T> List<T> perString(SngBytes.Entry<T> entry) throws FormatException {
    List<T> values = new ArrayList<>(Draft.STRINGS);
    for (int string = 0; string < Draft.STRINGS; string++) {
      values.add(entry.read());
    }
    return values;
  }

  private List<BendPoint> bend() throws FormatException {
    List<BendPoint> points = new ArrayList<>(0);
    for (int i = 0; i < BEND_POINTS; i++) {
      points.add(bendPoint());
    }
    int used = Math.clamp(in.int32(), 0, BEND_POINTS);
    return List.copyOf(points.subList(0, used));
  }

  private BendPoint bendPoint() throws FormatException {
    double time = in.time();
    double semitones = in.float32();
    in.skip(Integer.BYTES);
    return new BendPoint(time, semitones);
  }

  /** Reads a level. */
  Draft.Level level() throws FormatException {
    int difficulty = in.int32();
    List<Anchor> anchors = in.section("anchors", ANCHOR_BYTES, this::anchor);
    in.skipSection("extensions of anchors", ANCHOR_EXTENSION_BYTES);
    List<HandShape> handShapes = new ArrayList<>();
    handShapes.addAll(in.section("hand shapes", HAND_SHAPE_BYTES, () -> handShape(false)));
    handShapes.addAll(in.section("arpeggios", HAND_SHAPE_BYTES, () -> handShape(true)));
    List<Note> notes = new ArrayList<>();
    List<Draft.Chord> chords = new ArrayList<>();
    in.section("notes", NOTE_BYTES, () -> noteOrChord(notes, chords));
    in.skipSection("averages", Float.BYTES);
    in.skipSection("counts of notes", Integer.BYTES);
    in.skipSection("counts of notes", Integer.BYTES);
    return new Draft.Level(difficulty, notes, chords, anchors, handShapes);
  }

  private Anchor anchor() throws FormatException {
    double start = in.time();
    // Its end, and when its first and last notes are.
    in.skip(3 * Float.BYTES);
    int fret = in.int8();
    in.skip(3);
    int width = in.int32();
    in.skip(Integer.BYTES);
    return new Anchor(start, fret, width);
  }

  private HandShape handShape(boolean arpeggio) throws FormatException {
    int shape = in.int32();
    double start = in.time();
    double end = in.time();
    in.skip(2 * Float.BYTES);
    return new HandShape(shape, start, end, arpeggio);
  }

  private boolean noteOrChord(List<Note> notes, List<Draft.Chord> chords) throws FormatException {
    SngNote raw = SngNote.read(in, this::bendPoint);
    budget.spend(1 + raw.bend().size());
    return raw.shape() == Note.UNSET ? notes.add(raw.single()) : chords.add(chord(raw));
  }

  private Draft.Chord chord(SngNote raw) throws FormatException {
    int entry = raw.chordNotes();
    boolean listed = entry >= 0 && entry < chordNotes.size();
    boolean known = raw.shape() >= 0 && raw.shape() < shapes.size();
    Optional<List<Note>> notes =
        known && (listed || raw.has(SngMask.PANEL))
            ? Optional.of(
                notes(raw, listed ? Optional.of(chordNotes.get(entry)) : Optional.empty()))
            : Optional.empty();
    return new Draft.Chord(
        raw.time(), raw.shape(), raw.has(SngMask.HIGH_DENSITY), SngMask.ofChord(raw.mask()), notes);
  }

  private List<Note> notes(SngNote chord, Optional<ChordNotes> table) throws FormatException {
    ChordTemplate shape = shapes.get(chord.shape());
    List<Note> notes = new ArrayList<>();
    for (int string = 0; string < Draft.STRINGS; string++) {
      int fret = shape.frets().get(string);
      if (fret != Note.UNSET) {
        Note note = note(chord, string, fret, table);
        budget.spend(1 + note.bendCurve().size());
        notes.add(note);
      }
    }
    return notes;
  }

  private static Note note(SngNote chord, int string, int fret, Optional<ChordNotes> table) {
    if (table.isEmpty()) {
      return Note.plain(chord.time(), string, fret, chord.sustain());
    }
    int mask = table.get().masks().get(string);
    return new Note(
        chord.time(),
        string,
        fret,
        (mask & SngMask.SUSTAIN) != 0 ? chord.sustain() : 0,
        table.get().slidesTo().get(string),
        table.get().slidesUnpitchedTo().get(string),
        0,
        SngNote.curve(chord.time(), table.get().bends().get(string)),
        SngMask.ofNote(mask),
        Note.UNSET);
  }
}
