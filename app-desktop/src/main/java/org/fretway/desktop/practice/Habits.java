package org.fretway.desktop.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.fretway.audio.LeadIn;
import org.fretway.audio.SongPlayer;
import org.fretway.audio.mix.MixerControls;
import org.fretway.chart.Snap;
import org.fretway.desktop.model.ChoiceJson;

/**
 * How somebody practises, as it is kept for each profile. Whatever can't be read is as at first.
 *
 * @param master volume of all, 1 = as mixed
 * @param clicks volume of metronome and counts, 1 = as made
 * @param leadIn what comes before a start
 * @param rewind by how many seconds a start rewinds, if it does; 0 for a measure
 * @param loopLeadIn what comes before each pass of a loop
 * @param snap what the ends of loops go to
 * @param from speed in percent at which the trainer begins
 * @param to speed in percent at which it ends
 * @param step by how much it rises, in percent
 * @param passes after how many clean passes
 * @param cleanPercent how much of a pass must be hit for it to be clean, in percent
 * @param raisesMastery whether more of the chart is shown after that
 */
record Habits(
    double master,
    double clicks,
    LeadIn leadIn,
    int rewind,
    LeadIn loopLeadIn,
    Snap snap,
    int from,
    int to,
    int step,
    int passes,
    int cleanPercent,
    boolean raisesMastery) {
  static final int MOST_STEP = 50;
  static final int MOST_PASSES = 20;
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int LEAST = (int) SpeedViewModel.LEAST;
  private static final int MOST = (int) SpeedViewModel.MOST;

  String toJson() {
    return MAPPER
        .createObjectNode()
        .put("master", master)
        .put("clicks", clicks)
        .put("leadIn", ChoiceJson.name(leadIn))
        .put("rewind", rewind)
        .put("loopLeadIn", ChoiceJson.name(loopLeadIn))
        .put("snap", ChoiceJson.name(snap))
        .put("from", from)
        .put("to", to)
        .put("step", step)
        .put("passes", passes)
        .put("cleanPercent", cleanPercent)
        .put("raisesMastery", raisesMastery)
        .toString();
  }

  /** Reads what was kept. */
  static Habits read(String text) {
    JsonNode json;
    try {
      json = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      json = MAPPER.createObjectNode();
    }
    return new Habits(
        volume(json.path("master"), MixerControls.MAX_VOLUME),
        volume(json.path("clicks"), SongPlayer.MAX_CLICK_VOLUME),
        ChoiceJson.read(LeadIn.values(), json.path("leadIn"), LeadIn.NONE),
        Math.clamp(json.path("rewind").asInt(0), 0, (int) SongPlayer.MAX_REWIND),
        ChoiceJson.read(LeadIn.values(), json.path("loopLeadIn"), LeadIn.NONE),
        ChoiceJson.read(Snap.values(), json.path("snap"), Snap.BEAT),
        Math.clamp(json.path("from").asInt(70), LEAST, MOST),
        Math.clamp(json.path("to").asInt(100), LEAST, MOST),
        Math.clamp(json.path("step").asInt(5), 1, MOST_STEP),
        Math.clamp(json.path("passes").asInt(2), 1, MOST_PASSES),
        Math.clamp(json.path("cleanPercent").asInt(90), TrainerViewModel.LEAST_CLEAN, 100),
        json.path("raisesMastery").asBoolean(false));
  }

  private static double volume(JsonNode json, double most) {
    double value = json.asDouble(1);
    return value >= 0 && value <= most ? value : 1;
  }
}
