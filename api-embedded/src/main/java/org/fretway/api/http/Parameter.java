package org.fretway.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A parameter behind the question mark: what it may be is said once, for reading it and for
 * describing it.
 *
 * @param name as in the query
 * @param description one sentence
 * @param schema what it may be, as JSON Schema
 * @param reader reads it strictly
 */
public record Parameter<T>(
    String name, String description, ObjectNode schema, Function<Query, T> reader) {

  public static Parameter<Optional<String>> text(String name, String description) {
    ObjectNode schema = Json.MAPPER.createObjectNode();
    schema.put("type", "string").put("maxLength", Query.MAX_TEXT_LENGTH);
    return new Parameter<>(name, description, schema, query -> query.text(name));
  }

  /** A whole number from {@code min} to {@code max}. */
  public static Parameter<Optional<Integer>> integer(
      String name, String description, int min, int max) {
    ObjectNode schema = Json.MAPPER.createObjectNode();
    schema.put("type", "integer").put("minimum", min).put("maximum", max);
    return new Parameter<>(name, description, schema, query -> query.integer(name, min, max));
  }

  /** An id as the database draws them: a whole number above 0. */
  public static Parameter<Optional<Long>> id(String name, String description) {
    ObjectNode schema = Json.MAPPER.createObjectNode();
    schema.put("type", "integer").put("minimum", 1).put("maximum", Long.MAX_VALUE);
    return new Parameter<>(name, description, schema, query -> query.id(name));
  }

  /** True or false; false if it is missing. */
  public static Parameter<Boolean> flag(String name, String description) {
    ObjectNode schema = Json.MAPPER.createObjectNode();
    schema.put("type", "boolean").put("default", false);
    return new Parameter<>(name, description, schema, query -> query.flag(name));
  }

  /** Several texts, by repetition or with commas. */
  public static Parameter<Set<String>> list(String name, String description) {
    ObjectNode schema = Json.MAPPER.createObjectNode();
    schema.put("type", "array").put("maxItems", Query.MAX_LIST_SIZE);
    schema.putObject("items").put("type", "string").put("maxLength", Query.MAX_TEXT_LENGTH);
    return new Parameter<>(name, description, schema, query -> query.list(name));
  }

  /** One of a few values, each by its name. */
  public static <E> Parameter<Optional<E>> choice(
      String name, String description, List<E> choices, Function<E, String> nameOf) {
    ObjectNode schema = Json.MAPPER.createObjectNode();
    ArrayNode names = schema.put("type", "string").putArray("enum");
    choices.forEach(choice -> names.add(nameOf.apply(choice)));
    return new Parameter<>(name, description, schema, query -> query.choice(name, choices, nameOf));
  }
}
