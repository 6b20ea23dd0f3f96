package org.fretway.format.rocksmith;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.BendPoint;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;
import org.fretway.format.FormatException;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.reading.Tally;

/**
 * Makes notes and strikes fit; those that can't be played are counted and left out. The notes of a
 * strike are its own, or else those of its shape, and each is fretted by the finger of the shape.
 */
final class NoteMending {
  /** More than any string stands; an octave and a half. */
  private static final double MAX_BEND = 18;

  /** Points of a bend may lie before the onset by as much as rounding makes. */
  private static final double ROUNDING = 0.002;

  private static final int MAX_FINGER = 4;

  private final ReadContext context;
  private final Tally tally;
  private final Budget budget;
  private final int strings;
  private final List<ChordTemplate> templates;

  NoteMending(
      ReadContext context, Tally tally, Budget budget, int strings, List<ChordTemplate> templates) {
    this.context = context;
    this.tally = tally;
    this.budget = budget;
    this.strings = strings;
    this.templates = templates;
  }

  /** Returns a single note. */
  Optional<Note> single(Note draft) throws FormatException {
    if (!context.isTime(draft.time())) {
      tally.count("notes without a time in the song were left out");
      return Optional.empty();
    }
    return note(draft, draft.time(), fingerOf(draft.finger()), Techniques.NONE);
  }

  /** Returns a strike. */
  Optional<ChordStrike> strike(Draft.Chord draft) throws FormatException {
    if (!context.isTime(draft.time())) {
      tally.count("chords without a time in the song were left out");
      return Optional.empty();
    }
    int template = draft.template();
    if (template < 0 || template >= templates.size()) {
      if (template != Note.UNSET) {
        tally.count("chords name a shape that is not there and stay without one");
      }
      template = Note.UNSET;
    }
    List<Note> own = draft.notes().orElse(List.of());
    List<Note> notes =
        own.isEmpty() && template != Note.UNSET ? ofShape(draft, template) : own(draft, template);
    if (notes.isEmpty()) {
      tally.count("chords without a note were left out");
      return Optional.empty();
    }
    return Optional.of(new ChordStrike(draft.time(), template, draft.highDensity(), notes));
  }

  private List<Note> own(Draft.Chord chord, int template) throws FormatException {
    // A strike that is not judged has no note that is; its other techniques are on its notes.
    Techniques shared =
        Techniques.NONE.with(Technique.IGNORED, chord.techniques().contains(Technique.IGNORED));
    List<Note> notes = new ArrayList<>();
    int used = 0;
    for (Note draft : chord.notes().orElse(List.of())) {
      int finger =
          template == Note.UNSET || draft.string() < 0 || draft.string() >= strings
              ? fingerOf(draft.finger())
              : templates.get(template).fingers().get(draft.string());
      Optional<Note> note = note(draft, chord.time(), finger, shared);
      if (note.isPresent() && (used & 1 << note.get().string()) != 0) {
        tally.count("notes of a chord on a string that it has already were left out");
      } else if (note.isPresent()) {
        notes.add(note.get());
        used |= 1 << note.get().string();
      }
    }
    notes.sort(Comparator.comparingInt(Note::string));
    return notes;
  }

  private List<Note> ofShape(Draft.Chord chord, int template) throws FormatException {
    ChordTemplate shape = templates.get(template);
    List<Note> notes = new ArrayList<>();
    for (int string = 0; string < strings; string++) {
      int fret = shape.frets().get(string);
      if (fret != Note.UNSET) {
        budget.spend(1);
        notes.add(
            new Note(
                chord.time(),
                string,
                fret,
                0,
                Note.UNSET,
                Note.UNSET,
                0,
                List.of(),
                chord.techniques(),
                shape.fingers().get(string)));
      }
    }
    return notes;
  }

  private Optional<Note> note(Note draft, double time, int finger, Techniques more)
      throws FormatException {
    if (draft.string() < 0 || draft.string() >= strings) {
      tally.count("notes on strings that the tuning does not have were left out");
      return Optional.empty();
    }
    if (fretOrUnset(draft.fret()) == Note.UNSET) {
      tally.count("notes on frets beyond 0 to %d were left out".formatted(Note.MAX_FRET));
      return Optional.empty();
    }
    if (!context.isTime(draft.sustain())) {
      tally.count("sustains that are none were left out");
    }
    List<BendPoint> curve = curve(draft);
    budget.spend(1 + curve.size());
    double peak = curve.stream().mapToDouble(BendPoint::semitones).max().orElse(bend(draft.bend()));
    return Optional.of(
        new Note(
            time,
            draft.string(),
            draft.fret(),
            context.isTime(draft.sustain()) ? draft.sustain() : 0,
            fretOrUnset(draft.slideTo()),
            fretOrUnset(draft.slideUnpitchedTo()),
            peak,
            curve,
            new Techniques(draft.techniques().mask() | more.mask()),
            finger));
  }

  private List<BendPoint> curve(Note draft) {
    List<BendPoint> points = new ArrayList<>();
    for (BendPoint point : draft.bendCurve()) {
      if (point.offset() >= -ROUNDING && context.isTime(Math.max(0, point.offset()))) {
        points.add(new BendPoint(Math.max(0, point.offset()), bend(point.semitones())));
      } else {
        tally.count("points of bends outside of their notes were left out");
      }
    }
    points.sort(Comparator.comparingDouble(BendPoint::offset));
    return points;
  }

  private static double bend(double semitones) {
    return Double.isNaN(semitones) ? 0 : Math.clamp(semitones, 0, MAX_BEND);
  }

  static int fretOrUnset(int fret) {
    return fret >= 0 && fret <= Note.MAX_FRET ? fret : Note.UNSET;
  }

  static int fingerOf(int finger) {
    return finger >= 0 && finger <= MAX_FINGER ? finger : Note.UNSET;
  }
}
