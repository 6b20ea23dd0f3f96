package org.fretway.format.rocksmith;

import java.util.List;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;
import org.fretway.format.FormatException;

/**
 * An entry in the list of notes of a compiled level: a single note, or a strike of a shape.
 *
 * @param mask see {@link SngMask}
 * @param time seconds of song time
 * @param shape index of the shape of a strike; {@link Note#UNSET} = a single note
 * @param chordNotes index into the table of the notes of chords, or {@link Note#UNSET}
 * @param pickDirection above 0 = upwards
 * @param bend points at times of the song
 */
record SngNote(
    int mask,
    double time,
    int string,
    int fret,
    int shape,
    int chordNotes,
    int slideTo,
    int slideUnpitchedTo,
    int finger,
    int pickDirection,
    double sustain,
    double maxBend,
    List<BendPoint> bend) {
  private static final int BEND_POINT_BYTES = 12;

  /** Flags and a hash, of which only the game knows the use. */
  private static final int HASH_BYTES = 8;

  /** Where the hand is; told by the anchors too. */
  private static final int ANCHOR_BYTES = 2;

  /** Indexes of its phrase, iteration, hand shapes, neighbours and parent. */
  private static final int INDEX_BYTES = 4 + 4 + 2 * 2 + 3 * 2;

  static SngNote read(SngBytes in, SngBytes.Entry<BendPoint> bendPoint) throws FormatException {
    int mask = in.int32();
    in.skip(HASH_BYTES);
    double time = in.time();
    int string = in.int8();
    int fret = in.int8();
    in.skip(ANCHOR_BYTES);
    int shape = in.int32();
    int chordNotes = in.int32();
    in.skip(INDEX_BYTES);
    int slideTo = in.int8();
    int slideUnpitchedTo = in.int8();
    int finger = in.int8();
    // A finger of the tapping hand; that it is tapped is in the mask.
    in.skip(Byte.BYTES);
    int pickDirection = in.int8();
    // Slap, pluck and vibrato; they are in the mask too.
    in.skip(2 * Byte.BYTES + Short.BYTES);
    double sustain = in.time();
    double maxBend = in.float32();
    List<BendPoint> bend = in.section("points of a bend", BEND_POINT_BYTES, bendPoint);
    return new SngNote(
        mask,
        time,
        string,
        fret,
        shape,
        chordNotes,
        slideTo,
        slideUnpitchedTo,
        finger,
        pickDirection,
        sustain,
        maxBend,
        bend);
  }

  boolean has(int bit) {
    return (mask & bit) != 0;
  }

  /** Returns the single note that it is. */
  Note single() {
    Techniques techniques = SngMask.ofNote(mask).with(Technique.PICK_UP, pickDirection > 0);
    return new Note(
        time,
        string,
        fret,
        sustain,
        slideTo,
        slideUnpitchedTo,
        maxBend,
        curve(time, bend),
        techniques,
        finger);
  }

  /** Returns points at times of the song as points after an onset. */
  static List<BendPoint> curve(double onset, List<BendPoint> points) {
    return points.stream()
        .map(point -> new BendPoint(Milliseconds.between(onset, point.offset()), point.semitones()))
        .toList();
  }
}
