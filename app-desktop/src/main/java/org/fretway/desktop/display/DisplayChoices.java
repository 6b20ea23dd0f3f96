package org.fretway.desktop.display;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.fretway.desktop.highway.BuiltInStyle;
import org.fretway.desktop.highway.draw.BoardTheme;
import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.draw.StringPalette;
import org.fretway.desktop.model.ChoiceJson;

/**
 * How somebody has the highway shown, as it is kept for each profile. Whatever can't be read is as
 * at first.
 *
 * @param style how charts are drawn
 * @param options what is chosen about it
 * @param background what shines through it
 * @param lyricLanguage language tag of the words that are shown, or {@link
 *     LyricLanguage#OF_THE_SONG}
 */
record DisplayChoices(
    BuiltInStyle style, HighwayOptions options, BackgroundChoice background, String lyricLanguage) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** What is shown at first. */
  static final DisplayChoices USUAL =
      new DisplayChoices(
          BuiltInStyle.FLAT,
          HighwayOptions.USUAL,
          BackgroundChoice.NONE,
          LyricLanguage.OF_THE_SONG);

  String toJson() {
    return MAPPER
        .createObjectNode()
        .put("style", ChoiceJson.name(style))
        .put("palette", ChoiceJson.name(options.palette()))
        .put("board", ChoiceJson.name(options.board()))
        .put("leftHanded", options.leftHanded())
        .put("lowestOnTop", options.lowestOnTop())
        .put("noteSize", options.noteSize())
        .put("lookAhead", options.lookAhead())
        .put("zoom", options.zoom())
        .put("lyrics", options.lyrics())
        .put("chordDiagrams", options.chordDiagrams())
        .put("background", background.file())
        .put("backgroundStrength", background.strength())
        .put("lyricLanguage", lyricLanguage)
        .toString();
  }

  /** Reads what was kept. */
  static DisplayChoices read(String text) {
    JsonNode json;
    try {
      json = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return USUAL;
    }
    HighwayOptions usual = USUAL.options();
    return new DisplayChoices(
        ChoiceJson.read(BuiltInStyle.values(), json.path("style"), USUAL.style()),
        new HighwayOptions(
            ChoiceJson.read(StringPalette.values(), json.path("palette"), usual.palette()),
            ChoiceJson.read(BoardTheme.values(), json.path("board"), usual.board()),
            json.path("leftHanded").asBoolean(usual.leftHanded()),
            json.path("lowestOnTop").asBoolean(usual.lowestOnTop()),
            json.path("noteSize").asDouble(usual.noteSize()),
            json.path("lookAhead").asDouble(usual.lookAhead()),
            json.path("zoom").asDouble(usual.zoom()),
            json.path("lyrics").asBoolean(usual.lyrics()),
            json.path("chordDiagrams").asBoolean(usual.chordDiagrams())),
        new BackgroundChoice(
            json.path("background").asText(""),
            json.path("backgroundStrength").asDouble(USUAL.background().strength())),
        json.path("lyricLanguage").asText(LyricLanguage.OF_THE_SONG));
  }
}
