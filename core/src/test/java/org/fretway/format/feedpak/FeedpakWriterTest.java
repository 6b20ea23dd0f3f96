package org.fretway.format.feedpak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.fretway.chart.Beat;
import org.fretway.chart.Chart;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Tuning;
import org.fretway.format.FormatException;
import org.fretway.format.Fuzz;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.fretway.format.SongPackage.ArrangementInfo;
import org.fretway.format.SongPackage.StemInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedpakWriterTest {
  private @TempDir Path folder;

  @Property(seed = Fuzz.SEED, shrinking = ShrinkingMode.OFF)
  void a_chart_that_is_written_is_read_again_as_it_was(@ForAll long seed) throws IOException {
    Chart chart = RandomCharts.of(seed);
    Path file = Files.createTempFile("fretway", ".feedpak");
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        FeedpakWriter.write(new SongFixture().only(chart), file, out);
      }
      try (SongPackage song = SongFormats.standard().open(file)) {
        assertThat(song.chart(0)).isEqualTo(chart);
        assertThat(song.warnings()).isEmpty();
      }
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void charts_of_all_kinds_keep_to_the_published_schemas() throws IOException {
    FeedpakSchemas schemas = new FeedpakSchemas();
    for (int seed = 0; seed < 20; seed++) {
      schemas.check(write(new SongFixture().only(RandomCharts.of(seed)).tones("{\"a\": 1}")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes",
        "1999",
        "Null",
        ": x",
        "~",
        "on",
        "1e3",
        "0x1F",
        "12:30:45",
        "2001-01-01",
        "# 1",
        "- a",
        "'",
        "\"",
        "\\",
        "a: b",
        "{",
        "[x]",
        "&a",
        "*a",
        "!x",
        "|",
        ">",
        "%",
        "@",
        "`",
        "y",
        "AC/DC",
        "Für Elise 🎸",
        "true",
        "1_000",
        ".5",
        "=",
        "<<",
        "a #b",
        "日本"
      })
  void a_name_stays_a_text_whatever_it_looks_like(String name) throws IOException {
    Path file = write(new SongFixture().named(name, name, name));

    JsonNode manifest = FeedpakSchemas.yaml(ZipContent.get(ZipContent.of(file), "manifest.yaml"));
    assertThat(manifest.get("title").textValue()).isEqualTo(name);
    assertThat(manifest.get("artist").textValue()).isEqualTo(name);
    assertThat(manifest.get("album").textValue()).isEqualTo(name);
    try (SongPackage song = SongFormats.standard().open(file)) {
      assertThat(song.metadata().title()).isEqualTo(name);
    }
    new FeedpakSchemas().check(file);
  }

  @Test
  void the_same_song_gives_the_same_bytes() throws IOException {
    Path first = write(new SongFixture().only(RandomCharts.of(7)), "first.feedpak");
    Path second = write(new SongFixture().only(RandomCharts.of(7)), "second.feedpak");

    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void stems_and_preview_are_named_by_what_they_are() throws IOException {
    byte[] vorbis = ogg("\u0001vorbis");
    byte[] opus = ogg("OpusHead");
    Path file =
        write(
            new SongFixture()
                .silent()
                .stem("a b", vorbis)
                .stem("A/B", opus)
                .stem("../../x", "fLaC....".getBytes(ISO_8859_1))
                .stem("日本", "ID3.....".getBytes(ISO_8859_1))
                .stem("full", FeedpakFixture.silentWav(1))
                .preview(vorbis));

    Map<String, byte[]> files = ZipContent.of(file);
    assertThat(files)
        .containsEntry("stems/a-b.ogg", vorbis)
        .containsEntry("stems/a-b-2.opus", opus)
        .containsKeys("stems/x.flac", "stems/stem.mp3", "stems/full.wav")
        .containsEntry("preview.ogg", vorbis);
    assertThat(FeedpakSchemas.yaml(ZipContent.get(files, "manifest.yaml")).get("stems"))
        .extracting(it -> it.get("codec").asText())
        .containsExactly("vorbis", "opus", "flac", "mp3", "pcm");
    try (SongPackage song = SongFormats.standard().open(file)) {
      assertThat(song.stems()).contains(new StemInfo("full", true), new StemInfo("x", false));
      try (InputStream preview = song.openPreview().orElseThrow()) {
        assertThat(preview.readAllBytes()).isEqualTo(vorbis);
      }
    }
  }

  @Test
  void arrangements_of_one_id_get_files_of_their_own() throws IOException {
    Chart bass = ChartFixture.of("Bass", List.of(), List.of());
    Path file = write(new SongFixture().arrangement("lead", bass).arrangement("", bass));

    try (SongPackage song = SongFormats.standard().open(file)) {
      assertThat(song.arrangements())
          .containsExactly(
              new ArrangementInfo("lead", "Lead"),
              new ArrangementInfo("lead-2", "Bass"),
              new ArrangementInfo("arrangement", "Bass"));
    }
  }

  @Test
  void a_picture_is_kept_as_it_is_and_what_is_none_is_left_out() throws IOException {
    byte[] jpeg = "\u00FF\u00D8\u00FF rest".getBytes(ISO_8859_1);
    byte[] webp = "RIFF....WEBP".getBytes(ISO_8859_1);
    assertThat(ZipContent.of(write(new SongFixture().cover(jpeg))))
        .containsEntry("cover.jpg", jpeg);
    assertThat(ZipContent.of(write(new SongFixture().cover(webp))))
        .containsEntry("cover.webp", webp);

    Path file = folder.resolve("none.feedpak");
    try (OutputStream out = Files.newOutputStream(file)) {
      List<String> warnings =
          FeedpakWriter.write(new SongFixture().cover(new byte[] {1, 2, 3}), file, out);
      assertThat(warnings).singleElement().asString().startsWith("The cover was left out: ");
    }
    assertThat(new String(ZipContent.get(ZipContent.of(file), "manifest.yaml"), UTF_8))
        .doesNotContain("cover");
  }

  @Test
  void tones_are_put_in_word_for_word() throws IOException {
    String tone = "{\"Name\": \"Clean\",  \"gear\": {\"Amp\": 1.50}}";
    Path file = write(new SongFixture().tones(tone, "no json", "[]"));

    assertThat(new String(ZipContent.get(ZipContent.of(file), "arrangements/lead.json"), UTF_8))
        .contains(tone);
    try (SongPackage song = SongFormats.standard().open(file)) {
      assertThat(song.toneDefinitions(0))
          .containsExactly("{\"Name\":\"Clean\",\"gear\":{\"Amp\":1.50}}");
    }
  }

  @Test
  void a_steady_beat_gives_a_tempo_and_an_unsteady_one_none() throws IOException {
    assertThat(timeline(i -> 0.25 + i * 60 / 97.0).get("tempos").get(0).get("bpm").asDouble())
        .isEqualTo(97);
    assertThat(timeline(i -> i * 0.5).get("time_signatures").get(0).get("ts").toString())
        .isEqualTo("[4,4]");
    assertThat(timeline(i -> i * 0.5 + (i > 5 ? 0.1 : 0)).has("tempos")).isFalse();
  }

  @Test
  void what_no_feedpak_can_be_without_is_asked_for_in_one_clause() {
    Path file = folder.resolve("x.feedpak");
    assertThatThrownBy(() -> write(new SongFixture().silent()))
        .isInstanceOf(FormatException.class)
        .hasMessage("has no sound, and a feedpak can't be without");
    assertThatThrownBy(() -> write(new SongFixture().silent().stem("x", new byte[99])))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("no sound");
    assertThat(file).isNotNull();
  }

  @Test
  void a_watch_can_end_the_writing() {
    Path file = folder.resolve("x.feedpak");
    assertThatThrownBy(
            () -> {
              try (OutputStream out = Files.newOutputStream(file)) {
                FeedpakWriter.write(
                    new SongFixture(),
                    file,
                    out,
                    bytes -> {
                      throw new IOException("enough");
                    });
              }
            })
        .hasMessage("enough");
  }

  private JsonNode timeline(IntToDoubleFunction beat) throws IOException {
    List<Beat> beats =
        IntStream.range(0, 16)
            .mapToObj(i -> new Beat(beat.applyAsDouble(i), i % 4 == 0 ? i / 4 + 1 : -1))
            .toList();
    Chart chart =
        new Chart(
            "Lead",
            Tuning.GUITAR_STANDARD,
            0,
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            beats,
            List.of(),
            List.of(),
            List.of(),
            "",
            List.of());
    return ZipContent.json(
        ZipContent.get(ZipContent.of(write(new SongFixture().only(chart))), "song_timeline.json"));
  }

  private static byte[] ogg(String packet) {
    byte[] page = new byte[28 + packet.length()];
    System.arraycopy("OggS".getBytes(ISO_8859_1), 0, page, 0, 4);
    page[26] = 1;
    page[27] = (byte) packet.length();
    System.arraycopy(packet.getBytes(ISO_8859_1), 0, page, 28, packet.length());
    return page;
  }

  private Path write(SongPackage song) throws IOException {
    return write(song, "song.feedpak");
  }

  private Path write(SongPackage song, String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      FeedpakWriter.write(song, file, out);
    }
    return file;
  }
}
