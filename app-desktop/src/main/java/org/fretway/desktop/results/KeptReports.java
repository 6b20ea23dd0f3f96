package org.fretway.desktop.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.OptionalDouble;

/**
 * What was heard of the songs that somebody played last, in few words for each: a JSON object by
 * track. What can't be read is as if there were nothing.
 */
final class KeptReports {
  /** More would not be kept by the window, see the most bytes that it remembers. */
  static final int MOST = 250;

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final double ROUNDED = 1000;

  private final ObjectNode songs;

  private KeptReports(ObjectNode songs) {
    this.songs = songs;
  }

  /** Reads what was kept. */
  static KeptReports read(String text) {
    try {
      return new KeptReports(
          MAPPER.readTree(text) instanceof ObjectNode object ? object : MAPPER.createObjectNode());
    } catch (JsonProcessingException e) {
      return new KeptReports(MAPPER.createObjectNode());
    }
  }

  /** Returns how much of a song was heard the last time, 0 to 1. */
  OptionalDouble share(String trackId) {
    return number(songs.path(trackId).path("share"), 1);
  }

  /** Returns the longest stretch of a song at full speed, in seconds. */
  OptionalDouble stretch(String trackId) {
    return number(songs.path(trackId).path("stretch"), Double.MAX_VALUE);
  }

  private static OptionalDouble number(JsonNode node, double most) {
    return node.isNumber() && node.asDouble() >= 0 && node.asDouble() <= most
        ? OptionalDouble.of(node.asDouble())
        : OptionalDouble.empty();
  }

  /** Returns these with one more, and without the oldest if there are too many. */
  KeptReports with(String trackId, PlayReport report) {
    ObjectNode next = songs.deepCopy();
    double stretch = Math.max(report.stretch(), stretch(trackId).orElse(0));
    next.remove(trackId);
    next.putObject(trackId).put("share", rounded(report.share())).put("stretch", rounded(stretch));
    Iterator<String> oldest = next.fieldNames();
    while (next.size() > MOST && oldest.hasNext()) {
      oldest.next();
      oldest.remove();
    }
    return new KeptReports(next);
  }

  private static double rounded(double number) {
    return Math.rint(number * ROUNDED) / ROUNDED;
  }

  String toJson() {
    return songs.toString();
  }
}
