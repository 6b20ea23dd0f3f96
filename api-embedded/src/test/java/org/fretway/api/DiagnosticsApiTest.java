package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.header;
import static org.fretway.api.TestServer.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fretway.bundle.Zips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticsApiTest {
  @TempDir private static Path folder;
  private static TestServer server;
  private static String token;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder, songs -> {});
    token = server.signIn();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<byte[]> export(String json) {
    return server.postJson("/api/diagnostics/export", json, "Authorization", "Bearer " + token);
  }

  @Test
  void the_archive_comes_without_a_body_too() throws Exception {
    HttpResponse<byte[]> answer =
        server.send("POST", "/api/diagnostics/export", "Authorization", "Bearer " + token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/zip");
    assertThat(header(answer, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"diagnostics.zip\"");
    assertThat(Zips.texts(answer.body()))
        .containsKeys(
            "about.json", "hardware.json", "plugins.json", "graphics.json", "console.txt");
  }

  @Test
  void what_the_client_adds_is_in_it_without_secrets() throws Exception {
    Path logs = Files.createDirectories(folder.resolve("data").resolve("logs"));
    Files.writeString(logs.resolve("fretway.log"), "Alice sent Bearer " + token + "\n");

    HttpResponse<byte[]> answer =
        export(
            """
            {"console": ["Alice has %s", "second"], "webgl": {"renderer": "GPU", "t": "%s"}}
            """
                .formatted(token, token));

    assertThat(answer.statusCode()).isEqualTo(200);
    Map<String, String> files = Zips.texts(answer.body());
    assertThat(files.get("console.txt")).isEqualTo("<profile-1> has <token>\nsecond\n");
    assertThat(files.get("logs/fretway.log")).isEqualTo("<profile-1> sent Bearer <token>\n");
    assertThat(new ObjectMapper().readTree(files.get("graphics.json")).at("/client/renderer"))
        .hasToString("\"GPU\"");
    assertThat(files.values()).noneMatch(text -> text.contains(token) || text.contains("Alice"));
  }

  @Test
  void a_long_console_is_taken_and_a_longer_one_refused() throws Exception {
    String line = "x".repeat(99) + "\\n";

    HttpResponse<byte[]> taken = export("{\"console\": \"%s\"}".formatted(line.repeat(9000)));
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(Zips.texts(taken.body()).get("console.txt")).hasSize(900_000);

    HttpResponse<byte[]> refused = export("{\"console\": \"%s\"}".formatted(line.repeat(11_000)));
    assertThat(refused.statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "null", "{}", "[5]", "[null]", "[[\"a\"]]"})
  void a_console_is_text(String console) {
    HttpResponse<byte[]> refused = export("{\"console\": %s}".formatted(console));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).get("field").asText()).isEqualTo("console");
  }

  @Test
  void deep_json_is_refused() {
    String deep = "[".repeat(1000) + "]".repeat(1000);

    assertThat(export("{\"webgl\": %s}".formatted(deep)).statusCode()).isEqualTo(400);
  }

  @Test
  void a_guest_gets_nothing() {
    assertThat(server.send("POST", "/api/diagnostics/export").statusCode()).isEqualTo(401);
    assertThat(server.get("/api/diagnostics/export").statusCode()).isEqualTo(405);
  }
}
