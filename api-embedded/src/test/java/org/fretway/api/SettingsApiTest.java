package org.fretway.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.header;
import static org.fretway.api.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.fretway.bundle.SettingsBundle;
import org.fretway.bundle.Zips;
import org.fretway.format.feedpak.FeedpakFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private TestServer server;
  private String token = "";

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(folder, songs -> {});
    token = "Bearer " + server.signIn();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<byte[]> change(String json) {
    return server.postJson("/api/settings", json, "Authorization", token);
  }

  private HttpResponse<byte[]> send(String path, BodyPublisher body, String type) {
    return server.send("POST", path, body, "Authorization", token, "Content-Type", type);
  }

  private HttpResponse<byte[]> importForm(byte[] form) {
    return send("/api/settings/import", BodyPublishers.ofByteArray(form), Forms.TYPE);
  }

  private HttpResponse<byte[]> importBundle(byte[] zip) {
    return importForm(Forms.withFile("settings.zip", zip));
  }

  @Test
  void settings_are_open_to_all_and_have_their_defaults() {
    JsonNode settings = server.json(200, "/api/settings");

    assertThat(settings.get("dlcDir").asText()).isEqualTo(folder.resolve("library").toString());
    assertThat(settings.get("psarcPlatform").asText()).isEqualTo("pc");
    assertThat(settings.get("defaultArrangement").asText()).isEqualTo("Lead");
    assertThat(settings.get("avOffsetMs").asInt(-1)).isZero();
    assertThat(settings.has("demucsServerUrl")).isFalse();
  }

  @Test
  void what_is_sent_changes_and_the_rest_stays() {
    HttpResponse<byte[]> changed =
        change("{\"avOffsetMs\": -50, \"demucsServerUrl\": \"http://demucs:8080\"}");

    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(json(changed)).isEqualTo(server.json(200, "/api/settings"));
    assertThat(json(changed).get("avOffsetMs").asInt()).isEqualTo(-50);
    assertThat(json(change("{\"avOffsetMs\": null}")).get("demucsServerUrl").asText())
        .isEqualTo("http://demucs:8080");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"avOffsetMs": 1001}                        | avOffsetMs
          {"avOffsetMs": "5"}                         | avOffsetMs
          {"psarcPlatform": "ps3"}                    | psarcPlatform
          {"defaultArrangement": ""}                  | defaultArrangement
          {"dlcDir": "relative"}                      | dlcDir
          {"demucsServerUrl": "http://u:p@host"}      | demucsServerUrl
          {"vgmstreamPath": "/bin/sh"}                | vgmstreamPath
          {"avOffsetMs": 7, "rocksmithKeys": "x"}     | rocksmithKeys
          """)
  void a_bad_value_is_named_and_changes_nothing(String body, String field) {
    JsonNode before = server.json(200, "/api/settings");

    HttpResponse<byte[]> refused = change(body);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).get("code").asText()).isEqualTo("bad_value");
    assertThat(json(refused).get("field").asText()).isEqualTo(field);
    assertThat(server.json(200, "/api/settings")).isEqualTo(before);
  }

  @Test
  void another_folder_brings_its_songs() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    new FeedpakFixture().named("Elsewhere", "Band").zip(other, "elsewhere.feedpak");

    assertThat(change("{\"dlcDir\": \"" + other + "\"}").statusCode()).isEqualTo(200);

    assertThat(server.fretway().scanner().awaitIdle(Duration.ofMinutes(1))).isTrue();
    assertThat(server.json(200, "/api/library").get("total").asInt()).isEqualTo(1);
  }

  @Test
  void the_default_arrangement_opens_unless_another_is_asked_for() throws Exception {
    new FeedpakFixture().named("Song", "Band").zip(folder.resolve("library"), "song.feedpak");
    server.send("POST", "/api/rescan", "Authorization", token);
    assertThat(server.fretway().scanner().awaitIdle(Duration.ofMinutes(1))).isTrue();
    String highway = "/api/tracks/" + server.trackId("Song") + "/highway";
    JsonNode arrangements = server.json(200, highway).at("/song/arrangements");
    String last = arrangements.get(arrangements.size() - 1).get("name").asText();

    change("{\"defaultArrangement\": \"" + last.toUpperCase(java.util.Locale.ROOT) + "\"}");

    assertThat(server.json(200, highway).at("/song/arrangementName").asText()).isEqualTo(last);
  }

  @Test
  void nobody_changes_anything_without_signing_in() {
    token = "Bearer nobody";

    assertThat(change("{\"avOffsetMs\": 7}").statusCode()).isEqualTo(401);
    assertThat(importBundle(new byte[0]).statusCode()).isEqualTo(401);
    assertThat(server.get("/api/settings/export", "Authorization", token).statusCode())
        .isEqualTo(401);
  }

  @Test
  void who_may_not_manage_settings_only_reads_and_exports_them() throws Exception {
    byte[] bundle = server.get("/api/settings/export", "Authorization", token).body();
    token = "Bearer " + server.signInAsGuitarist(token.substring("Bearer ".length()));

    assertThat(change("{\"avOffsetMs\": 7}").statusCode()).isEqualTo(403);
    assertThat(importBundle(bundle).statusCode()).isEqualTo(403);
    assertThat(server.get("/api/settings/export", "Authorization", token).statusCode())
        .isEqualTo(200);
    assertThat(server.json(200, "/api/settings").get("avOffsetMs").asInt()).isZero();
  }

  @Test
  void an_export_can_be_imported_again() throws Exception {
    change("{\"avOffsetMs\": -50, \"defaultArrangement\": \"Bass\"}");
    server.fretway().pluginData().put("themes", "colour", "yellow");
    JsonNode before = server.json(200, "/api/settings");

    HttpResponse<byte[]> bundle = server.get("/api/settings/export", "Authorization", token);
    assertThat(bundle.statusCode()).isEqualTo(200);
    assertThat(header(bundle, "Content-Type")).isEqualTo("application/zip");
    assertThat(header(bundle, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"fretway-settings.zip\"");
    assertThat(header(bundle, "Cache-Control")).isEqualTo("no-store");
    Map<String, String> files = Zips.texts(bundle.body());
    assertThat(files).containsOnlyKeys("config.json", "plugins/themes.json");
    assertThat(JSON.readTree(files.get("config.json")).get("avOffsetMs").asInt()).isEqualTo(-50);

    change("{\"avOffsetMs\": 5, \"defaultArrangement\": null}");
    server.fretway().pluginData().purge("themes");
    HttpResponse<byte[]> imported = importBundle(bundle.body());

    assertThat(imported.statusCode()).isEqualTo(200);
    assertThat(json(imported).get("applied"))
        .extracting(JsonNode::asText)
        .contains("avOffsetMs", "plugins/themes");
    assertThat(json(imported).get("skipped")).isEmpty();
    assertThat(server.json(200, "/api/settings")).isEqualTo(before);
    assertThat(server.fretway().pluginData().get("themes", "colour")).contains("yellow");
  }

  @Test
  void the_head_of_an_export_has_no_body() {
    HttpResponse<byte[]> head = server.send("HEAD", "/api/settings/export", "Authorization", token);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
    assertThat(head.body()).isEmpty();
  }

  @Test
  void a_folder_that_is_not_here_is_told_about() throws Exception {
    HttpResponse<byte[]> imported =
        importBundle(
            Zips.of(
                "config.json",
                "{\"formatVersion\": 1, \"avOffsetMs\": 9, \"dlcDir\": \"/no/such/folder\"}"));

    assertThat(imported.statusCode()).isEqualTo(200);
    assertThat(json(imported).at("/skipped/0/name").asText()).isEqualTo("dlcDir");
    assertThat(json(imported).at("/skipped/0/reason").asText()).endsWith(".");
  }

  @Test
  void hostile_bundles_are_refused() throws Exception {
    byte[] good = Zips.of("config.json", "{\"formatVersion\": 1}");

    refused(importBundle(new byte[0]), 400);
    refused(importBundle("no zip".getBytes(UTF_8)), 400);
    refused(importBundle(Arrays.copyOf(good, good.length - 10)), 400);
    refused(importBundle(Zips.of("config.json", "{}", "../evil", "{}")), 400);
    refused(importForm(Forms.withTwoFiles(good)), 400);
    refused(importForm(Forms.withField(good)), 400);
    refused(importForm(Arrays.copyOf(Forms.withFile("a.zip", good), 100)), 400);
    refused(importBundle(new byte[SettingsBundle.MAX_BYTES + 1]), 400);
    assertThat(send("/api/settings/import", BodyPublishers.ofString("{}"), "application/json"))
        .satisfies(answer -> refused(answer, 415));
  }

  @Test
  void a_form_of_more_than_a_bundle_is_cut_off() {
    byte[] large = Forms.withField(new byte[3 << 20]);

    refused(importForm(large), 413);
    HttpResponse<byte[]> inPieces =
        send(
            "/api/settings/import",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
            Forms.TYPE);
    refused(inPieces, 413);
  }

  private static void refused(HttpResponse<byte[]> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(json(answer).get("error").asText()).endsWith(".");
  }

  @Test
  void nothing_is_left_in_the_folder_for_temporary_files() throws Exception {
    long before = temporaryFiles();

    server.get("/api/settings/export", "Authorization", token);
    importBundle(Zips.of("config.json", "{\"formatVersion\": 1}"));
    importBundle("no zip".getBytes(UTF_8));

    org.awaitility.Awaitility.await().until(() -> temporaryFiles() <= before);
  }

  private static long temporaryFiles() throws Exception {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("fretway-")).count();
    }
  }
}
