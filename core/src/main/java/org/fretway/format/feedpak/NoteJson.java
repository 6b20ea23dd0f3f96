package org.fretway.format.feedpak;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.fretway.chart.BendPoint;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;

/** Writes notes and chords (feedpak specification, 6.2 and 6.3), defaults left out. */
final class NoteJson {
  private static final int PICK_DOWN = 0;
  private static final int PICK_UP = 1;
  private static final Map<Technique, String> KEYS = keys();

  private final JsonGenerator json;

  NoteJson(JsonGenerator json) {
    this.json = json;
  }

  private static Map<Technique, String> keys() {
    Map<Technique, String> keys = new EnumMap<>(Technique.class);
    keys.put(Technique.HAMMER_ON, "ho");
    keys.put(Technique.PULL_OFF, "po");
    keys.put(Technique.NATURAL_HARMONIC, "hm");
    keys.put(Technique.PINCH_HARMONIC, "hp");
    keys.put(Technique.VIBRATO, "vb");
    keys.put(Technique.TAP, "tp");
    keys.put(Technique.PALM_MUTE, "pm");
    keys.put(Technique.STRING_MUTE, "mt");
    keys.put(Technique.TREMOLO, "tr");
    keys.put(Technique.ACCENT, "ac");
    keys.put(Technique.LINK_NEXT, "ln");
    keys.put(Technique.SLAP, "slp");
    keys.put(Technique.PLUCK, "plk");
    keys.put(Technique.IGNORED, "ig");
    return keys;
  }

  void notes(Collection<Note> notes) throws IOException {
    json.writeArrayFieldStart("notes");
    for (Note note : notes) {
      json.writeStartObject();
      json.writeNumberField("t", note.time());
      fields(note);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void chords(Collection<ChordStrike> chords) throws IOException {
    json.writeArrayFieldStart("chords");
    for (ChordStrike chord : chords) {
      json.writeStartObject();
      json.writeNumberField("t", chord.time());
      json.writeNumberField("id", chord.template());
      json.writeBooleanField("hd", chord.highDensity());
      json.writeArrayFieldStart("notes");
      for (Note note : chord.notes()) {
        json.writeStartObject();
        fields(note);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void fields(Note note) throws IOException {
    json.writeNumberField("s", note.string());
    json.writeNumberField("f", note.fret());
    if (note.sustain() != 0) {
      json.writeNumberField("sus", note.sustain());
    }
    unlessUnset("sl", note.slideTo());
    unlessUnset("slu", note.slideUnpitchedTo());
    if (note.bend() != 0) {
      json.writeNumberField("bn", note.bend());
    }
    bendCurve(note);
    for (Map.Entry<Technique, String> key : KEYS.entrySet()) {
      if (note.has(key.getKey())) {
        json.writeBooleanField(key.getValue(), true);
      }
    }
    if (note.has(Technique.PICK_DOWN) || note.has(Technique.PICK_UP)) {
      json.writeNumberField("pkd", note.has(Technique.PICK_UP) ? PICK_UP : PICK_DOWN);
    }
    unlessUnset("fg", note.finger());
  }

  private void bendCurve(Note note) throws IOException {
    if (note.bendCurve().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("bnv");
    for (BendPoint point : note.bendCurve()) {
      json.writeStartObject();
      json.writeNumberField("t", point.offset());
      json.writeNumberField("v", point.semitones());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void unlessUnset(String key, int value) throws IOException {
    if (value != Note.UNSET) {
      json.writeNumberField(key, value);
    }
  }
}
