package org.fretway.format.rocksmith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fretway.chart.Chart;
import org.fretway.format.FormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML that is out to harm whoever reads it. */
class HostileXmlTest {
  @Test
  void a_billion_laughs_are_refused() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE song [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    assertRefused(bomb + "]><song><title>&a29;</title></song>", "document type");
  }

  @Test
  void an_external_entity_is_never_read(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "<title>secret</title>");
    assertRefused(
        "<!DOCTYPE song [<!ENTITY x SYSTEM \"%s\">]><song>&x;</song>".formatted(secret.toUri()),
        "document type");
    assertRefused(
        "<!DOCTYPE song SYSTEM \"%s\"><song/>".formatted(secret.toUri()), "document type");
    assertRefused("<song><title>&x;</title></song>", "no XML that can be read");
  }

  @Test
  void deep_nesting_is_refused() {
    assertRefused("<song>" + "<a>".repeat(100_000), "nested deeper than");
  }

  @Test
  void a_huge_attribute_is_refused() {
    assertRefused("<song><note x=\"%s\"/></song>".formatted("y".repeat(1 << 20)), "characters");
  }

  @Test
  void a_million_attributes_are_refused() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      attributes.append(" a").append(i).append("=''");
    }
    assertRefused("<song><note %s/></song>".formatted(attributes), "");
  }

  @Test
  void a_million_elements_are_refused() {
    assertRefused("<song>%s</song>".formatted("<a/>".repeat(600_000)), "more than the 500000");
  }

  @Test
  void notes_made_of_shapes_are_counted_too() {
    String shape =
        "<chordTemplate fret0=\"0\" fret1=\"0\" fret2=\"0\" fret3=\"0\" fret4=\"0\" fret5=\"0\"/>";
    String chords = "<chord time=\"1\" chordId=\"0\"/>".repeat(100_000);
    assertRefused(
        new RocksmithXmlFixture()
            .list("chordTemplates", shape)
            .only(RocksmithXmlFixture.level(0, "", chords, "", ""))
            .text(),
        "more than the 500000 notes");
  }

  @Test
  void another_root_is_refused() {
    assertRefused("<vocals/>", "is no arrangement: its root is 'vocals'");
    assertThatThrownBy(() -> RocksmithFiles.vocals("<song/>".getBytes(UTF_8)))
        .hasMessageContaining("holds no lyrics: its root is 'song'");
  }

  @Test
  void broken_files_name_the_line() {
    assertRefused("", "no XML");
    assertRefused("<song>\n<title>x</titel>\n</song>", "lead.xml, line 2");
    assertRefused("<song>\n<title>x", "no XML");
    assertRefused("\u0000\u0001\u0002", "no XML");
  }

  @Test
  void a_hundred_thousand_levels_cost_no_more_than_their_reading() throws IOException {
    StringBuilder levels = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      levels.append("<level difficulty=\"%d\"/>".formatted(i));
    }
    String iterations = "<phraseIteration time=\"1\" phraseId=\"0\"/>".repeat(100_000);
    Chart chart =
        RocksmithFiles.chart(
            new RocksmithXmlFixture()
                .list("phrases", "<phrase maxDifficulty=\"2000000000\" name=\"x\"/>")
                .list("phraseIterations", iterations)
                .only(levels.toString()));
    assertThat(chart.phrases()).hasSize(2000);
    assertThat(chart.phrases().getFirst().levels()).hasSize(128);
  }

  @Test
  void indexes_that_lead_nowhere_do_no_harm() throws IOException {
    Chart chart =
        RocksmithFiles.chart(
            new RocksmithXmlFixture()
                .list(
                    "phraseIterations",
                    """
                    <phraseIteration time="2" phraseId="-7" />
                    <phraseIteration time="5" phraseId="2147483647" />
                    <phraseIteration time="oops" phraseId="1" />
                    """));
    assertThat(chart.phrases()).hasSize(2).allMatch(phrase -> phrase.maxDifficulty() == 2);
    assertThat(chart.notes()).hasSize(16);
  }

  private static void assertRefused(String xml, String message) {
    assertThatThrownBy(() -> RocksmithFiles.xml(xml))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("lead.xml")
        .hasMessageContaining(message);
  }
}
