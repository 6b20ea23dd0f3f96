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
import java.io.IOException;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.jspecify.annotations.Nullable;

/** How the JSON of every format is read: within the limits, and with errors that name the place. */
public final class JsonText {
  private static final int MAX_NUMBER_LENGTH = 100;
  private static final int MAX_NAME_LENGTH = 4096;
  private static final int MAX_STRING_LENGTH = 1 << 20;

  /** Shared, since each has to find out anew how every form of a file is read. */
  private static final JsonMapper STANDARD = newMapper(Limits.DEFAULT);

  private JsonText() {}

  /** Returns a factory of parsers that stop at the limits and let NaN in; may be shared. */
  public static JsonFactory factory(Limits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxDocumentLength(limits.maxJsonBytes())
            .maxTokenCount(limits.maxJsonTokens())
            .maxNestingDepth(limits.maxJsonDepth())
            .maxNumberLength(MAX_NUMBER_LENGTH)
            .maxNameLength(MAX_NAME_LENGTH)
            .maxStringLength(MAX_STRING_LENGTH)
            .build();
    return JsonFactory.builder()
        .streamReadConstraints(constraints)
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .build();
  }

  /** Returns a mapper on such a factory that ignores unknown keys. */
  public static JsonMapper mapper(Limits limits) {
    return limits.equals(Limits.DEFAULT) ? STANDARD : newMapper(limits);
  }

  private static JsonMapper newMapper(Limits limits) {
    return JsonMapper.builder(factory(limits))
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        // Where a tree is read, its numbers can be written again as they were.
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }

  /**
   * Creates the error for JSON that could not be read.
   *
   * @param file name of the file in the song
   * @param e what the parser threw
   */
  public static FormatException broken(ReadContext context, String file, IOException e) {
    return switch (e) {
      case StreamConstraintsException limit ->
          context.broken(file, "breaks a limit: " + limit.getOriginalMessage(), limit);
      case JsonMappingException mapping ->
          context.broken(
              place(file, mapping) + fields(mapping),
              "is not what it should be: " + context.clean(mapping.getOriginalMessage()),
              e);
      case JsonProcessingException syntax ->
          context.broken(
              place(file, syntax), "is no JSON: " + context.clean(syntax.getOriginalMessage()), e);
      default -> context.broken(file, "is no JSON: " + context.clean(ReadContext.cause(e)), e);
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
