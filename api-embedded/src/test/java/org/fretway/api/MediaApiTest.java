package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.header;
import static org.fretway.api.TestServer.json;

import java.awt.Color;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.Pictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaApiTest {
  /** Larger than the buffers of the server and of the sockets together. */
  private static final int LONG_SONG_SECONDS = 600;

  private static TestServer server;
  private static byte[] wav;
  private static String audio;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    wav = FeedpakFixture.silentWav(2);
    for (int i = 44; i < wav.length; i++) {
      wav[i] = (byte) (i * 31);
    }
    server =
        TestServer.start(
            folder,
            songs -> {
              new FeedpakFixture()
                  .named("Sounding", "A")
                  .file("stems/full.wav", wav)
                  .zip(songs, "a.feedpak");
              new FeedpakFixture()
                  .named("Long", "B")
                  .file("stems/full.wav", FeedpakFixture.silentWav(LONG_SONG_SECONDS))
                  .zip(songs, "b.feedpak");
              new FeedpakFixture()
                  .named("Lost", "C")
                  .addToManifest("cover: cover.png\n")
                  .file("cover.png", Pictures.png(30, 30, Color.RED))
                  .file("stems/full.wav", FeedpakFixture.silentWav(3))
                  .zip(songs, "c.feedpak");
              new FeedpakFixture()
                  .named("Away", "D")
                  .file("stems/full.wav", FeedpakFixture.silentWav(4))
                  .zip(songs, "d.feedpak");
            });
    audio = audioOf("Sounding");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String audioOf(String title) {
    return "/api/tracks/%s/audio".formatted(server.trackId(title));
  }

  @Test
  void the_whole_sound_is_sent_with_its_type_and_length() {
    HttpResponse<byte[]> response = server.get(audio);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(wav);
    assertThat(header(response, "Content-Type")).isEqualTo("audio/wav");
    assertThat(header(response, "Content-Length")).isEqualTo(Integer.toString(wav.length));
    assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(response, "ETag")).matches("\"[0-9a-f]{64}\"");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void a_stem_is_served_by_its_index() {
    HttpResponse<byte[]> response =
        server.get("/api/tracks/%s/stems/0/audio".formatted(server.trackId("Sounding")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(wav);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-1", "00", "+0", "x", "99999999999"})
  void a_stem_that_is_not_there_is_not_found(String index) {
    assertThat(
            server
                .json(
                    404,
                    "/api/tracks/%s/stems/%s/audio".formatted(server.trackId("Sounding"), index))
                .get("code")
                .asText())
        .isEqualTo("stem_not_found");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-99, 0, 99",
    "bytes=100-, 100, 32043",
    "bytes=-10, 32034, 32043",
    "bytes=-99999999, 0, 32043",
    "bytes=32043-, 32043, 32043",
    "bytes=5-99999999, 5, 32043",
  })
  void a_range_is_sent_as_partial_content(String range, int first, int last) {
    HttpResponse<byte[]> response = server.get(audio, "Range", range);

    assertThat(response.statusCode()).isEqualTo(206);
    assertThat(response.body()).isEqualTo(Arrays.copyOfRange(wav, first, last + 1));
    assertThat(header(response, "Content-Range"))
        .isEqualTo("bytes %d-%d/%d".formatted(first, last, wav.length));
    assertThat(header(response, "Content-Length")).isEqualTo(Integer.toString(last - first + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=32044-", "bytes=99999-100000", "bytes=-0"})
  void a_range_outside_of_the_file_tells_the_length(String range) {
    HttpResponse<byte[]> response = server.get(audio, "Range", range);

    assertThat(response.statusCode()).isEqualTo(416);
    assertThat(header(response, "Content-Range")).isEqualTo("bytes */" + wav.length);
    assertThat(json(response).get("code").asText()).isEqualTo("range_not_satisfiable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,5-6", "bytes=9-1", "items=0-1", "bytes=x-"})
  void several_ranges_and_malformed_ones_are_answered_with_the_whole(String range) {
    HttpResponse<byte[]> response = server.get(audio, "Range", range);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(wav);
  }

  @Test
  void a_range_holds_only_while_the_file_is_the_one_that_the_client_knows() {
    String tag = header(server.get(audio), "ETag");

    assertThat(server.get(audio, "Range", "bytes=0-1", "If-Range", tag).statusCode())
        .isEqualTo(206);
    assertThat(server.get(audio, "Range", "bytes=0-1", "If-Range", "\"old\"").statusCode())
        .isEqualTo(200);
    assertThat(server.get(audio, "Range", "bytes=0-1", "If-Range", "W/" + tag).statusCode())
        .as("If-Range compares strongly")
        .isEqualTo(200);
    assertThat(
            server
                .get(audio, "Range", "bytes=0-1", "If-Range", "Tue, 24 Nov 2026 00:00:00 GMT")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_known_version_is_not_sent_again() {
    String tag = header(server.get(audio), "ETag");

    for (String known : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
      HttpResponse<byte[]> response = server.get(audio, "If-None-Match", known);
      assertThat(response.statusCode()).as(known).isEqualTo(304);
      assertThat(response.body()).isEmpty();
      assertThat(header(response, "ETag")).isEqualTo(tag);
    }
    assertThat(server.get(audio, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    assertThat(server.get(audio, "If-None-Match", tag, "Range", "bytes=0-1").statusCode())
        .as("a known version counts before its parts")
        .isEqualTo(304);
  }

  @Test
  void head_tells_what_get_would_send() {
    HttpResponse<byte[]> response = server.send("HEAD", audio, "Range", "bytes=0-1");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Length")).isEqualTo(Integer.toString(wav.length));
    assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(response.body()).isEmpty();
  }

  @Test
  void sound_is_not_sent_to_who_does_not_take_it() {
    assertThat(json(server.get(audio, "Accept", "application/json")).get("code").asText())
        .isEqualTo("not_acceptable");
    assertThat(server.get(audio, "Accept", "audio/*").statusCode()).isEqualTo(200);
  }

  @Test
  void a_long_file_arrives_whole() {
    HttpResponse<byte[]> response = server.get(audioOf("Long"));

    assertThat(response.body()).isEqualTo(FeedpakFixture.silentWav(LONG_SONG_SECONDS));
  }

  @Test
  void clients_that_go_away_leave_the_server_at_work() throws Exception {
    URI uri = URI.create(server.url());
    for (int i = 0; i < 20; i++) {
      try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
        socket
            .getOutputStream()
            .write(
                "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .formatted(audioOf("Long"))
                    .getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        assertThat(in.readNBytes(1000)).hasSize(1000);
        socket.setSoLinger(true, 0);
      }
    }
    assertThat(server.get(audio).body()).isEqualTo(wav);
  }

  @Test
  void a_song_without_a_cover_says_so() {
    assertThat(
            server
                .json(404, "/api/tracks/%s/cover".formatted(server.trackId("Sounding")))
                .get("code")
                .asText())
        .isEqualTo("no_cover");
  }

  @Test
  void sound_whose_file_is_away_says_so() throws Exception {
    String away = server.trackId("Away");
    Files.delete(server.fretway().scanner().songFile(away).orElseThrow());

    assertThat(server.json(404, audioOf("Away")).get("code").asText()).isEqualTo("song_away");
  }

  @Test
  void a_fault_of_the_server_is_told_without_its_insides() throws Exception {
    String cover = "/api/tracks/%s/cover".formatted(server.trackId("Lost"));
    String tag = header(server.get(cover), "ETag");
    server.fretway().blobs().delete(tag.replace("\"", ""));

    HttpResponse<byte[]> response = server.get(cover, "Range", "bytes=0-9");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(json(response).get("code").asText()).isEqualTo("internal_error");
    assertThat(new String(response.body(), StandardCharsets.UTF_8))
        .doesNotContain("Exception", "java", "/");
    assertThat(header(response, "Content-Range")).isEmpty();
  }
}
