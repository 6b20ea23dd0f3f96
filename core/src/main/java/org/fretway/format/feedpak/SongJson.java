package org.fretway.format.feedpak;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Beat;
import org.fretway.chart.Lyric;
import org.fretway.chart.Section;

/** Writes what a whole song shares: timeline and words (feedpak specification, 7.1 and 7.4). */
final class SongJson {
  private static final double SECONDS_PER_MINUTE = 60;

  /** How far beats may be off and still be of one tempo, in seconds: as songs are written down. */
  private static final double STEADY = 0.0015;

  /** A tempo is derived, so no more of it is written than means something. */
  private static final double TEMPO_STEPS = 1000;

  /** Four beats a measure are 4/4; what six stand for, beats alone don't tell. */
  private static final int COMMON_TIME = 4;

  private final JsonGenerator json;

  SongJson(JsonGenerator json) {
    this.json = json;
  }

  void timeline(Timeline timeline) throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", 1);
    Optional<Double> tempo = tempo(timeline.beats());
    if (tempo.isPresent()) {
      json.writeArrayFieldStart("tempos");
      json.writeStartObject();
      json.writeNumberField("time", timeline.beats().getFirst().time());
      json.writeNumberField("bpm", tempo.get());
      json.writeEndObject();
      json.writeEndArray();
    }
    if (isCommonTime(timeline.beats())) {
      json.writeArrayFieldStart("time_signatures");
      json.writeStartObject();
      json.writeNumberField("time", timeline.beats().getFirst().time());
      json.writeFieldName("ts");
      json.writeArray(new int[] {COMMON_TIME, COMMON_TIME}, 0, 2);
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeArrayFieldStart("beats");
    for (Beat beat : timeline.beats()) {
      json.writeStartObject();
      json.writeNumberField("time", beat.time());
      json.writeNumberField("measure", beat.measure());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("sections");
    for (Section section : timeline.sections()) {
      json.writeStartObject();
      json.writeStringField("name", section.name());
      json.writeNumberField("number", section.number());
      json.writeNumberField("time", section.time());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  void lyrics(Collection<Lyric> lyrics) throws IOException {
    json.writeStartArray();
    for (Lyric lyric : lyrics) {
      json.writeStartObject();
      json.writeNumberField("t", lyric.time());
      json.writeNumberField("d", lyric.duration());
      json.writeStringField("w", lyric.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The tempo of a song that keeps one; a song that changes its tempo has its beats alone. */
  private static Optional<Double> tempo(List<Beat> beats) {
    int steps = beats.size() - 1;
    if (steps < 1) {
      return Optional.empty();
    }
    double first = beats.getFirst().time();
    double length = (beats.getLast().time() - first) / steps;
    for (int i = 1; i <= steps; i++) {
      if (Math.abs(beats.get(i).time() - first - i * length) > STEADY) {
        return Optional.empty();
      }
    }
    double tempo = Math.round(SECONDS_PER_MINUTE / length * TEMPO_STEPS) / TEMPO_STEPS;
    return tempo > 0 && length > STEADY ? Optional.of(tempo) : Optional.empty();
  }

  /** Whether every measure that is complete has four beats, and there is one. */
  private static boolean isCommonTime(List<Beat> beats) {
    List<Integer> downbeats = new ArrayList<>();
    for (int i = 0; i < beats.size(); i++) {
      if (beats.get(i).isDownbeat()) {
        downbeats.add(i);
      }
    }
    boolean common = downbeats.size() > 1 && downbeats.getFirst() == 0;
    for (int i = 1; i < downbeats.size(); i++) {
      common &= downbeats.get(i) - downbeats.get(i - 1) == COMMON_TIME;
    }
    return common;
  }
}
