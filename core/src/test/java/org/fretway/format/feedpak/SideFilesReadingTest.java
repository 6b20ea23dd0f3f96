package org.fretway.format.feedpak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fretway.chart.Beat;
import org.fretway.chart.Lyric;
import org.fretway.chart.LyricTrack;
import org.fretway.chart.Section;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideFilesReadingTest {
  @TempDir Path folder;

  @Test
  void comments_are_allowed_where_the_name_says_so() throws IOException {
    FeedpakFixture fixture =
        new FeedpakFixture()
            .inManifest("lead.json", "lead.jsonc")
            .file(
                "arrangements/lead.jsonc",
                "// by hand\n{\"notes\": [/* one */ {\"t\": 1, \"s\": 0, \"f\": 0}]}");
    try (SongPackage song = read(fixture)) {
      assertThat(song.chart(0).notes()).hasSize(1);
    }
  }

  @Test
  void the_timeline_of_the_song_wins_over_those_of_its_charts() throws IOException {
    FeedpakFixture fixture =
        new FeedpakFixture()
            .addToManifest("song_timeline: timeline.json\n")
            .file(
                "timeline.json",
                """
                {"version": 1, "beats": [{"time": 0.25, "measure": 1}],
                 "sections": [{"name": "solo", "time": 0}, {"name": "solo", "time": 1}]}
                """);
    try (SongPackage song = read(fixture)) {
      assertThat(song.chart(0).beats()).containsExactly(new Beat(0.25, 1));
      assertThat(song.chart(0).sections())
          .containsExactly(new Section("solo", 1, 0), new Section("solo", 2, 1));
    }
    try (SongPackage song = read(fixture.without("timeline.json"))) {
      assertThat(song.chart(0).beats()).hasSize(2);
      assertThat(song.warnings()).singleElement().asString().contains("timeline.json");
    }
  }

  @Test
  void beats_in_one_chart_serve_all_of_them() throws IOException {
    FeedpakFixture fixture =
        new FeedpakFixture()
            .inManifest(
                "arrangements:\n",
                "arrangements:\n  - {id: bass, file: bass.json, tuning: [0, 0, 0, 0]}\n")
            .file("bass.json", "{\"name\": \"ignored\"}");
    try (SongPackage song = read(fixture)) {
      assertThat(song.arrangements()).extracting("name").containsExactly("bass", "Lead");
      assertThat(song.chart(0).beats()).hasSize(2);
      assertThat(song.chart(0).sections()).hasSize(1);
    }
  }

  @Test
  void the_sung_words_are_chosen_among_the_tracks() throws IOException {
    FeedpakFixture fixture =
        new FeedpakFixture()
            .addToManifest(
                """
                language: ja
                lyric_tracks:
                  - {id: en, file: en.json, language: en, kind: translation}
                  - {id: de, file: de.json, language: de, kind: original}
                  - {id: ja, file: ja.json, language: ja, kind: original}
                """)
            .file("ja.json", "[{\"t\": 1, \"d\": 0.5, \"w\": \"hai+\"}, {\"t\": 2}, null]");
    try (SongPackage song = read(fixture)) {
      assertThat(song.metadata().hasLyrics()).isTrue();
      assertThat(song.chart(0).lyrics()).containsExactly(new Lyric(1, 0.5, "hai+"));
    }
  }

  @Test
  void the_words_can_be_had_in_every_language_that_is_there() throws IOException {
    FeedpakFixture fixture =
        new FeedpakFixture()
            .addToManifest(
                """
                lyrics: en.json
                lyric_tracks:
                  - {id: en, file: en.json, language: en, kind: original}
                  - {id: gone, file: gone.json, language: de, kind: translation}
                  - {id: romaji, file: ja.json, name: Rōmaji}
                  - {id: nowhere, language: fr}
                """)
            .file("en.json", "[{\"t\": 1, \"d\": 0.5, \"w\": \"yes+\"}]")
            .file("ja.json", "[{\"t\": 2, \"w\": \"so+\"}, {\"t\": 1, \"w\": \"hai+\"}]");
    try (SongPackage song = read(fixture)) {
      assertThat(song.lyricTracks())
          .containsExactly(
              new LyricTrack("en", "", "en", "original", List.of(new Lyric(1, 0.5, "yes+"))),
              new LyricTrack(
                  "romaji",
                  "Rōmaji",
                  "und",
                  "",
                  List.of(new Lyric(2, 0, "so+"), new Lyric(1, 0, "hai+"))));
      assertThat(song.warnings())
          .containsExactly("The lyrics were left out: gone.json: is missing from the song.");
      assertThat(song.chart(0).withLyrics(song.lyricTracks().getLast().lyrics()).lyrics())
          .extracting(Lyric::text)
          .containsExactly("hai+", "so+");
    }
  }

  @Test
  void missing_words_and_pictures_leave_a_warning_and_a_song() throws IOException {
    FeedpakFixture fixture =
        new FeedpakFixture().addToManifest("lyrics: gone.json\ncover: gone.png\n");
    try (SongPackage song = read(fixture)) {
      assertThat(song.metadata().hasLyrics()).isFalse();
      assertThat(song.openCover()).isEmpty();
      assertThat(song.chart(0).notes()).hasSize(2);
      assertThat(song.warnings())
          .containsExactly(
              "The lyrics were left out: gone.json: is missing from the song.",
              "The cover was left out: gone.png: is missing from the song.");
    }
  }

  private SongPackage read(FeedpakFixture fixture) throws IOException {
    return open(fixture.zip(folder, "song.feedpak"));
  }

  private static SongPackage open(Path song) throws IOException {
    return SongFormats.standard().open(song);
  }
}
