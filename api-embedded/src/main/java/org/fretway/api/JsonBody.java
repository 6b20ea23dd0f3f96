package org.fretway.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The JSON object that a request carries, read strictly: a wrong type is an error of its field. */
final class JsonBody {
  static final JsonBody EMPTY = new JsonBody(Json.MAPPER.createObjectNode());

  private final JsonNode root;

  private JsonBody(JsonNode root) {
    this.root = root;
  }

  /**
   * Parses a body.
   *
   * @throws ApiException with 400 if it is not one JSON object within the limits of {@link Json}
   */
  static JsonBody parse(byte[] bytes) {
    try {
      JsonNode root = Json.MAPPER.readTree(bytes);
      if (root == null || !root.isObject()) {
        throw ApiException.badBody("The body must be a JSON object.");
      }
      return new JsonBody(root);
    } catch (JsonProcessingException e) {
      throw ApiException.badBody("The body can't be read as JSON: " + problem(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String problem(JsonProcessingException e) {
    String where =
        e.getLocation() == null
            ? ""
            : " (line %d, column %d)"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    return "it is malformed, too deep, or has a name twice" + where + ".";
  }

  /** Returns the object as it was sent, for what takes fields that it does not know by name. */
  JsonNode json() {
    return root;
  }

  /**
   * Returns a text that must be there.
   *
   * @throws ApiException with 400 if it is missing or not a string
   */
  String text(String field) {
    @Nullable JsonNode value = root.get(field);
    if (value == null || !value.isTextual()) {
      throw ApiException.badValue(field, "\"%s\" must be given, as a string.".formatted(field));
    }
    return value.textValue();
  }
}
