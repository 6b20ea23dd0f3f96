package org.fretway.format.feedpak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fretway.Samples;
import org.fretway.format.FormatException;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LosslessCopyTest {
  private @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "minimal.feedpak",
        "extended.feedpak",
        "note_detect_benchmark_v1.sloppak",
        "note_detect_benchmark_v2.sloppak",
        "beethoven-fur_elise.feedpak"
      })
  void a_sample_is_copied_without_loss(String name) throws IOException {
    Path source = Samples.song(name);
    Path copy = copy(source);

    assertSameSong(source, copy);
    Map<String, byte[]> before = ZipContent.of(source);
    Map<String, byte[]> after = ZipContent.of(copy);
    assertThat(after).containsOnlyKeys(before.keySet().toArray(String[]::new));
    for (Map.Entry<String, byte[]> file : before.entrySet()) {
      if (file.getKey().equals("manifest.yaml")) {
        assertNothingGone(
            FeedpakSchemas.yaml(file.getValue()),
            FeedpakSchemas.yaml(ZipContent.get(after, file.getKey())),
            Set.of("feedpak_version"));
      } else {
        assertThat(ZipContent.get(after, file.getKey()))
            .as(file.getKey())
            .isEqualTo(file.getValue());
      }
    }
    new FeedpakSchemas().check(copy);
  }

  @Test
  void the_manifest_keeps_comments_quotes_and_order() throws IOException {
    Path source = Samples.song("extended.feedpak");
    String before = Files.readString(source.resolve("manifest.yaml"));

    String after = text(copy(source), "manifest.yaml");

    assertThat(after).isEqualTo(before.replace("\"1.13.0\"", "\"1.14.0\""));
  }

  @Test
  void what_is_not_known_is_kept_at_every_level() throws IOException {
    String manifest =
        """
        # A comment.
        title: "Known"
        artist: 'The Testers'
        x_first: 2001-01-01
        duration: 2.0
        x_top: {deep: [1, yes, 0x1F, ~, "no", {k: v}]}
        arrangements:
          - id: lead
            x_arrangement: 1_000
            file: arrangements/lead.jsonc
        stems:
          - {id: full, file: stems/full.wav, default: "on", x_stem: !!str 12}
          - {id: two, file: stems/full.wav, default: No}
        """;
    String arrangement =
        """
        {
          // A comment.
          "x_file": {"a": [1.50, 1e2, null, "é"]},
          "notes": [{"t": 0.5, "s": 0, "f": 3, "rh": 2, "x_note": true}],
          "templates": [{"name": "A", "x_template": 1}],
          "chords": [{"t": 1, "id": 0, "x_chord": 1}],
          "tones": {"base": "Clean", "x_tone": [], "definitions": [{"x": 1}]},
          "phrases": [{"start_time": 0, "end_time": 1, "x_phrase": 1,
            "levels": [{"difficulty": 0, "x_level": 1}]}]
        }
        """;
    byte[] noise = {0, 1, 2, (byte) 0xFF};
    FeedpakFixture fixture =
        new FeedpakFixture()
            .manifest(manifest)
            .without("arrangements/lead.json")
            .file("arrangements/lead.jsonc", arrangement)
            .file("extra/deep/er/file.bin", noise)
            .file("README.md", "read me")
            .file(".hidden", "kept")
            .file(".DS_Store", noise)
            .file("stems/Thumbs.db", noise)
            .file("__MACOSX/stems/._full.wav", noise);
    Path zip = copy(fixture.zip(folder, "a.feedpak"));
    Path dir = copy(fixture.folder(folder, "b.feedpak"));

    assertThat(text(zip, "manifest.yaml"))
        .isEqualTo(manifest.replace("title:", "feedpak_version: \"1.14.0\"\ntitle:"));
    assertThat(text(zip, "arrangements/lead.jsonc")).isEqualTo(arrangement);
    assertThat(ZipContent.of(zip))
        .containsEntry("extra/deep/er/file.bin", noise)
        .containsKeys("README.md", ".hidden", "stems/full.wav")
        .doesNotContainKeys(".DS_Store", "stems/Thumbs.db", "__MACOSX/stems/._full.wav");
    assertThat(dir).hasSameBinaryContentAs(zip);
    new FeedpakSchemas().check(zip);
  }

  @Test
  void what_breaks_the_format_is_mended_and_all_else_stays() throws IOException {
    Path source =
        new FeedpakFixture()
            .manifest(
                """
                title: 1999
                x_date: 2001-01-01
                artist: Yes
                language: no
                year: nonsense
                duration: "2.0"
                track: 0
                arrangements:
                  - {file: arrangements/lead.json, tuning: [0, 0, 0], capo: 99, x: 1}
                  - {id: nothing}
                stems:
                  - {id: full, file: stems/full.wav, default: on}
                  - {id: gone, file: stems/gone.ogg}
                cover: gone.png
                """)
            .file(
                "arrangements/lead.json",
                """
                {
                  "capo": "2", "tuning": [0, 0], "x_file": 1.50, "phrases": [],
                  "notes": [
                    {"t": 1.50, "s": 0, "f": 3, "fg": 9, "sl": -7, "bn": 99, "x_note": "kept"},
                    {"s": 0, "f": 3},
                    {"t": 1, "s": 17, "f": 3},
                    {"t": 1, "s": 1, "f": 3.0, "sus": NaN, "ho": "true", "sd": 99,
                     "bnv": [{"t": 1, "v": -2}, {"v": 1}]}
                  ],
                  "beats": [{"time": 0}, {"time": 1, "measure": -9}, null],
                  "x_nan": NaN
                }
                """)
            .zip(folder, "song.feedpak");

    Path copy = copy(source);

    assertSameSong(source, copy);
    new FeedpakSchemas().check(copy);
    JsonNode manifest = FeedpakSchemas.yaml(ZipContent.get(ZipContent.of(copy), "manifest.yaml"));
    assertThat(manifest.get("title").textValue()).isEqualTo("1999");
    assertThat(manifest.get("language").textValue()).isEqualTo("no");
    assertThat(manifest.has("year") || manifest.has("track") || manifest.has("cover")).isFalse();
    assertThat(text(copy, "manifest.yaml")).contains("x_date: 2001-01-01");
    assertThat(manifest.get("arrangements")).hasSize(1);
    assertThat(manifest.get("arrangements").get(0).toString())
        .contains("\"tuning\":[0,0,0,0,0,0],\"capo\":0,\"x\":1");
    assertThat(text(copy, "arrangements/lead.json"))
        .isEqualTo(
            "{\"capo\":2,\"tuning\":[0,0,0,0,0,0],\"x_file\":1.50,\"notes\":["
                + "{\"t\":1.50,\"s\":0,\"f\":3,\"bn\":18.0,\"x_note\":\"kept\"},"
                + "{\"t\":1,\"s\":1,\"f\":3.0,\"ho\":true,"
                + "\"bnv\":[{\"v\":1,\"t\":0},{\"t\":1,\"v\":0.0}]}],"
                + "\"beats\":[{\"time\":0,\"measure\":-1},{\"time\":1,\"measure\":-1}],"
                + "\"x_nan\":null}");
  }

  @Test
  void a_side_file_that_can_t_be_read_is_kept_without_a_pointer() throws IOException {
    Path source =
        new FeedpakFixture()
            .addToManifest("lyrics: lyrics.json\nsong_timeline: timeline.json\n")
            .file("lyrics.json", "[{]")
            .file("timeline.json", "7")
            .zip(folder, "song.feedpak");

    Path copy = copy(source);

    assertSameSong(source, copy);
    new FeedpakSchemas().check(copy);
    assertThat(text(copy, "lyrics.json")).isEqualTo("[{]");
    assertThat(text(copy, "manifest.yaml")).doesNotContain("lyrics", "timeline");
  }

  @Test
  void a_chart_that_can_t_be_read_is_no_song_to_copy() throws IOException {
    Path source =
        new FeedpakFixture().file("arrangements/lead.json", "[").zip(folder, "song.feedpak");

    assertThatThrownBy(() -> copy(source))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("arrangements/lead.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil.txt", "a\\b.txt", "c:evil", "/etc/x", "a//b", "a/./b"})
  void a_file_that_would_land_outside_is_refused(String name) throws IOException {
    Path source = new FeedpakFixture().file(name, "x").zip(folder, "song.feedpak");

    assertThatThrownBy(() -> copy(source))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("is no name for a file of a song");
  }

  @Test
  void a_pointer_that_leads_outside_is_refused_although_nobody_follows_it() throws IOException {
    Path source =
        new FeedpakFixture().addToManifest("drum_tab: ../../x.json\n").zip(folder, "song.feedpak");

    assertThatThrownBy(() -> copy(source)).isInstanceOf(FormatException.class);
  }

  @Test
  void links_in_a_folder_may_go_around_in_it_but_not_out() throws IOException {
    Path source = new FeedpakFixture().folder(folder, "song.feedpak");
    Files.createSymbolicLink(source.resolve("again"), Path.of("stems"));
    Files.createSymbolicLink(source.resolve("stems/circle"), Path.of(".."));
    assertThat(ZipContent.of(copy(source))).containsKeys("again/full.wav", "stems/full.wav");

    Files.createSymbolicLink(source.resolve("out"), folder);
    assertThatThrownBy(() -> copy(source))
        .isInstanceOf(FormatException.class)
        .hasMessage("out: is a link that leads out of the song");
  }

  @Test
  void an_alias_bomb_in_a_key_that_is_not_known_ends() throws IOException {
    StringBuilder bomb = new StringBuilder("x0: &x0 [a, a]\n");
    for (int i = 1; i < 25; i++) {
      bomb.append("x%d: &x%d [*x%d, *x%d]\n".formatted(i, i, i - 1, i - 1));
    }
    Path source = new FeedpakFixture().addToManifest(bomb.toString()).zip(folder, "song.feedpak");

    assertThatThrownBy(() -> copy(source)).isInstanceOf(FormatException.class);
  }

  private static void assertSameSong(Path source, Path copy) throws IOException {
    try (SongPackage before = SongFormats.standard().open(source);
        SongPackage after = SongFormats.standard().open(copy)) {
      assertThat(after.metadata()).isEqualTo(before.metadata());
      assertThat(after.arrangements()).isEqualTo(before.arrangements());
      assertThat(after.stems()).isEqualTo(before.stems());
      for (int i = 0; i < before.arrangements().size(); i++) {
        assertThat(after.chart(i)).isEqualTo(before.chart(i));
        assertThat(after.toneDefinitions(i)).isEqualTo(before.toneDefinitions(i));
      }
      for (int i = 0; i < before.stems().size(); i++) {
        try (InputStream one = before.openStem(i);
            InputStream other = after.openStem(i)) {
          assertThat(other).hasSameContentAs(one);
        }
      }
      assertThat(after.openCover().isPresent()).isEqualTo(before.openCover().isPresent());
    }
  }

  /** Everything of the one is in the other, but for the keys that are let go. */
  private static void assertNothingGone(JsonNode before, JsonNode after, Set<String> changed) {
    if (before.isObject()) {
      for (Map.Entry<String, JsonNode> entry : before.properties()) {
        assertThat(after.has(entry.getKey())).as(entry.getKey()).isTrue();
        if (!changed.contains(entry.getKey())) {
          assertNothingGone(entry.getValue(), after.get(entry.getKey()), changed);
        }
      }
    } else if (before.isArray()) {
      assertThat(after).hasSameSizeAs(before);
      for (int i = 0; i < before.size(); i++) {
        assertNothingGone(before.get(i), after.get(i), changed);
      }
    } else {
      assertThat(after).isEqualTo(before);
    }
  }

  private static String text(Path song, String file) throws IOException {
    return new String(ZipContent.get(ZipContent.of(song), file), UTF_8);
  }

  private Path copy(Path source) throws IOException {
    Path target = Files.createTempFile(folder, "copy", ".feedpak");
    try (SongPackage song = SongFormats.standard().open(source);
        OutputStream out = Files.newOutputStream(target)) {
      List<String> ours = FeedpakWriter.write(song, source, out);
      assertThat(ours).isEmpty();
    }
    return target;
  }
}
