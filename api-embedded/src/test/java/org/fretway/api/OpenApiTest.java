package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.header;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fretway.api.http.Route;
import org.fretway.api.resource.Routes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiTest {
  private static TestServer server;
  private static JsonNode document;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = TestServer.start(folder, songs -> {});
    document = server.json(200, "/api/openapi.json");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void every_line_of_the_route_table_is_described() {
    assertThat(document.get("openapi").asText()).startsWith("3.1");
    for (Route route : Routes.table(server.fretway())) {
      JsonNode operation =
          document
              .at("/paths")
              .path(route.path().openApi())
              .path(route.method().toLowerCase(Locale.ROOT));
      assertThat(operation.path("summary").asText()).as("%s", route.path()).endsWith(".");
      assertThat(operation.path("responses")).isNotEmpty();
    }
  }

  @Test
  void every_reference_leads_somewhere() {
    List<String> references = new ArrayList<>();
    document
        .findValues("$ref")
        .forEach(reference -> references.add(reference.asText().substring(1)));

    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(pointer -> assertThat(document.at(pointer).isMissingNode()).isFalse());
  }

  @Test
  void optional_fields_are_not_required_and_others_are() {
    JsonNode song = document.at("/components/schemas/SongMeta");
    Set<String> required =
        song.get("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());

    assertThat(required).contains("trackId", "title", "arrangements").doesNotContain("year");
    assertThat(song.at("/properties/year/type").asText()).isEqualTo("integer");
    assertThat(document.at("/components/schemas/TrackState/enum/0").asText()).isEqualTo("ready");
    assertThat(song.get("additionalProperties").asBoolean(true)).isFalse();
  }

  @Test
  void what_clients_keep_for_a_profile_may_be_any_object() {
    assertThat(document.at("/components/schemas/Profile/properties/profileSettings"))
        .hasToString("{\"type\":\"object\"}");
  }

  @Test
  void parameters_tell_their_range() {
    JsonNode size =
        document
            .at("/paths/~1api~1library/get/parameters")
            .valueStream()
            .filter(parameter -> parameter.get("name").asText().equals("size"))
            .findFirst()
            .orElseThrow();

    assertThat(size.at("/schema/maximum").asInt()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/docs, text/html;charset=utf-8",
    "/api/docs/docs.js, text/javascript;charset=utf-8",
    "/api/docs/docs.css, text/css;charset=utf-8",
    "/api/docs/swagger-ui-bundle.js, text/javascript;charset=utf-8",
    "/api/docs/swagger-ui.css, text/css;charset=utf-8",
  })
  void the_page_comes_with_all_that_it_needs(String path, String type) {
    HttpResponse<byte[]> response = server.get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo(type);
    assertThat(header(response, "Content-Security-Policy")).contains("script-src 'self'");
    assertThat(server.get(path, "If-None-Match", header(response, "ETag")).statusCode())
        .isEqualTo(304);
  }

  @Test
  void no_other_file_can_be_had() {
    assertThat(server.get("/api/docs/pom.properties").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/docs/..%2Fhighway-shapes.json").statusCode()).isEqualTo(404);
  }

  @Test
  void the_page_shows_the_operations(@TempDir Path profile) {
    try (Browser browser = Browser.start(profile)) {
      browser.open(server.url() + "/api/docs");

      browser.find(".opblock-summary-path");
      assertThat(browser.texts(".opblock-summary-path"))
          .anyMatch(path -> path.replace("\u200b", "").equals("/api/version"));
      browser.assertNoErrors();
    }
  }
}
