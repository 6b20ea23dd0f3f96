package org.fretway.format.feedpak;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.fretway.chart.Anchor;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.HandShape;
import org.fretway.chart.Note;
import org.fretway.chart.Phrase;
import org.fretway.chart.PhraseLevel;
import org.fretway.chart.ToneChange;

/**
 * Writes a chart as an arrangement file (feedpak specification, 6). Numbers are written as they
 * are, so that what is read again is equal. Beats, sections and lyrics are the song's, not its.
 */
final class ArrangementJson {
  private final JsonGenerator json;
  private final NoteJson notes;

  ArrangementJson(JsonGenerator json) {
    this.json = json;
    this.notes = new NoteJson(json);
  }

  /**
   * Writes the file.
   *
   * @param toneDefinitions JSON objects that are put in verbatim
   */
  void write(Chart chart, List<String> toneDefinitions) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", chart.name());
    integers("tuning", chart.tuning().offsets());
    json.writeNumberField("capo", chart.capo());
    if (chart.centOffset() != 0) {
      json.writeNumberField("centOffset", chart.centOffset());
    }
    notes.notes(chart.notes());
    notes.chords(chart.chords());
    anchors(chart.anchors());
    handShapes(chart.handShapes());
    templates(chart.chordTemplates());
    // No key at all says that there is one difficulty only (6.7).
    if (!chart.phrases().isEmpty()) {
      phrases(chart.phrases());
    }
    tones(chart, toneDefinitions);
    json.writeEndObject();
  }

  private void anchors(Collection<Anchor> anchors) throws IOException {
    json.writeArrayFieldStart("anchors");
    for (Anchor anchor : anchors) {
      json.writeStartObject();
      json.writeNumberField("time", anchor.time());
      json.writeNumberField("fret", anchor.fret());
      json.writeNumberField("width", anchor.width());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void handShapes(Collection<HandShape> shapes) throws IOException {
    json.writeArrayFieldStart("handshapes");
    for (HandShape shape : shapes) {
      json.writeStartObject();
      json.writeNumberField("chord_id", shape.template());
      json.writeNumberField("start_time", shape.startTime());
      json.writeNumberField("end_time", shape.endTime());
      json.writeBooleanField("arp", shape.arpeggio());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void templates(Collection<ChordTemplate> templates) throws IOException {
    json.writeArrayFieldStart("templates");
    for (ChordTemplate template : templates) {
      json.writeStartObject();
      json.writeStringField("name", template.name());
      json.writeStringField("displayName", template.displayName());
      json.writeBooleanField("arp", template.arpeggio());
      integers("fingers", template.fingers());
      integers("frets", template.frets());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void phrases(Collection<Phrase> phrases) throws IOException {
    json.writeArrayFieldStart("phrases");
    for (Phrase phrase : phrases) {
      json.writeStartObject();
      json.writeStringField("name", phrase.name());
      json.writeNumberField("start_time", phrase.startTime());
      json.writeNumberField("end_time", phrase.endTime());
      json.writeNumberField("max_difficulty", phrase.maxDifficulty());
      json.writeBooleanField("disparity", phrase.disparity());
      json.writeBooleanField("solo", phrase.solo());
      json.writeBooleanField("ignore", phrase.ignore());
      if (!phrase.heroLevels().isEmpty()) {
        integers("hero_levels", phrase.heroLevels());
      }
      if (phrase.linkGroup() != Note.UNSET) {
        json.writeNumberField("link_group", phrase.linkGroup());
      }
      json.writeArrayFieldStart("levels");
      for (PhraseLevel level : phrase.levels()) {
        level(level);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void level(PhraseLevel level) throws IOException {
    json.writeStartObject();
    json.writeNumberField("difficulty", level.difficulty());
    notes.notes(level.notes());
    notes.chords(level.chords());
    anchors(level.anchors());
    handShapes(level.handShapes());
    json.writeEndObject();
  }

  private void tones(Chart chart, List<String> definitions) throws IOException {
    if (chart.baseTone().isEmpty() && chart.toneChanges().isEmpty() && definitions.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("tones");
    if (!chart.baseTone().isEmpty()) {
      json.writeStringField("base", chart.baseTone());
    }
    json.writeArrayFieldStart("changes");
    for (ToneChange change : chart.toneChanges()) {
      json.writeStartObject();
      json.writeNumberField("t", change.time());
      json.writeStringField("name", change.name());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!definitions.isEmpty()) {
      json.writeArrayFieldStart("definitions");
      for (String definition : definitions) {
        json.writeRawValue(definition);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void integers(String key, Collection<Integer> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (int value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
  }
}
