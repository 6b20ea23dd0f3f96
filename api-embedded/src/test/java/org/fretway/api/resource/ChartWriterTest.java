package org.fretway.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.fretway.chart.Chart;
import org.fretway.library.Charts;
import org.junit.jupiter.api.Test;

class ChartWriterTest {
  private static final JsonFactory JSON = new JsonFactory();

  private static String write(Chart chart) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      ChartWriter writer = new ChartWriter(out);
      out.writeStartObject();
      out.writeObjectFieldStart("song");
      writer.songFields(chart);
      out.writeEndObject();
      writer.parts(chart);
      out.writeEndObject();
    }
    return text.toString();
  }

  private static Chart read(String json) throws IOException {
    try (JsonParser in = JSON.createParser(json)) {
      return new ChartReader(in).read();
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void every_field_survives() throws IOException {
    assertThat(read(write(Charts.everything()))).isEqualTo(Charts.everything());
  }

  @Test
  void a_chart_without_anything_survives() throws IOException {
    assertThat(read(write(Charts.empty("Bass")))).isEqualTo(Charts.empty("Bass"));
  }

  @Test
  void fields_are_named_as_in_the_api() throws IOException {
    JsonNode json = new ObjectMapper().readTree(write(Charts.everything()));

    assertThat(names(json))
        .containsExactly(
            "song",
            "notes",
            "chords",
            "chordTemplates",
            "anchors",
            "handShapes",
            "beats",
            "sections",
            "phrases",
            "lyrics",
            "toneChanges");
    assertThat(names(json.at("/notes/0")))
        .containsExactlyInAnyOrder(
            "t",
            "s",
            "f",
            "sus",
            "sl",
            "sl2",
            "bn",
            "bnv",
            "ho",
            "po",
            "harm",
            "pharm",
            "vib",
            "tap",
            "mute",
            "fhm",
            "trem",
            "acc",
            "link",
            "slap",
            "pluck",
            "pickDown",
            "pickUp",
            "ignore",
            "fg");
    assertThat(names(json.at("/notes/1"))).containsExactly("t", "s", "f");
    assertThat(names(json.at("/chords/0/notes/0"))).doesNotContain("t");
  }

  @Test
  void parts_that_a_source_lacks_are_left_out() throws IOException {
    JsonNode json = new ObjectMapper().readTree(write(Charts.empty("Bass")));

    assertThat(names(json)).doesNotContain("phrases", "lyrics", "toneChanges");
  }
}
