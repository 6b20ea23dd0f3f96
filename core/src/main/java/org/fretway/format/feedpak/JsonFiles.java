package org.fretway.format.feedpak;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.fretway.format.reading.PackageFiles;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON files of a song into records of their wire form. Unknown keys are ignored; NaN is
 * let in, so that one bad note costs a note and not the chart.
 */
final class JsonFiles {
  private static final int MAX_NUMBER_LENGTH = 100;
  private static final int MAX_NAME_LENGTH = 4096;
  private static final int MAX_STRING_LENGTH = 1 << 20;

  private final ReadContext context;
  private final PackageFiles files;
  private final JsonMapper mapper;

  JsonFiles(ReadContext context, PackageFiles files) {
    this.context = context;
    this.files = files;
    this.mapper = mapper(context.limits());
  }

  private static JsonMapper mapper(Limits limits) {
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
   * Reads a file.
   *
   * @throws FormatException if it is missing, breaks a limit, or is not what it should be
   */
  <T> T read(PackagePath path, Class<T> form) throws IOException {
    byte[] bytes;
    try (InputStream in = files.open(path, context.limits().maxJsonBytes())) {
      bytes = in.readAllBytes();
    }
    ObjectReader reader = mapper.readerFor(form);
    if (path.mayHoldComments()) {
      reader = reader.with(JsonReadFeature.ALLOW_JAVA_COMMENTS);
    }
    try {
      checkObjects(path, reader, bytes);
      @Nullable T value = reader.readValue(bytes);
      if (value == null) {
        throw context.broken(path.value(), "holds nothing");
      }
      return value;
    } catch (StreamConstraintsException e) {
      throw context.broken(path.value(), "breaks a limit: " + e.getOriginalMessage(), e);
    } catch (JsonMappingException e) {
      throw context.broken(
          place(path, e) + fields(e), "is not what it should be: " + shorten(e), e);
    } catch (JsonProcessingException e) {
      throw context.broken(place(path, e), "is no JSON: " + shorten(e), e);
    }
  }

  /** Writes a tree as a file. */
  byte[] write(JsonNode tree) throws IOException {
    return mapper.writeValueAsBytes(tree);
  }

  /** Counts before anything is built: millions of empty objects are small on the disk only. */
  private void checkObjects(PackagePath path, ObjectReader reader, byte[] bytes)
      throws IOException {
    int max = context.limits().maxJsonObjects();
    int count = 0;
    try (JsonParser parser = reader.createParser(bytes)) {
      for (@Nullable JsonToken token = parser.nextToken();
          token != null;
          token = parser.nextToken()) {
        if (token.isStructStart() && ++count > max) {
          throw context.broken(
              path.value(), "has more than the %d objects that are read".formatted(max));
        }
      }
    }
  }

  private static String place(PackagePath path, JsonProcessingException e) {
    @Nullable JsonLocation location = e.getLocation();
    return location == null
        ? path.value()
        : "%s, line %d, column %d"
            .formatted(path.value(), location.getLineNr(), location.getColumnNr());
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

  private String shorten(JsonProcessingException e) {
    return context.clean(e.getOriginalMessage());
  }
}
