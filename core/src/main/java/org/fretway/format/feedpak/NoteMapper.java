package org.fretway.format.feedpak;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.reading.Tally;
import org.jspecify.annotations.Nullable;

/** Makes notes out of their wire form; those that can't be played are counted and left out. */
final class NoteMapper {
  /** More than any string stands; an octave and a half. */
  static final double MAX_BEND = 18;

  static final int MAX_FINGER = 4;
  private static final int PICK_DOWN = 0;
  private static final int PICK_UP = 1;

  private final ReadContext context;
  private final int strings;
  private final Tally tally;

  NoteMapper(ReadContext context, int strings, Tally tally) {
    this.context = context;
    this.strings = strings;
    this.tally = tally;
  }

  /** Maps a single note, which has a time of its own. */
  Optional<Note> note(Wire.Note wire) {
    if (wire.t() == null || !context.isTime(wire.t())) {
      tally.count("notes without a time in the song were left out");
      return Optional.empty();
    }
    return note(wire, wire.t());
  }

  /** Maps a note at the given time. */
  Optional<Note> note(Wire.Note wire, double time) {
    @Nullable Integer string = wire.s();
    @Nullable Integer fret = wire.f();
    if (string == null || string < 0 || string >= strings) {
      tally.count("notes on strings that the tuning does not have were left out");
      return Optional.empty();
    }
    if (fret == null || fretOrUnset(fret) == Note.UNSET) {
      tally.count("notes on frets beyond 0 to %d were left out".formatted(Note.MAX_FRET));
      return Optional.empty();
    }
    double sustain = context.isTime(wire.sus()) ? wire.sus() : 0;
    List<BendPoint> curve = curve(wire, sustain);
    double peak = curve.stream().mapToDouble(BendPoint::semitones).max().orElse(0);
    return Optional.of(
        new Note(
            time,
            string,
            fret,
            sustain,
            fretOrUnset(wire.sl()),
            fretOrUnset(wire.slu()),
            wire.bn() > 0 ? bend(wire.bn()) : peak,
            curve,
            techniques(wire),
            finger(wire.fg())));
  }

  private static int fretOrUnset(@Nullable Integer fret) {
    return fret != null && fret >= 0 && fret <= Note.MAX_FRET ? fret : Note.UNSET;
  }

  private static int finger(@Nullable Integer finger) {
    return finger != null && finger >= 0 && finger <= MAX_FINGER ? finger : Note.UNSET;
  }

  private static double bend(double semitones) {
    return Double.isNaN(semitones) ? 0 : Math.clamp(semitones, 0, MAX_BEND);
  }

  /** The curve as given, or the one that the bend's intent stands for (specification, 6.2.1). */
  private List<BendPoint> curve(Wire.Note wire, double sustain) {
    List<BendPoint> given =
        Tally.map(
            wire.bnv(),
            point ->
                context.isTime(point.t())
                    ? Optional.of(new BendPoint(point.t(), bend(point.v())))
                    : Optional.empty());
    double peak = bend(wire.bn());
    if (!given.isEmpty() || peak == 0) {
      return given.stream().sorted(Comparator.comparingDouble(BendPoint::offset)).toList();
    }
    BendPoint struckBent = new BendPoint(0, peak);
    BendPoint released = new BendPoint(sustain, 0);
    return switch (wire.bt()) {
      case 1 -> List.of(struckBent, released);
      case 2 -> List.of(struckBent, new BendPoint(sustain, peak));
      case 3 -> List.of(struckBent, new BendPoint(sustain / 2, peak), released);
      case 4 -> List.of(new BendPoint(0, 0), new BendPoint(sustain / 2, peak), released);
      default -> List.of();
    };
  }

  private static Techniques techniques(Wire.Note wire) {
    return Techniques.NONE
        .with(Technique.HAMMER_ON, wire.ho())
        .with(Technique.PULL_OFF, wire.po())
        .with(Technique.NATURAL_HARMONIC, wire.hm())
        .with(Technique.PINCH_HARMONIC, wire.hp())
        .with(Technique.VIBRATO, wire.vb())
        .with(Technique.TAP, wire.tp())
        .with(Technique.PALM_MUTE, wire.pm())
        .with(Technique.STRING_MUTE, wire.mt() || wire.fhm())
        .with(Technique.TREMOLO, wire.tr())
        .with(Technique.ACCENT, wire.ac())
        .with(Technique.LINK_NEXT, wire.ln())
        .with(Technique.SLAP, wire.slp())
        .with(Technique.PLUCK, wire.plk())
        .with(Technique.PICK_DOWN, picked(wire, PICK_DOWN))
        .with(Technique.PICK_UP, picked(wire, PICK_UP))
        .with(Technique.IGNORED, wire.ig());
  }

  private static boolean picked(Wire.Note wire, int direction) {
    return wire.pkd() != null && wire.pkd() == direction;
  }
}
