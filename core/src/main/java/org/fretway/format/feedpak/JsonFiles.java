package org.fretway.format.feedpak;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.fretway.format.FormatException;
import org.fretway.format.reading.JsonText;
import org.fretway.format.reading.PackageFiles;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON files of a song into records of their wire form. Unknown keys are ignored; NaN is
 * let in, so that one bad note costs a note and not the chart.
 */
final class JsonFiles {
  private final ReadContext context;
  private final PackageFiles files;
  private final JsonMapper mapper;

  JsonFiles(ReadContext context, PackageFiles files) {
    this.context = context;
    this.files = files;
    this.mapper = JsonText.mapper(context.limits());
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
    } catch (JsonProcessingException | CharConversionException e) {
      // The latter where the bytes look like an encoding of four bytes a character and are not.
      throw JsonText.broken(context, path.value(), e);
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
}
