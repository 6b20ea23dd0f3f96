package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fretway.api.Reader.Person;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tries wrong values on every parameter and every field that the description of the API names. The
 * server may refuse them, but never fail; and every answer must be one that is described.
 */
class OpenApiFuzzTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Sent as they are, in a path or a query. */
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1.5",
          "1e9",
          "99999999999999999999",
          "NaN",
          "true",
          "null",
          "[]",
          "x".repeat(3000),
          "ﬀ\u202eπ🎸\u0301",
          "\u0000\u0007",
          "' or 1=1 --",
          "..",
          "../../etc/passwd",
          "%2e%2e%2f",
          "%",
          "\\");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e300",
          "99999999999999999999",
          "\"\"",
          "\" \"",
          "\"" + "x".repeat(5000) + "\"",
          "\"ﬀ\\u202eπ🎸\\u0301\"",
          "\"\\u0000\"",
          "\"' or 1=1 --\"",
          "\"../../etc/passwd\"",
          "[]",
          "[null]",
          "[[[[[[1]]]]]]",
          "[1, \"a\", {}]",
          "{}",
          "{\"a\": {\"b\": [1]}}");

  private static Reader api;
  private static JsonNode paths;
  private static Map<String, String> known;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    api = new Reader(folder);
    paths = api.get("/api/openapi.json").get("paths");
    Person somebody = api.somebody();
    known =
        Map.of(
            "trackId", api.song("Ace"),
            "stemIndex", "0",
            "file", "docs.js",
            "path", "high-contrast.css",
            "type", "storage",
            "/api/profiles/{id}", Long.toString(somebody.id()),
            "/api/plugins/{id}", "themes",
            "/api/admin/permission-groups/{id}", Long.toString(group()));
  }

  private static long group() throws InvalidInputException {
    return api.fretway()
        .permissionGroups()
        .create(Actor.LOCAL_OWNER, "Fuzzed", Set.of(), Set.of())
        .id();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private record Operation(String path, String method, JsonNode description) {
    List<JsonNode> parameters(String in) {
      return description
          .get("parameters")
          .valueStream()
          .filter(parameter -> parameter.get("in").asText().equals(in))
          .toList();
    }

    JsonNode bodySchema() {
      return description.at("/requestBody/content/application~1json/schema");
    }
  }

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.add(
                                new Operation(
                                    path.getKey(),
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    method.getValue()))));
    assertThat(operations.size()).isGreaterThan(50);
    return operations;
  }

  /** Returns the path with something that exists wherever it names something. */
  private static String sound(Operation operation) {
    String path = operation.path();
    for (JsonNode parameter : operation.parameters("path")) {
      String name = parameter.get("name").asText();
      path = path.replace("{" + name + "}", value(operation.path(), name));
    }
    return path;
  }

  private static String value(String path, String name) {
    return known.entrySet().stream()
        .filter(entry -> entry.getKey().equals(name) || path.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("999999");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static void isNoFailure(HttpResponse<byte[]> answer, String what) {
    assertThat(answer.statusCode()).as(what).isLessThan(500);
    if (answer.statusCode() == 401) {
      assertThat(answer.request().uri().getPath()).as("else nothing was tried").contains("/auth/");
    }
  }

  @Test
  void no_parameter_of_a_query_makes_the_server_fail() {
    for (Operation operation : operations()) {
      for (JsonNode parameter : operation.parameters("query")) {
        String name = parameter.get("name").asText();
        for (String text : TEXTS) {
          String once = name + "=" + encoded(text);
          for (String query : List.of(once, once + "&" + once, name, name + "=,,")) {
            String target = sound(operation) + "?" + query;
            isNoFailure(api.ask(api.alice(), operation.method(), target), target);
          }
        }
      }
    }
  }

  @Test
  void no_segment_of_a_path_makes_the_server_fail() {
    for (Operation operation : operations()) {
      for (JsonNode parameter : operation.parameters("path")) {
        String place = "{" + parameter.get("name").asText() + "}";
        for (String text : TEXTS) {
          String path = operation.path().replace(place, encoded(text));
          for (JsonNode other : operation.parameters("path")) {
            String name = other.get("name").asText();
            path = path.replace("{" + name + "}", value(operation.path(), name));
          }
          isNoFailure(send(operation, path, "{}"), operation.method() + " " + path);
        }
      }
    }
  }

  @Test
  void no_field_of_a_body_makes_the_server_fail() {
    for (Operation operation : operations()) {
      JsonNode fields = operation.bodySchema().path("properties");
      for (Map.Entry<String, JsonNode> field : fields.properties()) {
        for (String value : VALUES) {
          ObjectNode body = soundBody(operation);
          body.set(field.getKey(), read(value));
          isNoFailure(
              send(operation, sound(operation), body.toString()),
              "%s %s %s".formatted(operation.method(), operation.path(), body));
        }
        ObjectNode without = soundBody(operation);
        without.remove(field.getKey());
        isNoFailure(send(operation, sound(operation), without.toString()), "without " + field);
      }
    }
  }

  @Test
  void no_body_at_random_makes_the_server_fail() {
    Random random = new Random(20_261_125);
    List<Operation> withBody =
        operations().stream().filter(it -> !it.bodySchema().isMissingNode()).toList();
    for (int i = 0; i < 1500; i++) {
      Operation operation = withBody.get(random.nextInt(withBody.size()));
      ObjectNode body = soundBody(operation);
      for (String name :
          operation
              .bodySchema()
              .get("properties")
              .propertyStream()
              .map(Map.Entry::getKey)
              .toList()) {
        if (random.nextBoolean()) {
          body.set(name, read(VALUES.get(random.nextInt(VALUES.size()))));
        }
      }
      String text = body.toString();
      if (random.nextInt(5) == 0) {
        text = text.substring(0, random.nextInt(text.length()));
      }
      isNoFailure(send(operation, sound(operation), text), operation.path() + " " + text);
    }
  }

  /** Returns a body that could be taken, as far as the description tells. */
  private static ObjectNode soundBody(Operation operation) {
    ObjectNode body = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> field :
        operation.bodySchema().path("properties").properties()) {
      JsonNode schema = field.getValue();
      switch (schema.path("type").asText()) {
        case "string" ->
            body.put(
                field.getKey(), field.getKey().equals("trackId") ? known.get("trackId") : "1234");
        case "integer" -> body.put(field.getKey(), schema.path("minimum").asLong(1));
        case "number" -> body.put(field.getKey(), 1);
        case "array" -> body.putArray(field.getKey());
        default -> {
          // It may be left out.
        }
      }
    }
    return body;
  }

  private static HttpResponse<byte[]> send(Operation operation, String path, String json) {
    return operation.description().has("requestBody")
        ? api.send(api.alice(), operation.method(), path, json)
        : api.ask(api.alice(), operation.method(), path);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
