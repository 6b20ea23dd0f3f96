package org.fretway.format.feedpak;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON files as they are on the disk (feedpak specification, 6 and 7), names and all. A
 * component is null where its absence means something else than zero.
 */
final class Wire {
  private Wire() {}

  record Arrangement(
      @Nullable List<@Nullable Integer> tuning,
      int capo,
      double centOffset,
      @Nullable List<@Nullable Note> notes,
      @Nullable List<@Nullable Chord> chords,
      @Nullable List<@Nullable Anchor> anchors,
      @Nullable List<@Nullable HandShape> handshapes,
      @Nullable List<@Nullable Template> templates,
      @Nullable List<@Nullable Phrase> phrases,
      @Nullable Tones tones,
      @Nullable List<@Nullable Beat> beats,
      @Nullable List<@Nullable Section> sections) {}

  record Timeline(
      @Nullable List<@Nullable Beat> beats, @Nullable List<@Nullable Section> sections) {}

  record Note(
      @Nullable Double t,
      @Nullable Integer s,
      @Nullable Integer f,
      double sus,
      @Nullable Integer sl,
      @Nullable Integer slu,
      double bn,
      int bt,
      @Nullable List<@Nullable Bend> bnv,
      boolean ho,
      boolean po,
      boolean hm,
      boolean hp,
      boolean pm,
      boolean mt,
      boolean vb,
      boolean tr,
      boolean ac,
      boolean tp,
      boolean ln,
      boolean fhm,
      boolean plk,
      boolean slp,
      @Nullable Integer pkd,
      boolean ig,
      @Nullable Integer fg) {}

  record Bend(double t, double v) {}

  record Chord(
      @Nullable Double t, @Nullable Integer id, boolean hd, @Nullable List<@Nullable Note> notes) {}

  record Anchor(@Nullable Double time, @Nullable Integer fret, @Nullable Integer width) {}

  record HandShape(
      @JsonProperty("chord_id") int chordId,
      @JsonProperty("start_time") double startTime,
      @JsonProperty("end_time") double endTime,
      boolean arp) {}

  record Template(
      @Nullable String name,
      @Nullable String displayName,
      boolean arp,
      @Nullable List<@Nullable Integer> fingers,
      @Nullable List<@Nullable Integer> frets) {}

  record Phrase(
      @Nullable String name,
      @JsonProperty("start_time") double startTime,
      @JsonProperty("end_time") double endTime,
      @JsonProperty("max_difficulty") @Nullable Integer maxDifficulty,
      boolean disparity,
      boolean solo,
      boolean ignore,
      @Nullable List<@Nullable Level> levels,
      @JsonProperty("hero_levels") @Nullable List<@Nullable Integer> heroLevels,
      @JsonProperty("link_group") @Nullable Integer linkGroup) {}

  record Level(
      @Nullable Integer difficulty,
      @Nullable List<@Nullable Note> notes,
      @Nullable List<@Nullable Chord> chords,
      @Nullable List<@Nullable Anchor> anchors,
      @Nullable List<@Nullable HandShape> handshapes) {}

  record Tones(
      @Nullable String base,
      @Nullable List<@Nullable ToneChange> changes,
      @Nullable JsonNode definitions) {}

  record ToneChange(@Nullable Double t, @Nullable String name) {}

  record Beat(@Nullable Double time, @Nullable Integer measure) {}

  record Section(@Nullable String name, @Nullable Integer number, @Nullable Double time) {}

  record Syllable(@Nullable Double t, double d, @Nullable String w) {}
}
