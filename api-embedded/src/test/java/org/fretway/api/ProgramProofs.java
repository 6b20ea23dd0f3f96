package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.Proof.line;
import static org.fretway.api.Proof.lines;
import static org.fretway.api.Reader.is;
import static org.fretway.api.Reader.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fretway.api.Reader.Person;
import org.fretway.profile.Permission;

/** Settings, diagnostics, plugins and the version. */
final class ProgramProofs {
  private static final String THEMES = "/api/plugins/themes";

  private ProgramProofs() {}

  static List<Proof> all() {
    return List.of(
        lines(115, 122, "GET /api/settings", "what holds", ProgramProofs::settings),
        lines(123, 124, "POST /api/settings", "changes what is sent", ProgramProofs::change),
        lines(125, 126, "GET /api/settings/export", "a ZIP", ProgramProofs::export),
        lines(127, 128, "POST /api/settings/import", "takes it", ProgramProofs::importBack),
        lines(129, 135, "POST /api/diagnostics/export", "a ZIP", ProgramProofs::diagnostics),
        lines(136, 137, "GET /api/plugins", "lists them", ProgramProofs::plugins),
        line(137, "GET /api/plugins/:id", "one of them", ProgramProofs::plugin),
        line(138, "POST /api/plugins/:id/enable", "needs a sign-in", ProgramProofs::enable),
        lines(139, 140, "POST /api/plugins/:id/disable", "next start", ProgramProofs::disable),
        lines(141, 142, "POST /api/plugins/:id/purge", "needs ADMIN", ProgramProofs::purge),
        lines(143, 144, "GET /api/plugins/:id/file/*path", "open to all", ProgramProofs::file),
        lines(145, 146, "GET /api/plugins/:id/settings", "HTML", ProgramProofs::html),
        lines(147, 150, "GET /api/plugins/providers", "by type", ProgramProofs::providers),
        lines(151, 152, "PUT …/providers/:type/active", "chooses", ProgramProofs::choose),
        lines(152, 153, "GET …/permissions/available", "all", ProgramProofs::permissions),
        lines(154, 155, "GET /api/version", "version, commit, date", ProgramProofs::version));
  }

  private static void settings(Reader api) {
    JsonNode settings = api.get("/api/settings");
    assertThat(settings.get("psarcPlatform").asText()).isEqualTo("pc");
    assertThat(settings.get("dlcDir").asText()).endsWith("library");
    assertThat(settings.get("avOffsetMs").isInt()).isTrue();
    assertThat(settings.get("defaultArrangement").isTextual()).isTrue();
  }

  private static void change(Reader api) throws Exception {
    api.needs(Permission.MANAGE_SETTINGS, "POST", "/api/settings", "{\"avOffsetMs\": -50}");
    Person manager = api.somebody(Permission.MANAGE_SETTINGS);
    JsonNode changed =
        json(200, api.send(manager, "POST", "/api/settings", "{\"avOffsetMs\": -50}"));
    assertThat(changed.get("avOffsetMs").asInt()).isEqualTo(-50);
    assertThat(changed.get("psarcPlatform").asText()).isEqualTo("pc");
    is(400, api.send(manager, "POST", "/api/settings", "{\"avOffsetMs\": 99999}"));
  }

