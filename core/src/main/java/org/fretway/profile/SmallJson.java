package org.fretway.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules for small JSON texts that are kept as they were given.
 *
 * @param field name of the value in errors
 * @param subject what errors call it, in the plural, such as "The profile's settings"
 * @param maxBytes the most that it may have in UTF-8
 */
record SmallJson(String field, String subject, int maxBytes) {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_NUMBER_LENGTH = 32;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(MAX_NUMBER_LENGTH)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // Numbers come back as they were given.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /**
   * Returns a JSON object as it is stored: without white space.
   *
   * @throws InvalidInputException if it is too large, malformed or no object
   */
  String compact(String json) throws InvalidInputException {
    if (json.length() > maxBytes) {
      throw tooLarge();
    }
    String compact;
    try {
      @Nullable JsonNode root = MAPPER.readTree(json);
      if (root == null || !root.isObject()) {
        throw new InvalidInputException(field, subject + " must be a JSON object.");
      }
      compact = MAPPER.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      InvalidInputException invalid =
          new InvalidInputException(
              field,
              subject
                  + " can't be read: they are malformed, have a name twice,"
                  + " or are nested more than %d deep.".formatted(MAX_DEPTH));
      invalid.initCause(e);
      throw invalid;
    }
    // Half a surrogate pair can be written in JSON, but neither stored nor sent.
    if (!UTF_8.newEncoder().canEncode(compact)) {
      throw new InvalidInputException(field, subject + " have a character that is none.");
    }
    if (compact.getBytes(UTF_8).length > maxBytes) {
      throw tooLarge();
    }
    return compact;
  }

  /** Returns a text of a stored object, if there is one of that name. */
  static Optional<String> text(String stored, String name) {
    return Optional.ofNullable(parsed(stored).path(name).textValue());
  }

  /**
   * Returns an object as it is stored, with a text set or removed.
   *
   * @param stored null for an empty object
   * @throws InvalidInputException if it becomes too large
   */
  String with(@Nullable String stored, String name, Optional<String> value)
      throws InvalidInputException {
    ObjectNode object = stored == null ? MAPPER.createObjectNode() : parsed(stored);
    value.ifPresentOrElse(text -> object.put(name, text), () -> object.remove(name));
    return compact(object.toString());
  }

  private static ObjectNode parsed(String stored) {
    try {
      return (ObjectNode) MAPPER.readTree(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("it was stored unchecked", e);
    }
  }

  private InvalidInputException tooLarge() {
    return new InvalidInputException(
        field, "%s may have at most %d bytes.".formatted(subject, maxBytes));
  }
}
