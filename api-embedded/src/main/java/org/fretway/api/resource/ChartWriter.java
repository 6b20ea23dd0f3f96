package org.fretway.api.resource;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
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
import org.fretway.chart.PhraseLevel;
import org.fretway.chart.Section;
import org.fretway.chart.ToneChange;

/** Writes a chart in the field names of HighwayResponse. Whatever a chart holds is written. */
final class ChartWriter {
  private final JsonGenerator out;

  ChartWriter(JsonGenerator out) {
    this.out = out;
  }

  @FunctionalInterface
  private interface Fields<T> {
    void write(T item) throws IOException;
  }

  /** Writes "tuning" to "baseTone" into the object being written. */
  void songFields(Chart chart) throws IOException {
    integers("tuning", chart.tuning().offsets());
    out.writeNumberField("capo", chart.capo());
    out.writeNumberField("centOffset", chart.centOffset());
    out.writeStringField("arrangementName", chart.name());
    if (!chart.baseTone().isEmpty()) {
      out.writeStringField("baseTone", chart.baseTone());
    }
  }

  /** Writes "notes" to "toneChanges" into the object being written. */
  void parts(Chart chart) throws IOException {
    objects("notes", chart.notes(), this::note);
    objects("chords", chart.chords(), this::chord);
    objects("chordTemplates", chart.chordTemplates(), this::template);
    objects("anchors", chart.anchors(), this::anchor);
    objects("handShapes", chart.handShapes(), this::handShape);
    objects("beats", chart.beats(), this::beat);
    objects("sections", chart.sections(), this::section);
    if (!chart.phrases().isEmpty()) {
      objects("phrases", chart.phrases(), this::phrase);
    }
    if (!chart.lyrics().isEmpty()) {
      objects("lyrics", chart.lyrics(), this::lyric);
    }
    if (!chart.toneChanges().isEmpty()) {
      objects("toneChanges", chart.toneChanges(), this::toneChange);
    }
  }

  private <T> void objects(String name, List<T> items, Fields<T> fields) throws IOException {
    out.writeArrayFieldStart(name);
    for (T item : items) {
      out.writeStartObject();
      fields.write(item);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void integers(String name, List<Integer> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (int value : values) {
      out.writeNumber(value);
    }
    out.writeEndArray();
  }

  private void note(Note note) throws IOException {
    out.writeNumberField("t", note.time());
    playing(note);
  }

  /** Everything of a note but its time, which notes of a chord strike share. */
  private void playing(Note note) throws IOException {
    out.writeNumberField("s", note.string());
    out.writeNumberField("f", note.fret());
    unlessZero("sus", note.sustain());
    unlessUnset("sl", note.slideTo());
    unlessUnset("sl2", note.slideUnpitchedTo());
    unlessZero("bn", note.bend());
    if (!note.bendCurve().isEmpty()) {
      objects("bnv", note.bendCurve(), this::bendPoint);
    }
    for (TechniqueField field : TechniqueField.values()) {
      if (note.has(field.technique())) {
        out.writeBooleanField(field.jsonName(), true);
      }
    }
    unlessUnset("fg", note.finger());
  }

  private void unlessZero(String name, double value) throws IOException {
    if (value != 0) {
      out.writeNumberField(name, value);
    }
  }

  private void unlessUnset(String name, int value) throws IOException {
    if (value != Note.UNSET) {
      out.writeNumberField(name, value);
    }
  }

  private void bendPoint(BendPoint point) throws IOException {
    out.writeNumberField("t", point.offset());
    out.writeNumberField("v", point.semitones());
  }

  private void chord(ChordStrike strike) throws IOException {
    out.writeNumberField("t", strike.time());
    out.writeNumberField("id", strike.template());
    out.writeBooleanField("hd", strike.highDensity());
    objects("notes", strike.notes(), this::playing);
  }

  private void template(ChordTemplate template) throws IOException {
    out.writeStringField("name", template.name());
    out.writeStringField("displayName", template.displayName());
    integers("frets", template.frets());
    integers("fingers", template.fingers());
    out.writeBooleanField("arpeggio", template.arpeggio());
  }

  private void anchor(Anchor anchor) throws IOException {
    out.writeNumberField("time", anchor.time());
    out.writeNumberField("fret", anchor.fret());
    out.writeNumberField("width", anchor.width());
  }

  private void handShape(HandShape shape) throws IOException {
    out.writeNumberField("chordId", shape.template());
    out.writeNumberField("startTime", shape.startTime());
    out.writeNumberField("endTime", shape.endTime());
    out.writeBooleanField("arpeggio", shape.arpeggio());
  }

  private void beat(Beat beat) throws IOException {
    out.writeNumberField("time", beat.time());
    out.writeNumberField("measure", beat.measure());
  }

  private void section(Section section) throws IOException {
    out.writeStringField("name", section.name());
    out.writeNumberField("number", section.number());
    out.writeNumberField("time", section.time());
  }

  private void phrase(Phrase phrase) throws IOException {
    out.writeStringField("name", phrase.name());
    out.writeNumberField("maxDifficulty", phrase.maxDifficulty());
    out.writeBooleanField("disparity", phrase.disparity());
    out.writeBooleanField("solo", phrase.solo());
    out.writeBooleanField("ignore", phrase.ignore());
    out.writeNumberField("startTime", phrase.startTime());
    out.writeNumberField("endTime", phrase.endTime());
    objects("levels", phrase.levels(), this::level);
    if (!phrase.heroLevels().isEmpty()) {
      integers("heroLevels", phrase.heroLevels());
    }
    unlessUnset("linkGroup", phrase.linkGroup());
  }

  private void level(PhraseLevel level) throws IOException {
    out.writeNumberField("difficulty", level.difficulty());
    objects("notes", level.notes(), this::note);
    objects("chords", level.chords(), this::chord);
    objects("anchors", level.anchors(), this::anchor);
    objects("handShapes", level.handShapes(), this::handShape);
  }

  private void lyric(Lyric lyric) throws IOException {
    out.writeNumberField("t", lyric.time());
    out.writeNumberField("d", lyric.duration());
    out.writeStringField("w", lyric.text());
  }

  private void toneChange(ToneChange change) throws IOException {
    out.writeNumberField("time", change.time());
    out.writeStringField("name", change.name());
  }
}