  private static Map<String, String> unzip(HttpResponse<byte[]> answer) throws IOException {
    assertThat(TestServer.header(answer, "Content-Type")).isEqualTo("application/zip");
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static void export(Reader api) throws Exception {
    is(401, api.ask("GET", "/api/settings/export"));
    HttpResponse<byte[]> answer = api.ask(api.somebody(), "GET", "/api/settings/export");
    is(200, answer);
    assertThat(unzip(answer)).containsKey("config.json");
    assertThat(TestServer.header(answer, "Content-Disposition")).startsWith("attachment");
  }

  private static void importBack(Reader api) throws Exception {
    byte[] bundle = api.ask(api.alice(), "GET", "/api/settings/export").body();
    String before = api.get("/api/settings").get("defaultArrangement").asText();
    is(200, api.send(api.alice(), "POST", "/api/settings", "{\"defaultArrangement\": \"Bass\"}"));
    is(403, api.sendFile(api.somebody(), "/api/settings/import", "settings.zip", bundle));
    is(200, api.sendFile(api.alice(), "/api/settings/import", "settings.zip", bundle));
    assertThat(api.get("/api/settings").get("defaultArrangement").asText()).isEqualTo(before);
  }

  private static void diagnostics(Reader api) throws Exception {
    String path = "/api/diagnostics/export";
    String report = "{\"console\": [\"a line of the browser\"], \"webgl\": {\"vendor\": \"Any\"}}";
    is(401, api.send("POST", path, report));
    HttpResponse<byte[]> answer = api.send(api.somebody(), "POST", path, report);
    is(200, answer);
    assertThat(TestServer.header(answer, "Content-Disposition")).contains("diagnostics.zip");
    Map<String, String> files = unzip(answer);
    assertThat(files).containsKeys("hardware.json", "plugins.json", "graphics.json");
    assertThat(files.get("graphics.json")).contains("Any");
    assertThat(files.get("console.txt")).contains("a line of the browser");
    assertThat(files.get("plugins.json")).contains("themes");
  }

  private static void plugins(Reader api) {
    JsonNode plugin = api.get("/api/plugins").get(0);
    assertThat(plugin.get("id").asText()).isEqualTo("themes");
    assertThat(plugin.get("name").asText()).isEqualTo("Themes");
    assertThat(plugin.get("state").asText()).isEqualTo("active");
    assertThat(plugin.get("bundled").asBoolean()).isTrue();
  }

  private static void plugin(Reader api) {
    assertThat(api.get(THEMES).get("id").asText()).isEqualTo("themes");
    is(404, api.ask("GET", "/api/plugins/nothing"));
  }

  private static void enable(Reader api) throws Exception {
    is(401, api.ask("POST", THEMES + "/enable"));
    JsonNode plugin = json(200, api.ask(api.somebody(), "POST", THEMES + "/enable"));
    assertThat(plugin.get("enabled").asBoolean()).isTrue();
  }

  private static void disable(Reader api) throws Exception {
    is(401, api.ask("POST", THEMES + "/disable"));
    JsonNode plugin = json(200, api.ask(api.somebody(), "POST", THEMES + "/disable"));
    assertThat(plugin.get("enabled").asBoolean()).isFalse();
    assertThat(plugin.get("state").asText()).as("until the next start").isEqualTo("active");
    is(200, api.ask(api.somebody(), "POST", THEMES + "/enable"));
  }

  private static void purge(Reader api) throws Exception {
    api.fretway().pluginData().put("themes", "key", "value");
    is(401, api.ask("POST", THEMES + "/purge"));
    is(403, api.ask(api.somebody(), "POST", THEMES + "/purge"));
    is(204, api.ask(api.alice(), "POST", THEMES + "/purge"));
    assertThat(api.fretway().pluginData().get("themes", "key")).isEmpty();
  }

  private static void file(Reader api) {
    HttpResponse<byte[]> file = api.ask("GET", THEMES + "/file/high-contrast.css");
    is(200, file);
    assertThat(TestServer.header(file, "Content-Type")).startsWith("text/css");
    is(404, api.ask("GET", THEMES + "/file/../plugin.json"));
    is(404, api.ask("GET", THEMES + "/file/nothing.js"));
  }

  private static void html(Reader api) {
    HttpResponse<byte[]> html = api.ask("GET", THEMES + "/settings");
    is(200, html);
    assertThat(TestServer.header(html, "Content-Type")).startsWith("text/html");
    assertThat(TestServer.header(html, "Content-Security-Policy")).contains("sandbox");
  }

  private static void providers(Reader api) {
    JsonNode local = api.get("/api/plugins/providers").at("/storage/0");
    assertThat(local.get("name").asText()).isEqualTo("local");
    assertThat(local.get("pluginId").asText()).isEqualTo("built-in");
    assertThat(local.get("active").asBoolean()).isTrue();
    assertThat(api.get("/api/plugins/providers").has("metadata")).isTrue();
  }

  private static void choose(Reader api) throws Exception {
    String path = "/api/plugins/providers/storage/active";
    api.needs(Permission.MANAGE_SETTINGS, "PUT", path, "{\"name\": \"local\"}");
    is(200, api.send(api.alice(), "PUT", path, "{\"name\": \"local\"}"));
    is(400, api.send(api.alice(), "PUT", path, "{\"name\": \"s3\"}"));
    is(404, api.send(api.alice(), "PUT", path.replace("storage", "x"), "{\"name\": \"local\"}"));
  }

  private static void permissions(Reader api) {
    assertThat(api.get("/api/plugins/permissions/available").findValuesAsText("name"))
        .contains(
            "ADMIN",
            "UPLOAD",
            "EDIT_TRACKS",
            "DELETE_TRACKS",
            "MANAGE_PROFILES",
            "MANAGE_PERMISSIONS",
            "MANAGE_SETTINGS");
  }

  private static void version(Reader api) {
    JsonNode version = api.get("/api/version");
    assertThat(version.get("version").asText()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
    assertThat(version.has("gitSha")).isTrue();
    assertThat(version.has("buildDate")).isTrue();
  }
}
