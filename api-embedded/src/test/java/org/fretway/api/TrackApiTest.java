package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.header;
import static org.fretway.api.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.Lacking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackApiTest {
  private static TestServer server;
  private static String track;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server =
        TestServer.start(
            folder,
            songs -> {
              new FeedpakFixture().named("Song", "Singer").zip(songs, "song.feedpak");
            });
    track = "/api/tracks/" + server.trackId("Song");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_track_tells_everything_about_itself() {
    JsonNode song = server.json(200, track);

    assertThat(song.get("trackId").asText()).isEqualTo(server.trackId("Song"));
    assertThat(song.get("title").asText()).isEqualTo("Song");
    assertThat(song.get("artist").asText()).isEqualTo("Singer");
    assertThat(song.get("album").asText()).isEqualTo("Assertions");
    assertThat(song.get("year").asInt()).isEqualTo(2020);
    assertThat(song.get("duration").asDouble()).isEqualTo(2.0);
    assertThat(song.get("tuningName").asText()).isEqualTo("E Standard");
    assertThat(song.get("format").asText()).isEqualTo("sloppak");
    assertThat(song.get("filename").asText()).isEqualTo("song.feedpak");
    assertThat(song.get("hasCover").asBoolean()).isFalse();
    assertThat(song.get("hasAudio").asBoolean()).isTrue();
    assertThat(song.at("/arrangements/0/name").asText()).isEqualTo("Lead");
    assertThat(song.at("/arrangements/0/notes").asInt()).isEqualTo(2);
    assertThat(song.at("/stems/0/stemId").asText()).isEqualTo("full");
  }

  @Test
  void a_track_that_lacks_something_says_what_to_do(@TempDir Path folder) throws Exception {
    try (TestServer other =
        TestServer.start(
            folder, songs -> new FeedpakFixture().named("Locked", "A").zip(songs, "a.feedpak"))) {
      String id = other.trackId("Locked");
      Lacking.keys(other.fretway().library(), id, "Give the keys.");

      JsonNode song = other.json(200, "/api/tracks/" + id);
      assertThat(song.get("state").asText()).isEqualTo("needs_keys");
      assertThat(song.get("stateMessage").asText()).isEqualTo("Give the keys.");
      JsonNode listed = other.json(200, "/api/library").at("/songs/0");
      assertThat(listed.get("state").asText()).isEqualTo("needs_keys");
      assertThat(listed.get("stateMessage").asText()).isEqualTo("Give the keys.");
    }
  }

  @Test
  void a_track_without_a_preview_says_so() {
    assertThat(server.json(404, track + "/preview").get("code").asText()).isEqualTo("no_preview");
    assertThat(server.json(404, "/api/tracks/0/preview").get("code").asText())
        .isEqualTo("track_not_found");
  }

  @Test
  void track_data_names_the_stored_files() {
    JsonNode data = server.json(200, track + "/data");

    assertThat(data.get("originalFilename").asText()).isEqualTo("song.feedpak");
    assertThat(data.at("/arrangements/0/index").asInt()).isZero();
    assertThat(data.has("coverImageStorageId")).isFalse();
  }

  @Test
  void stems_are_listed_with_their_default() {
    JsonNode stem = server.json(200, track + "/stems").at("/stems/0");

    assertThat(stem.get("stemIndex").asInt()).isZero();
    assertThat(stem.get("stemId").asText()).isEqualTo("full");
    assertThat(stem.get("default").asBoolean()).isTrue();
    assertThat(stem.get("stemAudioFileStorageId").asText()).matches("[0-9a-f]{64}");
  }

  @Test
  void the_highway_has_the_song_and_its_chart() {
    JsonNode highway = server.json(200, track + "/highway");

    assertThat(highway.at("/song/title").asText()).isEqualTo("Song");
    assertThat(highway.at("/song/arrangementName").asText()).isEqualTo("Lead");
    assertThat(highway.at("/song/tuning")).hasSize(6);
    assertThat(highway.at("/song/arrangements/0/name").asText()).isEqualTo("Lead");
    assertThat(highway.at("/notes/0"))
        .isEqualTo(tree("{\"t\": 0.5, \"s\": 0, \"f\": 3, \"sus\": 0.25}"));
    assertThat(highway.at("/beats/0/measure").asInt()).isEqualTo(1);
    assertThat(highway.at("/sections/0/name").asText()).isEqualTo("intro");
    assertThat(server.json(200, track + "/highway?arrangement=0")).isEqualTo(highway);
  }

  @Test
  void a_compressed_highway_is_the_same_and_has_a_tag_of_its_own() throws Exception {
    HttpResponse<byte[]> plain = server.get(track + "/highway");
    HttpResponse<byte[]> gzipped = server.get(track + "/highway", "Accept-Encoding", "gzip");

    assertThat(header(gzipped, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(gzipped, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzipped.body())).readAllBytes())
        .isEqualTo(plain.body());
    assertThat(header(gzipped, "ETag")).matches("\"[^\"]+\"").isNotEqualTo(header(plain, "ETag"));
  }

  @Test
  void a_known_highway_is_not_sent_again() {
    for (String encoding : new String[] {"gzip", "identity"}) {
      HttpResponse<byte[]> first = server.get(track + "/highway", "Accept-Encoding", encoding);
      HttpResponse<byte[]> second =
          server.get(
              track + "/highway",
              "Accept-Encoding",
              encoding,
              "If-None-Match",
              header(first, "ETag"));

      assertThat(second.statusCode()).isEqualTo(304);
      assertThat(second.body()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "arrangement=1, 404, arrangement_not_found",
    "arrangement=2147483647, 404, arrangement_not_found",
    "arrangement=-1, 400, bad_value",
    "arrangement=2147483648, 400, bad_value",
    "arrangement=lead, 400, bad_value",
  })
  void an_arrangement_that_is_not_there_is_refused(String query, int status, String code) {
    assertThat(server.json(status, track + "/highway?" + query).get("code").asText())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/data", "/stems", "/cover", "/audio", "/stems/0/audio", "/highway"})
  void a_track_that_is_not_there_is_not_found(String part) {
    for (String id : new String[] {"0000000000000000", "%27", "..%2f..", "x".repeat(500)}) {
      HttpResponse<byte[]> response = server.get("/api/tracks/" + id + part);
      assertThat(response.statusCode()).as(id).isEqualTo(404);
      assertThat(json(response).get("code").asText()).isIn("track_not_found", "not_found");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/data", "/stems", "/highway"})
  void head_answers_as_get_does_without_the_body(String part) {
    HttpResponse<byte[]> get = server.get(track + part);
    HttpResponse<byte[]> head = server.send("HEAD", track + part);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
    assertThat(header(head, "Content-Type")).isEqualTo("application/json");
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
