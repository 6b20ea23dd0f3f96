package org.fretway.api.resource;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
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
import org.fretway.chart.Techniques;
import org.fretway.chart.ToneChange;
import org.fretway.chart.Tuning;

/** Reads what {@link ChartWriter} wrote, one item of a part at a time. */
final class ChartReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonParser in;

  private JsonNode song = MAPPER.createObjectNode();
  private List<Note> notes = List.of();
  private List<ChordStrike> chords = List.of();
  private List<ChordTemplate> templates = List.of();
  private List<Anchor> anchors = List.of();
  private List<HandShape> handShapes = List.of();
  private List<Beat> beats = List.of();
  private List<Section> sections = List.of();
  private List<Phrase> phrases = List.of();
  private List<Lyric> lyrics = List.of();
  private List<ToneChange> toneChanges = List.of();

  ChartReader(JsonParser in) {
    this.in = in;
  }

  Chart read() throws IOException {
    expect(in.nextToken(), JsonToken.START_OBJECT);
    for (String part = in.nextFieldName(); part != null; part = in.nextFieldName()) {
      in.nextToken();
      switch (part) {
        case "song" -> song = MAPPER.readTree(in);
        case "notes" -> notes = items(ChartReader::note);
        case "chords" -> chords = items(ChartReader::chord);
        case "chordTemplates" -> templates = items(ChartReader::template);
        case "anchors" -> anchors = items(ChartReader::anchor);
        case "handShapes" -> handShapes = items(ChartReader::handShape);
        case "beats" ->
            beats = items(node -> new Beat(decimal(node, "time"), integer(node, "measure")));
        case "sections" ->
            sections =
                items(
                    node ->
                        new Section(
                            text(node, "name"), integer(node, "number"), decimal(node, "time")));
        case "phrases" -> phrases = items(ChartReader::phrase);
        case "lyrics" ->
            lyrics =
                items(node -> new Lyric(decimal(node, "t"), decimal(node, "d"), text(node, "w")));
        case "toneChanges" ->
            toneChanges = items(node -> new ToneChange(decimal(node, "time"), text(node, "name")));
        default -> in.skipChildren();
      }
    }
    expect(in.currentToken(), JsonToken.END_OBJECT);
    return chart();
  }

  private Chart chart() throws IOException {
    List<Integer> tuning = integers(song.path("tuning"));
    if (tuning.size() < Tuning.MIN_STRINGS || tuning.size() > Tuning.MAX_STRINGS) {
      throw new JsonParseException(in, "song.tuning: not a tuning of 4 to 8 strings");
    }
    return new Chart(
        text(song, "arrangementName"),
        new Tuning(tuning),
        integer(song, "capo"),
        decimal(song, "centOffset"),
        notes,
        chords,
        templates,
        anchors,
        handShapes,
        beats,
        sections,
        phrases,
        lyrics,
        text(song, "baseTone"),
        toneChanges);
  }

  private <T> List<T> items(Function<JsonNode, T> item) throws IOException {
    expect(in.currentToken(), JsonToken.START_ARRAY);
    List<T> items = new ArrayList<>();
    while (in.nextToken() == JsonToken.START_OBJECT) {
      items.add(item.apply(MAPPER.readTree(in)));
    }
    expect(in.currentToken(), JsonToken.END_ARRAY);
    return items;
  }

  private void expect(JsonToken token, JsonToken expected) throws IOException {
    if (token != expected) {
      throw new JsonParseException(in, "a chart has " + expected + " here, not " + token);
    }
  }

  private static Note note(JsonNode node) {
    return note(node, decimal(node, "t"));
  }

  private static Note note(JsonNode node, double time) {
    Techniques techniques = Techniques.NONE;
    for (TechniqueField field : TechniqueField.values()) {
      techniques = techniques.with(field.technique(), node.path(field.jsonName()).asBoolean());
    }
    return new Note(
        time,
        integer(node, "s"),
        integer(node, "f"),
        decimal(node, "sus"),
        node.path("sl").asInt(Note.UNSET),
        node.path("sl2").asInt(Note.UNSET),
        decimal(node, "bn"),
        list(node.path("bnv"), point -> new BendPoint(decimal(point, "t"), decimal(point, "v"))),
        techniques,
        node.path("fg").asInt(Note.UNSET));
  }

  private static ChordStrike chord(JsonNode node) {
    double time = decimal(node, "t");
    return new ChordStrike(
        time,
        node.path("id").asInt(Note.UNSET),
        node.path("hd").asBoolean(),
        list(node.path("notes"), note -> note(note, time)));
  }

  private static ChordTemplate template(JsonNode node) {
    return new ChordTemplate(
        text(node, "name"),
        text(node, "displayName"),
        integers(node.path("frets")),
        integers(node.path("fingers")),
        node.path("arpeggio").asBoolean());
  }

  private static Anchor anchor(JsonNode node) {
    return new Anchor(decimal(node, "time"), integer(node, "fret"), integer(node, "width"));
  }

  private static HandShape handShape(JsonNode node) {
    return new HandShape(
        integer(node, "chordId"),
        decimal(node, "startTime"),
        decimal(node, "endTime"),
        node.path("arpeggio").asBoolean());
  }

  private static Phrase phrase(JsonNode node) {
    return new Phrase(
        text(node, "name"),
        integer(node, "maxDifficulty"),
        node.path("disparity").asBoolean(),
        node.path("solo").asBoolean(),
        node.path("ignore").asBoolean(),
        decimal(node, "startTime"),
        decimal(node, "endTime"),
        list(node.path("levels"), ChartReader::level),
        integers(node.path("heroLevels")),
        node.path("linkGroup").asInt(Note.UNSET));
  }

  private static PhraseLevel level(JsonNode node) {
    return new PhraseLevel(
        integer(node, "difficulty"),
        list(node.path("notes"), ChartReader::note),
        list(node.path("chords"), ChartReader::chord),
        list(node.path("anchors"), ChartReader::anchor),
        list(node.path("handShapes"), ChartReader::handShape));
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
    return StreamSupport.stream(array.spliterator(), false).map(item).toList();
  }

  private static List<Integer> integers(JsonNode array) {
    return list(array, JsonNode::asInt);
  }

  private static double decimal(JsonNode node, String field) {
    return node.path(field).asDouble();
  }

  private static int integer(JsonNode node, String field) {
    return node.path(field).asInt();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
