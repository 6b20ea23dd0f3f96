package org.fretway.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** The JSON files of a feedpak as plain maps, values equal to their defaults left out. */
final class ChartWire {
  /** Microseconds: a small part of a sample. */
  private static final double TIME_STEPS_PER_SECOND = 1e6;

  private ChartWire() {}

  static Map<String, Object> arrangement(Chart chart) {
    Map<String, Object> wire = new LinkedHashMap<>();
    wire.put("name", chart.name());
    wire.put("tuning", chart.tuning().offsets());
    wire.put("capo", chart.capo());
    wire.put("notes", chart.notes().stream().map(ChartWire::timedNote).toList());
    wire.put("chords", chart.chords().stream().map(ChartWire::chord).toList());
    wire.put("anchors", chart.anchors().stream().map(ChartWire::anchor).toList());
    wire.put("handshapes", chart.handShapes().stream().map(ChartWire::handShape).toList());
    wire.put("templates", chart.chordTemplates().stream().map(ChartWire::template).toList());
    return wire;
  }

  static Map<String, Object> timeline(Score score) {
    Map<String, Object> wire = new LinkedHashMap<>();
    wire.put("version", 1);
    wire.put("tempos", List.of(fields("time", 0.0, "bpm", Meter.BEATS_PER_MINUTE)));
    wire.put("time_signatures", List.of(fields("time", 0.0, "ts", List.of(4, 4))));
    wire.put("beats", score.beats().stream().map(ChartWire::beat).toList());
    wire.put("sections", score.sections().stream().map(ChartWire::section).toList());
    return wire;
  }

  static List<Map<String, Object>> lyrics(Score score) {
    return score.lyrics().stream()
        .map(
            lyric ->
                fields("t", time(lyric.time()), "d", time(lyric.duration()), "w", lyric.text()))
        .toList();
  }

  private static Map<String, Object> timedNote(Note note) {
    Map<String, Object> wire = fields("t", time(note.time()));
    wire.putAll(note(note));
    return wire;
  }

  private static Map<String, Object> note(Note note) {
    Map<String, Object> wire = fields("s", note.string(), "f", note.fret());
    putUnless(wire, "sus", time(note.sustain()), 0.0);
    putUnless(wire, "sl", note.slideTo(), Note.UNSET);
    putUnless(wire, "slu", note.slideUnpitchedTo(), Note.UNSET);
    putUnless(wire, "bn", note.bend(), 0.0);
    putUnless(wire, "bnv", note.bendCurve().stream().map(ChartWire::bendPoint).toList(), List.of());
    Stream.of(Technique.values())
        .filter(note::has)
        .forEach(technique -> wire.put(key(technique), true));
    return wire;
  }

  private static Map<String, Object> bendPoint(BendPoint point) {
    return fields("t", time(point.offset()), "v", point.semitones());
  }

  private static Map<String, Object> chord(ChordStrike chord) {
    return fields(
        "t",
        time(chord.time()),
        "id",
        chord.template(),
        "hd",
        chord.highDensity(),
        "notes",
        chord.notes().stream().map(ChartWire::note).toList());
  }

  private static Map<String, Object> anchor(Anchor anchor) {
    return fields("time", time(anchor.time()), "fret", anchor.fret(), "width", anchor.width());
  }

  private static Map<String, Object> handShape(HandShape shape) {
    return fields(
        "chord_id",
        shape.template(),
        "start_time",
        time(shape.startTime()),
        "end_time",
        time(shape.endTime()),
        "arp",
        shape.arpeggio());
  }

  private static Map<String, Object> template(ChordTemplate template) {
    return fields(
        "name",
        template.name(),
        "displayName",
        template.displayName(),
        "arp",
        template.arpeggio(),
        "fingers",
        template.fingers(),
        "frets",
        template.frets());
  }

  private static Map<String, Object> beat(Beat beat) {
    return fields("time", time(beat.time()), "measure", beat.measure());
  }

  private static Map<String, Object> section(Section section) {
    return fields("name", section.name(), "number", section.number(), "time", time(section.time()));
  }

  private static double time(double seconds) {
    return Math.round(seconds * TIME_STEPS_PER_SECOND) / TIME_STEPS_PER_SECOND;
  }

  private static Map<String, Object> fields(Object... keysAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return fields;
  }

  private static void putUnless(
      Map<String, Object> wire, String key, Object value, Object defaultValue) {
    if (!value.equals(defaultValue)) {
      wire.put(key, value);
    }
  }

  private static String key(Technique technique) {
    return switch (technique) {
      case HAMMER_ON -> "ho";
      case PULL_OFF -> "po";
      case NATURAL_HARMONIC -> "hm";
      case PINCH_HARMONIC -> "hp";
      case VIBRATO -> "vb";
      case TAP -> "tp";
      case PALM_MUTE -> "pm";
      case STRING_MUTE -> "mt";
      case TREMOLO -> "tr";
      case ACCENT -> "ac";
      case LINK_NEXT -> "ln";
      case SLAP -> "slp";
      case PLUCK -> "plk";
      case PICK_DOWN, PICK_UP -> "pkd";
      case IGNORED -> "ig";
    };
  }
}
