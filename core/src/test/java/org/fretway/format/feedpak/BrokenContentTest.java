package org.fretway.format.feedpak;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fretway.format.feedpak.Refusal.assertRefused;
import static org.fretway.format.feedpak.Refusal.open;

import java.io.IOException;
import java.nio.file.Path;
import org.fretway.format.FormatException;
import org.fretway.format.SongPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenContentTest {
  @TempDir Path folder;

  @Test
  void an_alias_bomb_is_refused() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i));
      bomb.append("*a%d, ".formatted(i - 1).repeat(9)).append("x]\n");
    }
    assertRefused(
        new FeedpakFixture().addToManifest(bomb.toString()).zip(folder, "song.feedpak"),
        "manifest.yaml",
        "aliases");
  }

  @Test
  void bytes_that_are_no_characters_are_refused() throws IOException {
    byte[] zeros = {0, 0, 0, 0, 't', 'r', 'i', 'e', 's', '"', ':', ' '};
    Path path =
        new FeedpakFixture().file("arrangements/lead.json", zeros).zip(folder, "song.feedpak");
    try (SongPackage song = open(path)) {
      assertThatThrownBy(() -> song.chart(0))
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("lead.json: is no JSON");
    }
  }

  @Test
  void nesting_without_end_is_refused() throws IOException {
    assertRefused(
        new FeedpakFixture()
            .addToManifest("deep: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n")
            .zip(folder, "yaml.feedpak"),
        "manifest.yaml",
        "Nesting Depth");
    assertChartRefused(
        new FeedpakFixture()
            .file(
                "arrangements/lead.json",
                "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"),
        "arrangements/lead.json",
        "limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"text\"", "42", "{\"notes\": {\"t\": 1}}", "{\"notes\": [[1]]}"})
  void json_of_the_wrong_type_names_its_place(String json) throws IOException {
    assertChartRefused(
        new FeedpakFixture().file("arrangements/lead.json", json),
        "arrangements/lead.json, line 1",
        "not what it should be");
  }

  @Test
  void a_wrong_value_names_the_note() throws IOException {
    assertChartRefused(
        new FeedpakFixture()
            .file(
                "arrangements/lead.json", "{\"notes\": [{\"t\":0,\"s\":0,\"f\":0},\n{\"t\":{}}]}"),
        "arrangements/lead.json, line 2",
        "notes[1].t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000\u0000\u0000{quite",
        "",
        "{",
        "{} {}",
        "null",
        "{\"notes\": [}",
        "// comment\n{}"
      })
  void what_is_no_json_is_refused(String json) throws IOException {
    assertChartRefused(
        new FeedpakFixture().file("arrangements/lead.json", json), "arrangements/lead.json", "");
  }

  @Test
  void a_missing_chart_is_named() throws IOException {
    assertChartRefused(
        new FeedpakFixture().without("arrangements/lead.json"),
        "arrangements/lead.json",
        "missing from the song");
  }

  @Test
  void a_song_without_a_manifest_is_refused() throws IOException {
    FeedpakFixture fixture = new FeedpakFixture().without("manifest.yaml");
    assertRefused(fixture.zip(folder, "zip.feedpak"), "manifest.yaml", "missing from the song");
    assertRefused(fixture.folder(folder, "f.feedpak"), "manifest.yaml", "missing from the song");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "- a\n- b\n", "just text", "a: [", "{", "\tx: 1", "a: b\n---\nc: d"})
  void a_manifest_that_is_none_is_refused(String yaml) throws IOException {
    assertRefused(
        new FeedpakFixture().manifest(yaml).zip(folder, "song.feedpak"), "manifest.yaml", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unused:", "stems: []\nunused:", "stems: full.wav\nunused:"})
  void a_manifest_without_stems_is_refused(String stems) throws IOException {
    assertRefused(
        new FeedpakFixture().inManifest("stems:", stems).zip(folder, "song.feedpak"),
        "stems",
        "must");
  }

  @Test
  void a_manifest_without_a_chart_is_refused() throws IOException {
    assertRefused(
        new FeedpakFixture().inManifest("file: arr", "notation: arr").zip(folder, "song.feedpak"),
        "manifest.yaml, line 7: arrangements",
        "at least one arrangement");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", ".nan", "1e9", "long", "[2]", "''"})
  void a_song_without_a_length_is_refused(String duration) throws IOException {
    assertRefused(
        new FeedpakFixture()
            .inManifest("duration: 2.0", "duration: " + duration)
            .zip(folder, "song.feedpak"),
        "manifest.yaml, line 6: duration",
        "must be");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.0.0", "2", "10.1.0-beta"})
  void a_song_of_a_later_major_version_is_refused(String version) throws IOException {
    assertRefused(
        new FeedpakFixture().inManifest("1.0.0", version).zip(folder, "song.feedpak"),
        "feedpak_version",
        "newer");
  }

  @Test
  void a_chart_of_endless_empty_notes_is_refused_before_it_fills_the_memory() throws IOException {
    assertChartRefused(
        new FeedpakFixture()
            .file("arrangements/lead.json", "{\"notes\":[" + "{},".repeat(500_000) + "{}]}"),
        "arrangements/lead.json",
        "more than the 500000 objects");
  }

  private void assertChartRefused(FeedpakFixture fixture, String place, String problem)
      throws IOException {
    Path song = fixture.zip(folder, "chart.feedpak");
    try (SongPackage opened = open(song)) {
      assertThatThrownBy(() -> opened.chart(0))
          .isInstanceOf(FormatException.class)
          .hasMessageContaining(place)
          .hasMessageContaining(problem);
    }
  }
}
