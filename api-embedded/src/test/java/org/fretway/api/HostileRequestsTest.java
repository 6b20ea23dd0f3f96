package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.header;
import static org.fretway.api.TestServer.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.fretway.api.guard.LoginThrottle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRequestsTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = TestServer.start(folder, songs -> {});
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/nothing",
        "/api/version/",
        "/API/version",
        "//api/version",
        "/api/tracks/",
        "/js/",
        "/js/../index.html",
        "/%2e%2e/pom.xml",
        "/web/index.html",
        "/org/fretway/api/ApiServer.class"
      })
  void an_unknown_path_is_not_found_as_json(String path) throws Exception {
    String answer = RawHttp.get(server, path, "localhost");

    assertThat(answer).startsWith("HTTP/1.1 404").contains("\"code\":\"not_found\"");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/version, 'GET, HEAD'",
    "DELETE, /api/library, 'GET, HEAD'",
    "OPTIONS, /api/library, 'GET, HEAD'",
    "GET, /api/auth/login, POST",
    "HEAD, /api/rescan, 'DELETE, POST'",
    "GET, /api/rescan/full, POST",
  })
  void a_wrong_method_tells_the_right_ones(String method, String path, String allow) {
    HttpResponse<byte[]> response = server.send(method, path);

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(header(response, "Allow")).isEqualTo(allow);
    assertThat(header(response, "Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "null",
        "\"text\"",
        "{",
        "{} {}",
        "{\"pin\": 1, \"pin\": 2}",
        "{\"name\": NaN}",
        "{\"n\": 1e999999999999999999999999999999999999}"
      })
  void a_body_that_is_no_json_object_is_refused(String body) {
    HttpResponse<byte[]> response = server.postJson("/api/auth/login", body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("code").asText()).isEqualTo("bad_body");
  }

  @Test
  void a_body_of_endless_depth_is_refused() {
    HttpResponse<byte[]> response =
        server.postJson("/api/auth/login", "{\"a\":" + "[".repeat(30_000));

    assertThat(response.statusCode()).isEqualTo(400);
  }

  @Test
  void a_body_of_endless_length_is_refused_whether_it_says_so_or_not() {
    String body = "{\"pin\": \"" + "1".repeat(70_000) + "\"}";
    HttpResponse<byte[]> announced = server.postJson("/api/auth/login", body);
    HttpResponse<byte[]> chunked =
        server.send(
            "POST",
            "/api/auth/login",
            BodyPublishers.ofInputStream(
                () ->
                    new java.io.ByteArrayInputStream(
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
            "Content-Type",
            "application/json");

    assertThat(announced.statusCode()).isEqualTo(413);
    assertThat(json(announced).get("code").asText()).isEqualTo("body_too_large");
    assertThat(chunked.statusCode()).isEqualTo(413);
  }

  @Test
  void a_body_that_breaks_off_is_refused() throws Exception {
    String answer =
        RawHttp.exchangeAndStopSending(
            server,
            """
            POST /api/auth/login HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 500\r
            \r
            {"pin": "12\
            """);

    assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"bad_body\"");
  }

  @Test
  void a_client_that_asks_first_is_told_to_go_on() throws Exception {
    String answer =
        RawHttp.exchange(
            server,
            """
            POST /api/auth/login HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 11\r
            Expect: 100-continue\r
            Connection: close\r
            \r
            """,
            "HTTP/1.1 100",
            "{\"pin\": []}");

    assertThat(answer).contains("HTTP/1.1 400").contains("\"field\":\"profileName\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/auth/login, application/json, 1000000, 413",
    "/api/auth/login, text/plain, 100, 415",
    "/api/imports, multipart/form-data; boundary=x, 100, 401",
    "/api/nothing, application/json, 100, 404",
  })
  void a_client_that_asks_first_is_told_that_its_body_is_not_wanted(
      String path, String type, int length, int status) throws Exception {
    String answer =
        RawHttp.exchange(
            server,
            """
            POST %s HTTP/1.1\r
            Host: localhost\r
            Content-Type: %s\r
            Content-Length: %d\r
            Expect: 100-continue\r
            \r
            """
                .formatted(path, type, length));

    assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("HTTP/1.1 100");
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1, gzip",
    "HTTP/1.1, 'gzip, chunked'",
    "HTTP/1.1, xchunked",
    "HTTP/1.1, 'chunked, identity'",
    "HTTP/1.0, chunked",
  })
  void a_body_in_a_coding_that_others_may_read_otherwise_is_refused(String version, String coding)
      throws Exception {
    String answer =
        RawHttp.exchange(
            server,
            "POST /api/auth/login %s\r\nHost: localhost\r\nTransfer-Encoding: %s\r\n\r\n0\r\n\r\n"
                .formatted(version, coding));

    assertThat(answer).startsWith(version + " 501");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/nothing", "/api/imports", "/api/auth/login"})
  void a_connection_with_a_body_that_nobody_reads_is_not_used_again(String path) throws Exception {
    String answer =
        RawHttp.exchangeAndStopSending(
            server,
            "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n{"
                .formatted(path));

    assertThat(answer).startsWith("HTTP/1.1 4").contains("Connection: close");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/nothing", "/api/imports", "/api/rescan"})
  void a_body_that_nobody_reads_is_not_taken_in_without_end(String path) throws Exception {
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n".formatted(path);
    String piece = "10000\r\n" + " ".repeat(0x10000) + "\r\n";

    assertThat(RawHttp.sendWithoutEnd(server, head, piece, 100L << 20)).isLessThan(100L << 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
  void a_body_of_another_type_is_refused(String type) {
    HttpResponse<byte[]> response =
        server.send("POST", "/api/auth/login", BodyPublishers.ofString("{}"), "Content-Type", type);

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(json(response).get("code").asText()).isEqualTo("unsupported_media_type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8085", "127.0.0.1", "127.0.0.1:1", "[::1]:80"})
  void this_machine_is_answered(String host) throws Exception {
    assertThat(RawHttp.get(server, "/api/version", host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:8085", "localhost.evil.example", "127.0.0.1.nip.io"})
  void a_name_that_was_bent_to_this_machine_is_refused(String host) throws Exception {
    for (String path : new String[] {"/", "/api/library", "/api/nothing"}) {
      assertThat(RawHttp.get(server, path, host))
          .startsWith("HTTP/1.1 403")
          .contains("\"code\":\"host_not_allowed\"");
    }
  }

  @Test
  void an_endless_header_is_refused() throws Exception {
    String answer =
        RawHttp.exchange(
            server,
            "GET / HTTP/1.1\r\nHost: localhost\r\nX: %s\r\n\r\n".formatted("x".repeat(40_000)));

    assertThat(answer).doesNotContain("200 OK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer ", "Bearer x", "Basic YTpi", "x"})
  void a_wrong_token_is_no_sign_in(String authorization) {
    HttpResponse<byte[]> response = server.get("/api/auth/session", "Authorization", authorization);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(header(response, "WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(json(response).get("code").asText()).isEqualTo("sign_in_needed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"pin\": \"1234\", \"recoveryPhrase\": \"blue sky\"}                  | name",
        "{\"name\": 5, \"pin\": \"1234\", \"recoveryPhrase\": \"blue sky\"}     | name",
        "{\"name\": \"A\", \"pin\": 1234, \"recoveryPhrase\": \"blue sky\"}     | pin",
        "{\"name\": \"A\", \"pin\": \"12\", \"recoveryPhrase\": \"blue sky\"}   | pin",
        "{\"name\": \" \", \"pin\": \"1234\", \"recoveryPhrase\": \"blue sky\"} | name",
        "{\"name\": \"A\", \"pin\": \"1234\", \"recoveryPhrase\": null}         | recoveryPhrase",
      })
  void a_bad_value_is_refused_by_name(String body, String field) {
    HttpResponse<byte[]> response = server.postJson("/api/setup/init", body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("field").asText()).isEqualTo(field);
  }

  @Test
  void too_many_attempts_to_sign_in_have_to_wait(@TempDir Path folder) throws Exception {
    try (TestServer other = TestServer.start(folder, songs -> {})) {
      String attempt = "{\"profileName\": \"Nobody\", \"pin\": \"0000\"}";
      for (int i = 0; i < LoginThrottle.MAX_ATTEMPTS; i++) {
        assertThat(other.postJson("/api/auth/login", attempt).statusCode()).isEqualTo(401);
      }
      HttpResponse<byte[]> last = other.postJson("/api/auth/login", attempt);
      assertThat(last.statusCode()).isEqualTo(429);
      assertThat(Integer.parseInt(header(last, "Retry-After"))).isBetween(1, 60);
    }
  }
}
