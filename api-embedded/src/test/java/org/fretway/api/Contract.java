package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fretway.BuildInfo;
import org.fretway.Fretway;
import org.fretway.api.http.Route;
import org.fretway.api.openapi.OpenApi;
import org.fretway.api.resource.Routes;

/**
 * The description of the API, which every answer is held against: its status, its media type and
 * its JSON must be described, and so must the JSON of a request that was taken.
 */
final class Contract {
  private static final String JSON_TYPE = "application/json";

  /** What the server answers of itself, before it knows what is asked for. */
  private static final List<Integer> OF_THE_SERVER = List.of(405, 500, 507);

  /** Describing all routes and compiling the schemas takes longer than most tests. */
  private static final Map<BuildInfo, Contract> KNOWN = new ConcurrentHashMap<>();

  private final List<Route> routes;
  private final JsonNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private Contract(List<Route> routes, JsonNode document) {
    this.routes = routes;
    this.document = document;
  }

  /** Returns the contract of a server, which is that of all others, too. */
  static Contract of(Fretway fretway) {
    return KNOWN.computeIfAbsent(
        BuildInfo.current(),
        build -> {
          List<Route> routes = Routes.table(fretway);
          return new Contract(routes, OpenApi.describe(routes, build));
        });
  }

  JsonNode document() {
    return document;
  }

  /** Checks an answer; one to a request that no line of the route table is for is left alone. */
  void check(String method, String target, Optional<String> sentJson, HttpResponse<byte[]> answer) {
    Optional<Route> route = route(method, target.replaceFirst("\\?.*", ""));
    if (route.isEmpty() || OF_THE_SERVER.contains(answer.statusCode())) {
      return;
    }
    String what = "%s %s -> %d".formatted(method, target, answer.statusCode());
    JsonNode operation =
        document
            .path("paths")
            .path(route.get().path().openApi())
            .path(route.get().method().toLowerCase(Locale.ROOT));
    JsonNode response = operation.path("responses").path("" + answer.statusCode());
    assertThat(response.isMissingNode()).as("%s is not described", what).isFalse();
    checkBody(what, method, response.path("content"), answer);
    if (answer.statusCode() / 100 == 2 && sentJson.isPresent()) {
      JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
      if (!schema.isMissingNode()) {
        checkJson(what + " request", schema, sentJson.get());
      }
    }
  }

  private Optional<Route> route(String method, String path) {
    List<String> segments = Arrays.asList(path.split("/", -1));
    return routes.stream()
        .filter(route -> route.accepts(method) && route.path().match(segments).isPresent())
        .findFirst();
  }

  private void checkBody(
      String what, String method, JsonNode content, HttpResponse<byte[]> answer) {
    if (content.isEmpty()) {
      assertThat(answer.body()).as(what).isEmpty();
      return;
    }
    String type = TestServer.header(answer, "Content-Type").replaceFirst(";.*", "");
    assertThat(content.has(type)).as("%s as %s is not described", what, type).isTrue();
    boolean readable = TestServer.header(answer, "Content-Encoding").isEmpty();
    if (type.equals(JSON_TYPE) && !method.equals("HEAD") && readable) {
      String json = new String(answer.body(), StandardCharsets.UTF_8);
      checkJson(what, content.path(type).path("schema"), json);
    }
  }

  private void checkJson(String what, JsonNode schema, String json) {
    assertThat(compiled(schema).validate(json, InputFormat.JSON))
        .as("%s: %s", what, json)
        .isEmpty();
  }

  /** The shapes are referred to from the root of the document, so each schema is given them. */
  private Schema compiled(JsonNode schema) {
    return schemas.computeIfAbsent(
        schema.toString(),
        text -> {
          ObjectNode whole = schema.deepCopy();
          whole.set("components", document.get("components"));
          return registry.getSchema(whole.toString(), InputFormat.JSON);
        });
  }
}
