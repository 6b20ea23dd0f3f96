package org.fretway.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object that a request carries, read strictly: a wrong type is an error of its field, and
 * so is null, except where the caller has asked {@link #isNull} first.
 */
public final class JsonBody {
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

  /** Returns whether the field is there, be it null. */
  public boolean has(String field) {
    return root.has(field);
  }

  /** Returns whether the field is there and null. */
  public boolean isNull(String field) {
    return root.path(field).isNull();
  }

  /** Returns the object as it was sent, for what takes fields that it does not know by name. */
  public JsonNode json() {
    return root;
  }

  /**
   * Returns a text that must be there.
   *
   * @throws ApiException with 400 if it is missing or not a string
   */
  public String text(String field) {
    return required(field, "a string", optionalText(field));
  }

  /**
   * Returns a text, or empty if it is missing.
   *
   * @throws ApiException with 400 if it is not a string
   */
  public Optional<String> optionalText(String field) {
    return value(field, "a string", JsonNode::isTextual).map(JsonNode::textValue);
  }

  /**
   * Returns a whole number from {@code min} to {@code max} that must be there.
   *
   * @throws ApiException with 400 if it is missing or anything else
   */
  public long integer(String field, long min, long max) {
    return required(field, wholeNumber(min, max), optionalInteger(field, min, max));
  }

  /**
   * Returns a whole number from {@code min} to {@code max}, or empty if it is missing.
   *
   * @throws ApiException with 400 if it is anything else
   */
  public Optional<Long> optionalInteger(String field, long min, long max) {
    return value(field, wholeNumber(min, max), node -> isInteger(node, min, max))
        .map(JsonNode::longValue);
  }

  private static boolean isInteger(JsonNode node, long min, long max) {
    return node.isIntegralNumber()
        && node.canConvertToLong()
        && node.longValue() >= min
        && node.longValue() <= max;
  }

  private static String wholeNumber(long min, long max) {
    return "a whole number from %d to %d".formatted(min, max);
  }

  /**
   * Returns a number from {@code min} to {@code max} that must be there.
   *
   * @throws ApiException with 400 if it is missing or anything else
   */
  public double number(String field, double min, double max) {
    String what = "a number from %s to %s".formatted(min, max);
    return required(
        field,
        what,
        value(
                field,
                what,
                node -> node.isNumber() && node.doubleValue() >= min && node.doubleValue() <= max)
            .map(JsonNode::doubleValue));
  }

  /**
   * Returns a list of at most {@code max} whole numbers that must be there.
   *
   * @throws ApiException with 400 if it is missing or anything else
   */
  List<Long> integers(String field, int max) {
    return required(field, listOf("whole numbers", max), optionalIntegers(field, max));
  }

  /** As {@link #integers}, or empty if it is missing. */
  public Optional<List<Long>> optionalIntegers(String field, int max) {
    return list(
            field,
            listOf("whole numbers", max),
            max,
            node -> isInteger(node, Long.MIN_VALUE, Long.MAX_VALUE))
        .map(nodes -> nodes.stream().map(JsonNode::longValue).toList());
  }

  /**
   * Returns a list of at most {@code max} texts that must be there.
   *
   * @throws ApiException with 400 if it is missing or anything else
   */
  public List<String> texts(String field, int max) {
    return required(field, listOf("strings", max), optionalTexts(field, max));
  }

  /** As {@link #texts}, or empty if it is missing. */
  public Optional<List<String>> optionalTexts(String field, int max) {
    return list(field, listOf("strings", max), max, JsonNode::isTextual)
        .map(nodes -> nodes.stream().map(JsonNode::textValue).toList());
  }

  /**
   * Returns an object, or empty if it is missing.
   *
   * @throws ApiException with 400 if it is anything else
   */
  public Optional<ObjectNode> optionalObject(String field) {
    return value(field, "an object", JsonNode::isObject).map(ObjectNode.class::cast);
  }

  private Optional<List<JsonNode>> list(
      String field, String what, int max, Predicate<JsonNode> item) {
    return value(
            field,
            what,
            node -> node.isArray() && node.size() <= max && node.valueStream().allMatch(item))
        .map(node -> node.valueStream().toList());
  }

  private static String listOf(String items, int max) {
    return "a list of at most %d %s".formatted(max, items);
  }

  private Optional<JsonNode> value(String field, String what, Predicate<JsonNode> rule) {
    @Nullable JsonNode value = root.get(field);
    if (value != null && !rule.test(value)) {
      throw ApiException.badValue(field, "\"%s\" must be %s.".formatted(field, what));
    }
    return Optional.ofNullable(value);
  }

  private static <T> T required(String field, String what, Optional<T> value) {
    return value.orElseThrow(
        () -> ApiException.badValue(field, "\"%s\" must be given, as %s.".formatted(field, what)));
  }
}
