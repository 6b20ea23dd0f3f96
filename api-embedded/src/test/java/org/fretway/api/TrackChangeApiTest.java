package org.fretway.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.header;
import static org.fretway.api.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.Pictures;
import org.fretway.library.Rights;
import org.fretway.library.TrackEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackChangeApiTest {
  private static final String BOUNDARY = "xxFretwayTestxx";

  /** Larger than the buffers of the server and of the sockets together. */
  private static final int LONG_SONG_SECONDS = 600;

  @TempDir Path folder;
  private TestServer server;
  private String token;
  private String track;

  @BeforeEach
  void start() throws Exception {
    start(folder, 1);
  }

  private void start(Path data, int seconds) throws Exception {
    server =
        TestServer.start(
            data,
            songs ->
                new FeedpakFixture()
                    .named("Zebra", "Stripes")
                    .addToManifest("cover: cover.png\n")
                    .file("cover.png", Pictures.png(300, 200, Color.RED))
                    .file("stems/full.wav", FeedpakFixture.silentWav(seconds))
                    .zip(songs, "z.feedpak"));
    token = "Bearer " + server.signIn();
    track = "/api/tracks/" + server.trackId("Zebra");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<byte[]> edit(String json) {
    return server.send(
        "POST",
        track,
        BodyPublishers.ofString(json),
        "Authorization",
        token,
        "Content-Type",
        "application/json");
  }

  private HttpResponse<byte[]> edit(byte[]... parts) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      form.writeBytes(part);
    }
    form.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
    return server.send(
        "POST",
        track,
        BodyPublishers.ofByteArray(form.toByteArray()),
        "Authorization",
        token,
        "Content-Type",
        "multipart/form-data; boundary=" + BOUNDARY);
  }

  private static byte[] field(String name, String value, Charset charset) {
    return part("name=\"%s\"".formatted(name), value.getBytes(charset));
  }

  private static byte[] field(String name, String value) {
    return field(name, value, UTF_8);
  }

  private static byte[] file(String name, byte[] content) {
    return part("name=\"%s\"; filename=\"cover.png\"".formatted(name), content);
  }

  private static byte[] part(String disposition, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
            .formatted(BOUNDARY, disposition)
            .getBytes(UTF_8));
    out.writeBytes(content);
    out.writeBytes("\r\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  private HttpResponse<byte[]> delete() {
    return server.send("DELETE", track, "Authorization", token);
  }

  @Test
  void an_edit_in_json_answers_with_the_whole_track() {
    HttpResponse<byte[]> response =
        edit("{\"title\": \"Ace\", \"artist\": \"Motörhead\", \"album\": \"\", \"year\": 1980}");

    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode edited = json(response);
    assertThat(edited).isEqualTo(server.json(200, track));
    assertThat(edited.get("title").asText()).isEqualTo("Ace");
    assertThat(edited.get("artist").asText()).isEqualTo("Motörhead");
    assertThat(edited.get("album").asText()).isEmpty();
    assertThat(edited.get("year").asInt()).isEqualTo(1980);
    assertThat(server.json(200, "/api/library?q=motorhead").get("total").asInt()).isOne();

    assertThat(json(edit("{\"year\": null}")).has("year")).isFalse();
    assertThat(json(edit("{}")).get("title").asText()).isEqualTo("Ace");
  }

  @Test
  void an_edit_by_form_may_bring_a_cover() throws Exception {
    String before = header(server.get(track + "/cover"), "ETag");

    HttpResponse<byte[]> response =
        edit(
            field("title", "Äce"),
            field("year", ""),
            file("coverImage", Pictures.png(50, 40, Color.BLUE)),
            field("unknown", "x".repeat(100_000)));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).get("title").asText()).isEqualTo("Äce");
    assertThat(json(response).has("year")).isFalse();
    assertThat(json(response).get("artist").asText()).isEqualTo("Stripes");
    HttpResponse<byte[]> cover = server.get(track + "/cover", "If-None-Match", before);
    assertThat(cover.statusCode()).isEqualTo(200);
    assertThat(Pictures.read(cover.body()).getWidth()).isEqualTo(50);
    // What a browser sends where no file was chosen.
    assertThat(
            edit(part("name=\"coverImage\"; filename=\"\"", new byte[0]), field("year", "1999"))
                .statusCode())
        .isEqualTo(200);
    assertThat(server.get(track + "/cover").body()).isEqualTo(cover.body());
    assertThat(server.json(200, track).get("year").asInt()).isEqualTo(1999);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\": \"\"} | title",
        "{\"title\": null} | title",
        "{\"title\": 5} | title",
        "{\"title\": \"a\\nb\"} | title",
        "{\"artist\": null} | artist",
        "{\"artist\": \" \"} | artist",
        "{\"album\": null} | album",
        "{\"year\": 999} | year",
        "{\"year\": 2201} | year",
        "{\"year\": 1980.5} | year",
        "{\"year\": \"1980\"} | year",
        "{\"year\": 99999999999} | year",
        "{\"coverImage\": \"abc\"} | coverImage",
      })
  void a_value_in_json_that_can_not_be_taken_is_named(String json, String field) {
    HttpResponse<byte[]> response = edit(json);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("field").asText()).isEqualTo(field);
    assertThat(server.json(200, track).get("title").asText()).isEqualTo("Zebra");
  }

  @Test
  void a_value_in_a_form_that_can_not_be_taken_is_named() {
    assertRefused("title", edit(field("title", "")));
    assertRefused("title", edit(field("title", "x".repeat(501))));
    assertRefused("title", edit(field("title", "x".repeat(10_000))));
    assertRefused("title", edit(field("title", "a"), field("title", "b")));
    assertRefused("title", edit(field("title", "Äce", ISO_8859_1)));
    assertRefused("title", edit(file("title", new byte[10])));
    assertRefused("year", edit(field("year", "soon")));
    assertRefused("year", edit(field("year", "999")));
    assertRefused("coverImage", edit(field("coverImage", "no file")));
    assertRefused("coverImage", edit(file("coverImage", "GIF89a no picture".getBytes(UTF_8))));
    byte[] picture = file("coverImage", Pictures.png(5, 5, Color.RED));
    assertRefused("coverImage", edit(picture, picture));
    assertThat(server.json(200, track).get("title").asText()).isEqualTo("Zebra");
  }

  private static void assertRefused(String field, HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("field").asText()).isEqualTo(field);
  }

  @Test
  void a_cover_that_is_too_large_is_refused() {
    HttpResponse<byte[]> response =
        edit(file("coverImage", new byte[Math.toIntExact(TrackEditor.MAX_COVER_BYTES) + 1]));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(json(response).get("error").asText())
        .isEqualTo("The cover may be at most 33,554,432 bytes.");
  }

  @Test
  void a_body_of_another_type_is_refused() {
    assertThat(
            server
                .send(
                    "POST",
                    track,
                    BodyPublishers.ofString("title=Ace"),
                    "Authorization",
                    token,
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void who_is_not_signed_in_or_may_not_changes_nothing() throws Exception {
    String right = token;
    token = "Bearer nobody";
    assertThat(edit("{\"title\": \"Ace\"}").statusCode()).isEqualTo(401);
    assertThat(delete().statusCode()).isEqualTo(401);
    token = right;
    Rights.takeAllAway(server.fretway().library());
    assertThat(edit("{\"title\": \"Ace\"}").statusCode()).isEqualTo(403);
    assertThat(edit(field("title", "Ace")).statusCode()).isEqualTo(403);
    assertThat(delete().statusCode()).isEqualTo(403);
    assertThat(server.json(200, track).get("title").asText()).isEqualTo("Zebra");
    // Told before the form has come.
    assertThat(
            firstLine(
                """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: %s\r
                Content-Type: multipart/form-data; boundary=x\r
                Content-Length: 1000000\r
                \r
                """
                    .formatted(track, token)))
        .startsWith("HTTP/1.1 403");
  }

  private String firstLine(String request) throws Exception {
    URI uri = URI.create(server.url());
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readNBytes(20), ISO_8859_1);
    }
  }

  @Test
  void a_track_that_is_not_there_can_not_be_changed() {
    track = "/api/tracks/nothing";

    for (HttpResponse<byte[]> response :
        List.of(edit("{\"title\": \"Ace\"}"), edit(field("title", "Ace")), delete())) {
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(json(response).get("code").asText()).isEqualTo("track_not_found");
    }
  }

  @Test
  void edits_of_different_fields_at_once_both_count() throws Exception {
    List<Callable<HttpResponse<byte[]>>> edits =
        List.of(
            () -> edit("{\"title\": \"Ace\"}"),
            () -> edit("{\"year\": 1980}"),
            () -> edit(field("album", "Spades")),
            () -> edit(file("coverImage", Pictures.png(5, 5, Color.GREEN))));
    try (ExecutorService threads = Executors.newFixedThreadPool(edits.size())) {
      for (Future<HttpResponse<byte[]>> response : threads.invokeAll(edits)) {
        assertThat(response.get().statusCode()).isEqualTo(200);
      }
    }
    JsonNode edited = server.json(200, track);
    assertThat(edited.get("title").asText()).isEqualTo("Ace");
    assertThat(edited.get("year").asInt()).isEqualTo(1980);
    assertThat(edited.get("album").asText()).isEqualTo("Spades");
    assertThat(Pictures.read(server.get(track + "/cover").body()).getWidth()).isEqualTo(5);
  }

  @Test
  void a_track_that_is_deleted_is_gone_but_a_file_of_the_user_stays() {
    assertThat(delete().statusCode()).isEqualTo(204);

    for (String part : List.of("", "/data", "/cover", "/cover?size=64", "/audio", "/highway")) {
      assertThat(server.json(404, track + part).get("code").asText()).isEqualTo("track_not_found");
    }
    assertThat(delete().statusCode()).isEqualTo(404);
    assertThat(server.json(200, "/api/library").get("total").asInt()).isZero();
    assertThat(folder.resolve("library").resolve("z.feedpak")).exists();
  }

  @Test
  void what_profiles_made_of_a_track_goes_with_it() {
    String id = track.substring(track.lastIndexOf('/') + 1);
    for (String[] mark :
        new String[][] {
          {"/api/favorites/toggle", "{\"trackId\": \"%s\"}".formatted(id)},
          {track + "/loops", "{\"start_time\": 1, \"end_time\": 2}"},
          {track + "/score", "{\"score\": 87}"}
        }) {
      HttpResponse<byte[]> response =
          server.send(
              "POST",
              mark[0],
              BodyPublishers.ofString(mark[1]),
              "Authorization",
              token,
              "Content-Type",
              "application/json");
      assertThat(response.statusCode()).as(mark[0]).isBetween(200, 204);
    }
    JsonNode song =
        server
            .json(200, "/api/library/artists", "Authorization", token)
            .at("/letters/0/artists/0/songs/0");
    assertThat(song.get("favorite").asBoolean()).isTrue();
    assertThat(song.get("bestScore").asInt()).isEqualTo(87);
    assertThat(server.json(200, "/api/library/artists").findValue("favorite").asBoolean())
        .isFalse();

    assertThat(delete().statusCode()).isEqualTo(204);

    assertThat(
            server
                .json(200, "/api/library?favorites=true", "Authorization", token)
                .get("total")
                .asInt())
        .isZero();
  }

  @Test
  void of_two_who_delete_at_once_one_is_told_that_it_is_gone() throws Exception {
    Callable<Integer> delete = () -> delete().statusCode();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Integer> answers =
          threads.invokeAll(List.of(delete, delete)).stream()
              .map(TrackChangeApiTest::result)
              .sorted()
              .toList();
      assertThat(answers).containsExactly(204, 404);
    }
  }

  private static int result(Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void sound_that_is_being_sent_is_sent_to_its_end() throws Exception {
    server.close();
    start(Files.createDirectory(folder.resolve("long")), LONG_SONG_SECONDS);
    URI uri = URI.create(server.url());
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET %s/audio HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .formatted(track)
                  .getBytes(ISO_8859_1));
      InputStream in = socket.getInputStream();
      assertThat(in.readNBytes(1000)).hasSize(1000);

      assertThat(delete().statusCode()).isEqualTo(204);

      int rest = in.readAllBytes().length;
      assertThat(1000 + rest).isGreaterThan(FeedpakFixture.silentWav(LONG_SONG_SECONDS).length);
    }
  }

  @Test
  void whoever_asks_while_a_track_is_deleted_gets_it_or_hears_that_it_is_gone() throws Exception {
    Callable<List<Integer>> ask =
        () -> {
          List<Integer> answers = new ArrayList<>();
          for (int i = 0; i < 20; i++) {
            for (String part : List.of("/cover", "/cover?size=64", "/highway", "")) {
              answers.add(server.get(track + part).statusCode());
            }
            answers.add(server.get(track + "/audio", "Range", "bytes=0-99").statusCode());
          }
          return answers;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<Integer>>> asking = List.of(threads.submit(ask), threads.submit(ask));
      threads.submit(this::delete).get();
      for (Future<List<Integer>> answers : asking) {
        assertThat(answers.get()).isSubsetOf(200, 206, 404);
      }
    }
  }

  @Test
  void orphans_are_cleaned_up_by_who_is_signed_in() {
    assertThat(server.send("POST", "/api/library/cleanup-orphans").statusCode()).isEqualTo(401);
    HttpResponse<byte[]> response =
        server.send("POST", "/api/library/cleanup-orphans", "Authorization", token);
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
    assertThat(server.get(track + "/audio", "Range", "bytes=0-9").statusCode()).isEqualTo(206);
  }

  @Test
  void a_cover_is_had_in_a_few_sizes_each_with_a_tag_of_its_own() throws Exception {
    HttpResponse<byte[]> whole = server.get(track + "/cover");
    HttpResponse<byte[]> tile = server.get(track + "/cover?size=128");
    HttpResponse<byte[]> large = server.get(track + "/cover?size=512");

    assertThat(Pictures.read(tile.body()).getWidth()).isEqualTo(128);
    assertThat(Pictures.read(tile.body()).getHeight()).isEqualTo(85);
    assertThat(header(tile, "Content-Type")).isEqualTo("image/png");
    assertThat(large.body()).as("never enlarged").isEqualTo(whole.body());
    assertThat(header(tile, "ETag")).isNotEqualTo(header(whole, "ETag"));
    assertThat(
            server
                .get(track + "/cover?size=128", "If-None-Match", header(tile, "ETag"))
                .statusCode())
        .isEqualTo(304);
    assertThat(server.get(track + "/cover?size=128", "Range", "bytes=0-9").body()).hasSize(10);
    for (String size : List.of("100", "0", "-64", "1024", "64px")) {
      JsonNode error = server.json(400, track + "/cover?size=" + size);
      assertThat(error.get("field").asText()).isEqualTo("size");
      assertThat(error.get("error").asText()).contains("64, 128, 256, 512");
    }
  }

  @Test
  void covers_names_tracks_that_have_one() {
    JsonNode covers = server.json(200, "/api/covers");

    assertThat(covers).hasSize(1);
    assertThat("/api/tracks/" + covers.get(0).asText()).isEqualTo(track);
    assertThat(server.json(200, "/api/covers?count=200")).hasSize(1);
    for (String count : List.of("0", "201", "x", "-1")) {
      assertThat(server.json(400, "/api/covers?count=" + count).get("field").asText())
          .isEqualTo("count");
    }
  }
}
