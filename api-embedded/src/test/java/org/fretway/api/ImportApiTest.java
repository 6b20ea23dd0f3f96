package org.fretway.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.LibraryQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportApiTest {
  private static final String BOUNDARY = "xxFretwayTestxx";

  @TempDir private static Path folder;
  private static TestServer server;
  private static String signedIn;
  private String token = "";

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder, songs -> {});
    signedIn = "Bearer " + server.signIn();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void signIn() {
    token = signedIn;
  }

  @AfterEach
  void empty() throws IOException {
    for (String name : inLibrary()) {
      Files.delete(folder.resolve("library").resolve(name));
    }
  }

  private byte[] song(String title) throws IOException {
    Path file = new FeedpakFixture().named(title, "Sender").zip(folder, "sent.feedpak");
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    return bytes;
  }

  private static byte[] part(String name, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n"
            .formatted(BOUNDARY, name)
            .getBytes(UTF_8));
    out.writeBytes(content);
    out.writeBytes("\r\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  private static byte[] form(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    out.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
    return out.toByteArray();
  }

  private HttpResponse<byte[]> send(byte[] form) {
    return send(BodyPublishers.ofByteArray(form));
  }

  private HttpResponse<byte[]> send(BodyPublisher form) {
    return server.send(
        "POST",
        "/api/imports",
        form,
        "Authorization",
        token,
        "Content-Type",
        "multipart/form-data; boundary=" + BOUNDARY);
  }

  private JsonNode files(byte[]... parts) {
    HttpResponse<byte[]> response = send(form(parts));
    assertThat(response.statusCode()).isEqualTo(200);
    return json(response).get("files");
  }

  private List<String> inLibrary() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("library"))) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void songs_that_are_sent_are_in_the_library_when_the_answer_comes() throws Exception {
    JsonNode files = files(part("One.feedpak", song("One")), part("Two.feedpak", song("Two")));

    assertThat(files).hasSize(2);
    assertThat(files.at("/0/name").asText()).isEqualTo("One.feedpak");
    assertThat(files.at("/0/status").asText()).isEqualTo("imported");
    assertThat(files.at("/0").has("error")).isFalse();
    String id = files.at("/1/trackIds/0").asText();
    JsonNode track = server.json(200, "/api/tracks/" + id);
    assertThat(track.get("title").asText()).isEqualTo("Two");
    assertThat(track.get("state").asText()).isEqualTo("ready");
    assertThat(track.has("stateMessage")).isFalse();
    assertThat(inLibrary()).containsExactly("One.feedpak", "Two.feedpak");
    assertThat(server.json(200, "/api/scan-status").get("status").asText()).isEqualTo("complete");
  }

  @Test
  void a_large_form_may_come_in_pieces_without_a_length() throws Exception {
    byte[] noise = new byte[3 << 20];
    new Random(1).nextBytes(noise);
    Path file = new FeedpakFixture().file("noise.bin", noise).zip(folder, "large.feedpak");
    byte[] form = form(part("Large.feedpak", Files.readAllBytes(file)));
    Files.delete(file);

    HttpResponse<byte[]> response =
        send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).at("/files/0/status").asText()).isEqualTo("imported");
  }

  @Test
  void each_file_has_a_result_of_its_own() throws Exception {
    byte[] good = song("Good");

    JsonNode files =
        files(
            part("broken.feedpak", "no archive".getBytes(UTF_8)),
            part("good.feedpak", good),
            part("good.feedpak", good),
            part("film.mp4", new byte[100]));

    assertThat(files.findValuesAsText("status"))
        .containsExactly("refused", "imported", "already_there", "refused");
    assertThat(files.at("/2/trackIds")).isEqualTo(files.at("/1/trackIds"));
    assertThat(files.at("/3/error").asText())
        .isEqualTo("The file is not a song in a format that Fretway reads.");
    assertThat(inLibrary()).containsExactly("good.feedpak");
  }

  @ParameterizedTest
  @CsvSource({
    "../../x.feedpak, x.feedpak",
    "/etc/x.feedpak, x.feedpak",
    "C:\\\\folder\\\\x.feedpak, x.feedpak",
    "NUL.feedpak, _NUL.feedpak",
    ".hidden.feedpak, hidden.feedpak",
  })
  void a_hostile_name_becomes_a_harmless_one(String sent, String kept) throws Exception {
    JsonNode files = files(part(sent, song("Named")));

    assertThat(files.at("/0/status").asText()).isEqualTo("imported");
    assertThat(inLibrary()).containsExactly(kept);
  }

  @Test
  void who_is_not_signed_in_can_not_send_songs() throws Exception {
    token = "Bearer nobody";

    assertThat(send(form(part("x.feedpak", song("X")))).statusCode()).isEqualTo(401);
    assertThat(inLibrary()).isEmpty();
  }

  @Test
  void a_body_that_is_no_form_is_refused() {
    HttpResponse<byte[]> response =
        server.send(
            "POST",
            "/api/imports",
            BodyPublishers.ofString("{}"),
            "Authorization",
            token,
            "Content-Type",
            "application/json");

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(json(response).get("code").asText()).isEqualTo("unsupported_media_type");
  }

  @Test
  void a_form_without_a_file_is_refused() {
    HttpResponse<byte[]> response =
        send(
            form(
                "--%s\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n"
                    .formatted(BOUNDARY)
                    .getBytes(UTF_8)));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("error").asText()).isEqualTo("The form has no file.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "--xxFretwayTestxx\r\n",
        "--xxFretwayTestxx\r\nno head\r\n\r\nx\r\n--xxFretwayTestxx--\r\n",
        "--xxFretwayTestxx\r\nContent-Disposition: form-data; filename=\"x.feedpak\"\r\n\r\nhalf"
      })
  void a_form_that_is_none_is_refused(String body) throws Exception {
    HttpResponse<byte[]> response = send(body.getBytes(UTF_8));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("code").asText()).isEqualTo("bad_body");
    assertThat(inLibrary()).isEmpty();
  }

  @Test
  void a_head_of_endless_length_is_refused() {
    byte[] head = ("--" + BOUNDARY + "\r\nX: " + "x".repeat(500_000)).getBytes(UTF_8);

    assertThat(send(head).statusCode()).isEqualTo(400);
  }

  private String head(long length) {
    return """
    POST /api/imports HTTP/1.1\r
    Host: localhost\r
    Authorization: %s\r
    Content-Type: multipart/form-data; boundary=%s\r
    Content-Length: %d\r
    \r
    """
        .formatted(token, BOUNDARY, length);
  }

  @Test
  void an_upload_that_says_to_be_endless_is_refused_at_once() throws Exception {
    assertThat(RawHttp.exchange(server, head(1L << 40)))
        .startsWith("HTTP/1.1 413")
        .contains("\"code\":\"body_too_large\"");
  }

  @Test
  void an_upload_that_breaks_off_leaves_nothing() throws Exception {
    byte[] form = form(part("whole.feedpak", song("Whole")), part("torn.feedpak", song("Torn")));
    URI uri = URI.create(server.url());
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.getOutputStream().write(head(form.length).getBytes(ISO_8859_1));
      socket.getOutputStream().write(form, 0, form.length - 200);
      socket.getOutputStream().flush();
      Awaitility.await().until(() -> !inLibrary().isEmpty());
    }

    Awaitility.await().until(() -> inLibrary().isEmpty());
    LibraryQuery sent = LibraryQuery.all().withText("whole");
    assertThat(server.fretway().library().find(sent).items()).isEmpty();
  }
}
