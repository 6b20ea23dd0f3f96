package org.fretway.format.rocksmith;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Anchor;
import org.fretway.chart.BendPoint;
import org.fretway.chart.HandShape;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;

/** Reads one element {@code level}. */
final class XmlLevel {
  private static final double NO_TIME = Double.NaN;
  private static final int DEFAULT_ANCHOR_WIDTH = 4;

  private final XmlCursor xml;

  /** Creates it for a file that is at the level. */
  XmlLevel(XmlCursor xml) {
    this.xml = xml;
  }

  Draft.Level read() throws IOException {
    int level = xml.depth();
    int difficulty = xml.integer("difficulty", Note.UNSET);
    List<Note> notes = new ArrayList<>();
    List<Draft.Chord> chords = new ArrayList<>();
    List<Anchor> anchors = new ArrayList<>();
    List<HandShape> handShapes = new ArrayList<>();
    while (xml.nextChild(level)) {
      int list = xml.depth();
      while (xml.nextChild(list)) {
        switch (xml.name()) {
          case "note" -> notes.add(note());
          case "chord" -> chords.add(chord());
          case "anchor" -> anchors.add(anchor());
          case "handShape" -> handShapes.add(handShape());
          default -> {
            // Unknown: left to who knows it.
          }
        }
      }
    }
    return new Draft.Level(difficulty, notes, chords, anchors, handShapes);
  }

  private Note note() throws IOException {
    double time = xml.decimal("time", NO_TIME);
    Note plain =
        new Note(
            time,
            xml.integer("string", Note.UNSET),
            xml.integer("fret", Note.UNSET),
            xml.decimal("sustain", 0),
            xml.integer("slideTo", Note.UNSET),
            xml.integer("slideUnpitchTo", Note.UNSET),
            xml.decimal("bend", 0),
            List.of(),
            techniques(),
            xml.integer("leftHand", Note.UNSET));
    List<BendPoint> curve = curve(time);
    return curve.isEmpty()
        ? plain
        : new Note(
            time,
            plain.string(),
            plain.fret(),
            plain.sustain(),
            plain.slideTo(),
            plain.slideUnpitchedTo(),
            plain.bend(),
            curve,
            plain.techniques(),
            plain.finger());
  }

  private Techniques techniques() {
    return Techniques.NONE
        .with(Technique.HAMMER_ON, xml.flag("hammerOn"))
        .with(Technique.PULL_OFF, xml.flag("pullOff"))
        .with(Technique.NATURAL_HARMONIC, xml.flag("harmonic"))
        .with(Technique.PINCH_HARMONIC, xml.flag("harmonicPinch"))
        .with(Technique.VIBRATO, xml.flag("vibrato"))
        .with(Technique.TAP, xml.flag("tap"))
        .with(Technique.PALM_MUTE, xml.flag("palmMute"))
        .with(Technique.STRING_MUTE, xml.flag("mute"))
        .with(Technique.TREMOLO, xml.flag("tremolo"))
        .with(Technique.ACCENT, xml.flag("accent"))
        .with(Technique.LINK_NEXT, xml.flag("linkNext"))
        // Unlike the others these two are -1 where they are not.
        .with(Technique.SLAP, xml.integer("slap", Note.UNSET) != Note.UNSET)
        .with(Technique.PLUCK, xml.integer("pluck", Note.UNSET) != Note.UNSET)
        .with(Technique.PICK_UP, xml.flag("pickDirection"))
        .with(Technique.IGNORED, xml.flag("ignore"));
  }

  private List<BendPoint> curve(double onset) throws IOException {
    List<BendPoint> curve = new ArrayList<>();
    int note = xml.depth();
    while (xml.nextChild(note)) {
      if (xml.name().equals("bendValues")) {
        int list = xml.depth();
        while (xml.nextChild(list)) {
          double offset = Milliseconds.between(onset, xml.decimal("time", NO_TIME));
          curve.add(new BendPoint(offset, xml.decimal("step", 0)));
        }
      }
    }
    return curve;
  }

  private Draft.Chord chord() throws IOException {
    double time = xml.decimal("time", NO_TIME);
    int template = xml.integer("chordId", Note.UNSET);
    boolean highDensity = xml.flag("highDensity");
    Techniques techniques =
        Techniques.NONE
            .with(Technique.PALM_MUTE, xml.flag("palmMute"))
            .with(Technique.STRING_MUTE, xml.flag("fretHandMute"))
            .with(Technique.ACCENT, xml.flag("accent"))
            .with(Technique.LINK_NEXT, xml.flag("linkNext"))
            .with(Technique.IGNORED, xml.flag("ignore"));
    List<Note> notes = new ArrayList<>();
    int chord = xml.depth();
    while (xml.nextChild(chord)) {
      if (xml.name().equals("chordNote")) {
        notes.add(note());
      }
    }
    return new Draft.Chord(
        time,
        template,
        highDensity,
        techniques,
        notes.isEmpty() ? Optional.empty() : Optional.of(notes));
  }

  private Anchor anchor() {
    return new Anchor(
        xml.decimal("time", NO_TIME),
        xml.integer("fret", Note.UNSET),
        // Written with decimals, which mean nothing.
        (int) xml.decimal("width", DEFAULT_ANCHOR_WIDTH));
  }

  private HandShape handShape() {
    // Whether it is an arpeggio is on its shape.
    return new HandShape(
        xml.integer("chordId", Note.UNSET),
        xml.decimal("startTime", NO_TIME),
        xml.decimal("endTime", NO_TIME),
        false);
  }
}
