package org.fretway.api.resource;

import org.fretway.chart.Technique;

/** What the JSON of a note calls each technique. */
enum TechniqueField {
  HO("ho", Technique.HAMMER_ON),
  PO("po", Technique.PULL_OFF),
  HARM("harm", Technique.NATURAL_HARMONIC),
  PHARM("pharm", Technique.PINCH_HARMONIC),
  VIB("vib", Technique.VIBRATO),
  TAP("tap", Technique.TAP),
  MUTE("mute", Technique.PALM_MUTE),
  FHM("fhm", Technique.STRING_MUTE),
  TREM("trem", Technique.TREMOLO),
  ACC("acc", Technique.ACCENT),
  LINK("link", Technique.LINK_NEXT),
  SLAP("slap", Technique.SLAP),
  PLUCK("pluck", Technique.PLUCK),
  PICK_DOWN("pickDown", Technique.PICK_DOWN),
  PICK_UP("pickUp", Technique.PICK_UP),
  IGNORE("ignore", Technique.IGNORED);

  private final String jsonName;
  private final Technique technique;

  TechniqueField(String jsonName, Technique technique) {
    this.jsonName = jsonName;
    this.technique = technique;
  }

  String jsonName() {
    return jsonName;
  }

  Technique technique() {
    return technique;
  }
}
