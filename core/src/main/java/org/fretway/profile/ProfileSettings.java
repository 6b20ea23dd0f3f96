package org.fretway.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** What may be kept as the settings of a profile: any small JSON object. */
final class ProfileSettings {
  private static final String FIELD = "profileSettings";
  private static final int MAX_BYTES = 16 * 1024;
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

  private ProfileSettings() {}

  /** Returns the object as it is stored: without white space. */
  static String compact(String json) throws InvalidInputException {
    if (json.length() > MAX_BYTES) {
      throw tooLarge();
    }
    String compact;
    try {
      @Nullable JsonNode root = MAPPER.readTree(json);
      if (root == null || !root.isObject()) {
        throw new InvalidInputException(FIELD, "The profile's settings must be a JSON object.");
      }
      compact = MAPPER.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      InvalidInputException invalid =
          new InvalidInputException(
              FIELD,
              "The profile's settings can't be read: they are malformed, have a name twice,"
                  + " or are nested more than %d deep.".formatted(MAX_DEPTH));
      invalid.initCause(e);
      throw invalid;
    }
    // Half a surrogate pair can be written in JSON, but neither stored nor sent.
    if (!UTF_8.newEncoder().canEncode(compact)) {
      throw new InvalidInputException(
          FIELD, "The profile's settings have a character that is none.");
    }
    if (compact.getBytes(UTF_8).length > MAX_BYTES) {
      throw tooLarge();
    }
    return compact;
  }

  private static InvalidInputException tooLarge() {
    return new InvalidInputException(
        FIELD, "The profile's settings may have at most %d bytes.".formatted(MAX_BYTES));
  }
}
