package org.fretway.format.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.jspecify.annotations.Nullable;

/** How the JSON of every format is read: within the limits, and with errors that name the place. */
public final class JsonText {
  private static final int MAX_NUMBER_LENGTH = 100;
  private static final int MAX_NAME_LENGTH = 4096;
  private static final int MAX_STRING_LENGTH = 1 << 20;

  private JsonText() {}

  /** Returns a mapper that stops at the limits, ignores unknown keys and lets NaN in. */
  public static JsonMapper mapper(Limits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxDocumentLength(limits.maxJsonBytes())
            .maxTokenCount(limits.maxJsonTokens())
            .maxNestingDepth(limits.maxJsonDepth())
            .maxNumberLength(MAX_NUMBER_LENGTH)
            .maxNameLength(MAX_NAME_LENGTH)
            .maxStringLength(MAX_STRING_LENGTH)
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        // Where a tree is read, its numbers can be written again as they were.
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .build();
  }

  /**
   * Creates the error for JSON that could not be read.
   *
   * @param file name of the file in the song
   */
  public static FormatException broken(
      ReadContext context, String file, JsonProcessingException e) {
    String message = context.clean(e.getOriginalMessage());
    return switch (e) {
      case StreamConstraintsException limit ->
          context.broken(file, "breaks a limit: " + limit.getOriginalMessage(), limit);
      case JsonMappingException mapping ->
          context.broken(
              place(file, e) + fields(mapping), "is not what it should be: " + message, e);
      default -> context.broken(place(file, e), "is no JSON: " + message, e);
    };
  }

  private static String place(String file, JsonProcessingException e) {
    @Nullable JsonLocation location = e.getLocation();
    return location == null
        ? file
        : "%s, line %d, column %d".formatted(file, location.getLineNr(), location.getColumnNr());
  }

  private static String fields(JsonMappingException e) {
    StringBuilder fields = new StringBuilder();
    for (JsonMappingException.Reference reference : e.getPath()) {
      @Nullable String name = reference.getFieldName();
      if (name == null) {
        fields.append('[').append(reference.getIndex()).append(']');
      } else {
        fields.append(fields.isEmpty() ? "" : ".").append(name);
      }
    }
    return fields.isEmpty() ? "" : ": " + fields;
  }
}
