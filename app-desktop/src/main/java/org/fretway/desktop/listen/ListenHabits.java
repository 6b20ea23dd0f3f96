package org.fretway.desktop.listen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.fretway.desktop.model.ChoiceJson;

/**
 * How somebody wants to be listened to, as it is kept for each profile. Whatever can't be read is
 * as at first.
 *
 * @param on whether the program listens
 * @param tolerance how exactly one has to play
 * @param marks whether results are shown on the highway
 * @param waits whether the song waits for each note
 */
record ListenHabits(boolean on, ToleranceChoice tolerance, boolean marks, boolean waits) {
  /** As at first. */
  static final ListenHabits USUAL = new ListenHabits(false, ToleranceChoice.USUAL, true, false);

  private static final JsonMapper MAPPER = new JsonMapper();

  String toJson() {
    return MAPPER
        .createObjectNode()
        .put("on", on)
        .put("tolerance", ChoiceJson.name(tolerance))
        .put("marks", marks)
        .put("waits", waits)
        .toString();
  }

  /** Reads what was kept. */
  static ListenHabits read(String text) {
    JsonNode json;
    try {
      json = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      json = MAPPER.createObjectNode();
    }
    return new ListenHabits(
        json.path("on").asBoolean(USUAL.on),
        ChoiceJson.read(ToleranceChoice.values(), json.path("tolerance"), USUAL.tolerance),
        json.path("marks").asBoolean(USUAL.marks),
        json.path("waits").asBoolean(USUAL.waits));
  }
}
