package org.fretway.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A field of a request's body, as the description of the API tells it. What may be left out may
 * also be null only where it says so.
 *
 * @param name as in the body
 * @param schema what it may be, as JSON Schema
 * @param required whether it must be there
 */
public record Field(String name, ObjectNode schema, boolean required) {
  private static ObjectNode schema(String type, String description) {
    return Json.MAPPER.createObjectNode().put("type", type).put("description", description);
  }

  public static Field text(String name, String description) {
    return new Field(name, schema("string", description), true);
  }

  public static Field yesOrNo(String name, String description) {
    return new Field(name, schema("boolean", description), true);
  }

  /** A whole number from {@code min} to {@code max}. */
  public static Field integer(String name, String description, long min, long max) {
    ObjectNode schema = schema("integer", description).put("minimum", min).put("maximum", max);
    return new Field(name, schema, true);
  }

  public static Field number(String name, String description, double min) {
    return new Field(name, schema("number", description).put("minimum", min), true);
  }

  public static Field list(String name, String description, String itemType, int max) {
    ObjectNode schema = schema("array", description).put("maxItems", max);
    schema.putObject("items").put("type", itemType);
    return new Field(name, schema, true);
  }

  public static Field object(String name, String description) {
    return new Field(name, schema("object", description), true);
  }

  /** Anything that JSON can say. */
  public static Field any(String name, String description) {
    return new Field(name, Json.MAPPER.createObjectNode().put("description", description), true);
  }

  /** A file of a form. */
  public static Field file(String name, String description) {
    return new Field(name, schema("string", description).put("format", "binary"), true);
  }

  public Field optional() {
    return new Field(name, schema, false);
  }

  public Field nullable() {
    ObjectNode either = schema.deepCopy();
    JsonNode type = either.get("type");
    either.putArray("type").add(type.textValue()).add("null");
    return new Field(name, either, required);
  }
}
