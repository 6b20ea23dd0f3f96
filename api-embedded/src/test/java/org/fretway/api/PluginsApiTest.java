package org.fretway.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.header;
import static org.fretway.api.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginsApiTest {
  private static final String STYLE = "/api/plugins/themes/file/high-contrast.css";

  private TestServer server;
  private String token = "";

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server = TestServer.start(folder, songs -> {});
    token = "Bearer " + server.signIn();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<byte[]> post(String path) {
    return server.send("POST", path, "Authorization", token);
  }

  private HttpResponse<byte[]> setActive(String type, String body) {
    return server.sendJson(
        "PUT", "/api/plugins/providers/" + type + "/active", body, "Authorization", token);
  }

  @Test
  void plugins_are_listed_for_all() {
    JsonNode plugins = server.json(200, "/api/plugins");

    assertThat(plugins).hasSize(1);
    JsonNode themes = plugins.get(0);
    assertThat(themes.get("id").asText()).isEqualTo("themes");
    assertThat(themes.get("name").asText()).isEqualTo("Themes");
    assertThat(themes.get("state").asText()).isEqualTo("active");
    assertThat(themes.get("bundled").asBoolean()).isTrue();
    assertThat(themes.at("/styles/0").asText()).isEqualTo("high-contrast.css");
    assertThat(server.json(200, "/api/plugins/themes")).isEqualTo(themes);
  }

  @Test
  void switching_a_plugin_off_and_on_waits_for_the_next_start() {
    HttpResponse<byte[]> off = post("/api/plugins/themes/disable");

    assertThat(off.statusCode()).isEqualTo(200);
    assertThat(json(off).get("enabled").asBoolean(true)).isFalse();
    assertThat(json(off).get("restartNeeded").asBoolean()).isTrue();
    assertThat(json(off).get("state").asText()).isEqualTo("active");
    assertThat(server.get(STYLE).statusCode()).isEqualTo(200);
    assertThat(json(post("/api/plugins/themes/enable")).get("restartNeeded").asBoolean(true))
        .isFalse();
  }

  @Test
  void purging_removes_what_a_plugin_keeps() throws Exception {
    server.fretway().pluginData().put("themes", "a", "b");

    HttpResponse<byte[]> purged = post("/api/plugins/themes/purge");

    assertThat(purged.statusCode()).isEqualTo(204);
    assertThat(purged.body()).isEmpty();
    assertThat(server.fretway().pluginData().all("themes")).isEmpty();
  }

  @Test
  void a_guest_switches_and_purges_nothing() {
    token = "Bearer nobody";

    for (String action : new String[] {"enable", "disable", "purge"}) {
      assertThat(post("/api/plugins/themes/" + action).statusCode()).isEqualTo(401);
    }
    assertThat(setActive("storage", "{\"name\": \"local\"}").statusCode()).isEqualTo(401);
  }

  @Test
  void whoever_has_signed_in_switches_plugins_but_only_administrators_purge() {
    token = "Bearer " + server.signInAsGuitarist(token.substring("Bearer ".length()));

    assertThat(post("/api/plugins/themes/disable").statusCode()).isEqualTo(200);
    assertThat(post("/api/plugins/themes/enable").statusCode()).isEqualTo(200);
    assertThat(post("/api/plugins/themes/purge").statusCode()).isEqualTo(403);
    assertThat(setActive("storage", "{\"name\": \"local\"}").statusCode()).isEqualTo(403);
  }

  @Test
  void an_unknown_plugin_is_not_found() {
    List<HttpResponse<byte[]>> answers =
        List.of(
            server.get("/api/plugins/none"),
            server.get("/api/plugins/none/settings"),
            server.get("/api/plugins/none/file/a.css"),
            post("/api/plugins/none/enable"),
            post("/api/plugins/none/disable"),
            post("/api/plugins/none/purge"));
    for (HttpResponse<byte[]> answer : answers) {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(json(answer).get("code").asText()).isEqualTo("plugin_not_found");
    }
  }

  @Test
  void a_style_sheet_is_served_to_all_and_kept() {
    HttpResponse<byte[]> style = server.get(STYLE);

    assertThat(style.statusCode()).isEqualTo(200);
    assertThat(header(style, "Content-Type")).isEqualTo("text/css;charset=utf-8");
    assertThat(header(style, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(new String(style.body(), UTF_8)).contains("@media (prefers-contrast: more)");
    assertThat(server.get(STYLE, "If-None-Match", header(style, "ETag")).statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plugin.json",
        "../plugin.json",
        "..%2fplugin.json",
        "%2e%2e/%2e%2e/db/migration/V6__plugin_data.sql",
        "..%5c..%5cfretway.mv.db",
        "%2fetc%2fpasswd",
        "high-contrast.css%00",
        "high-contrast.css/",
        ""
      })
  void no_other_file_is_served(String path) {
    HttpResponse<byte[]> answer = server.get("/api/plugins/themes/file/" + path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(json(answer).get("error").asText()).endsWith(".");
  }

  @Test
  void the_settings_page_can_run_nothing() {
    HttpResponse<byte[]> page = server.get("/api/plugins/themes/settings");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(header(page, "Content-Security-Policy"))
        .contains("sandbox", "default-src 'none'")
        .doesNotContain("allow-scripts", "script-src");
    assertThat(new String(page.body(), UTF_8)).contains("Themes");
  }

  @Test
  void providers_are_listed_and_chosen() {
    JsonNode providers = server.json(200, "/api/plugins/providers");
    assertThat(providers.toString())
        .isEqualTo(
            "{\"storage\":[{\"name\":\"local\",\"pluginId\":\"built-in\",\"active\":true}],"
                + "\"metadata\":[{\"name\":\"song-files\",\"pluginId\":\"built-in\",\"active\":true}]}");

    HttpResponse<byte[]> chosen = setActive("storage", "{\"name\": \"local\"}");
    assertThat(chosen.statusCode()).isEqualTo(200);
    assertThat(json(chosen)).isEqualTo(providers);

    HttpResponse<byte[]> unknown = setActive("storage", "{\"name\": \"s3\"}");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(json(unknown).get("field").asText()).isEqualTo("name");
    assertThat(setActive("storage", "{}").statusCode()).isEqualTo(400);
    assertThat(setActive("colour", "{\"name\": \"local\"}").statusCode()).isEqualTo(404);
  }

  @Test
  void permissions_that_can_be_given_say_where_they_come_from() {
    JsonNode permissions = server.json(200, "/api/plugins/permissions/available");

    assertThat(permissions)
        .extracting(permission -> permission.get("name").asText())
        .contains("ADMIN", "EDIT_TRACKS", "MANAGE_SETTINGS");
    assertThat(permissions)
        .allSatisfy(
            permission -> {
              assertThat(permission.get("description").asText()).endsWith(".");
              assertThat(permission.get("source").asText()).isEqualTo("built-in");
            });
  }
}
