package org.fretway.diagnostics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Takes everything private out of what leaves the machine. The same text always becomes the same.
 */
final class Redactor {
  private final NameMask names;

  Redactor(List<NameMask.Name> names) {
    this.names = new NameMask(names);
  }

  /** Returns the text without secrets, and with placeholders for names. */
  String text(String text) {
    return names.mask(SecretMask.mask(text));
  }

  /** Returns JSON of the program's own: only its values may be private. */
  JsonNode json(JsonNode json) {
    return json(json, UnaryOperator.identity());
  }

  /** Returns JSON from elsewhere, in which the names of values may be private too. */
  JsonNode foreignJson(JsonNode json) {
    return json(json, this::text);
  }

  private JsonNode json(JsonNode json, UnaryOperator<String> ofNames) {
    return switch (json) {
      case TextNode text -> TextNode.valueOf(text(text.textValue()));
      case ArrayNode array -> {
        ArrayNode redacted = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> redacted.add(json(element, ofNames)));
        yield redacted;
      }
      case ObjectNode object -> {
        ObjectNode redacted = JsonNodeFactory.instance.objectNode();
        object
            .properties()
            .forEach(
                entry ->
                    redacted.set(
                        ofNames.apply(entry.getKey()),
                        SecretKey.is(entry.getKey())
                            ? TextNode.valueOf(SecretKey.placeholder(entry.getKey()))
                            : json(entry.getValue(), ofNames)));
        yield redacted;
      }
      default -> json;
    };
  }
}
