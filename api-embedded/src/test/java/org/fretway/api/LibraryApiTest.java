package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.header;
import static org.fretway.api.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.fretway.format.feedpak.FeedpakFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryApiTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server =
        TestServer.start(
            folder,
            songs -> {
              new FeedpakFixture().named("Ace", "Motörhead").zip(songs, "1.feedpak");
              new FeedpakFixture()
                  .named("Deep", "Able")
                  .inManifest("name: Lead", "name: Bass")
                  .inManifest("[0, 0, 0, 0, 0, 0]", "[-2, 0, 0, 0, 0, 0]")
                  .zip(songs, "2.feedpak");
              new FeedpakFixture()
                  .named("Last", "Zed")
                  .inManifest("id: full", "id: guitar")
                  .zip(songs, "3.feedpak");
            });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<String> titles(String query) {
    JsonNode songs = server.json(200, "/api/library" + query).get("songs");
    return StreamSupport.stream(songs.spliterator(), false)
        .map(song -> song.get("title").asText())
        .toList();
  }

  @Test
  void the_first_page_is_by_artist() {
    JsonNode page = server.json(200, "/api/library");

    assertThat(titles("")).containsExactly("Deep", "Ace", "Last");
    assertThat(page.get("total").asInt()).isEqualTo(3);
    assertThat(page.get("page").asInt()).isZero();
    assertThat(page.get("size").asInt()).isEqualTo(50);
  }

  @Test
  void a_song_has_the_shape_of_song_meta() {
    JsonNode song = server.json(200, "/api/library?q=ace").at("/songs/0");

    assertThat(song.properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "trackId",
            "filename",
            "artist",
            "title",
            "album",
            "year",
            "duration",
            "tuningName",
            "arrangements",
            "stemCount",
            "stemIds",
            "hasLyrics",
            "hasEstd",
            "favorite",
            "format",
            "state");
    assertThat(song.get("state").asText()).isEqualTo("ready");
    assertThat(song.get("format").asText()).isEqualTo("sloppak");
    assertThat(song.at("/stemIds/0").asText()).isEqualTo("full");
    assertThat(song.at("/arrangements/0/notes").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "?q=MOTORHEAD, Ace",
    "?sort=title-desc&size=1, Last",
    "?page=1&size=2, Last",
    "?arrangements_has=Bass, Deep",
    "?arrangements_lacks=Lead, Deep",
    "?stems_has=guitar, Last",
    "?stems_lacks=full, Last",
    "?tunings=Drop%20D, Deep",
    "?tunings=Drop%20D&tunings=Nothing, Deep",
    "'?tunings=Nothing,Drop%20D', Deep",
    "?q=ace&format=sloppak&has_lyrics=false&unknown=1, Ace",
  })
  void parameters_choose_songs(String query, String only) {
    assertThat(titles(query)).containsExactly(only);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?q=nothing",
        "?format=psarc",
        "?has_lyrics=true",
        "?page=1000000",
        "?q=%25",
        "?q=_%5C%27"
      })
  void nothing_found_is_an_empty_page(String query) {
    assertThat(titles(query)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "size=0, size",
    "size=201, size",
    "size=-1, size",
    "size=ten, size",
    "size=1.5, size",
    "size=99999999999, size",
    "size=1&size=2, size",
    "size=, size",
    "size=%20, size",
    "size=%2050, size",
    "page=%2b1, page",
    "page=%D9%A1, page",
    "page=--1, page",
    "page=-, page",
    "sort=, sort",
    "format=%20, format",
    "has_lyrics=, has_lyrics",
    "page=-1, page",
    "page=2147483647, page",
    "sort=loudness, sort",
    "sort=ARTIST, sort",
    "format=mp3, format",
    "has_lyrics=yes, has_lyrics",
    "favorites=1, favorites",
  })
  void a_bad_value_is_refused_by_name(String query, String field) {
    JsonNode error = server.json(400, "/api/library?" + query);

    assertThat(error.get("code").asText()).isEqualTo("bad_value");
    assertThat(error.get("field").asText()).isEqualTo(field);
    assertThat(error.get("error").asText()).endsWith(".");
  }

  @Test
  void a_text_or_list_without_end_is_refused() {
    assertThat(server.get("/api/library?q=" + "x".repeat(201)).statusCode()).isEqualTo(400);
    assertThat(server.get("/api/library?tunings=" + "a,".repeat(30) + "b").statusCode())
        .as("a value that is given twice counts once")
        .isEqualTo(200);
    StringBuilder many = new StringBuilder("/api/library?tunings=0");
    for (int i = 1; i < 60; i++) {
      many.append(',').append(i);
    }
    assertThat(server.get(many.toString()).statusCode()).isEqualTo(400);
  }

  @Test
  void favourites_are_only_for_who_has_signed_in() {
    HttpResponse<byte[]> refused = server.get("/api/library?favorites=true");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(header(refused, "WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(titles("?favorites=false")).hasSize(3);

    JsonNode page =
        server.json(
            200, "/api/library?favorites=true", "Authorization", "Bearer " + server.signIn());
    assertThat(page.get("songs")).isEmpty();
    assertThat(page.get("total").asInt()).isZero();
  }

  @Test
  void stats_count_songs_and_artists() {
    JsonNode stats = server.json(200, "/api/library/stats");

    assertThat(stats.get("totalSongs").asInt()).isEqualTo(3);
    assertThat(stats.get("totalArtists").asInt()).isEqualTo(3);
    assertThat(stats.at("/letters/M").asInt()).isEqualTo(1);
  }

  @Test
  void scan_status_has_its_shape() {
    JsonNode status = server.json(200, "/api/scan-status");

    assertThat(status.get("status").asText()).isEqualTo("complete");
    assertThat(status.get("done").asInt()).isEqualTo(3);
    assertThat(status.get("total").asInt()).isEqualTo(3);
    assertThat(status.get("added").asInt()).isEqualTo(3);
    assertThat(status.get("errors")).isEmpty();
  }

  @Test
  void json_is_sent_only_to_who_takes_it() {
    HttpResponse<byte[]> response = server.get("/api/library", "Accept", "text/html");

    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(json(response).get("code").asText()).isEqualTo("not_acceptable");
  }
}
