package org.fretway.format.rocksmith;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fretway.format.reading.JsonText;
import org.fretway.format.reading.ReadContext;

/**
 * Reads manifests in one pass: most of one is phrases, chords and techniques, which the charts say
 * better. Source of the form: Rocksmith2014.NET, Manifest.
 */
final class ManifestJson {
  private static final Set<String> TEXTS =
      Set.of(
          "SongName",
          "ArtistName",
          "AlbumName",
          "SongYear",
          "SongLength",
          "CapoFret",
          "CentOffset",
          "ArrangementName",
          "Representative",
          "RouteMask",
          "Tone_Base",
          "Tone_A",
          "Tone_B",
          "Tone_C",
          "Tone_D",
          "SongXml",
          "SongAsset",
          "ManifestUrn",
          "AlbumArt",
          "SongBank",
          "PreviewBankPath",
          "SongKey",
          "DLCKey");
  private static final Map<String, Set<String>> NESTED =
      Map.of(
          "Tuning",
          Set.of("string0", "string1", "string2", "string3", "string4", "string5"),
          "ArrangementProperties",
          Set.of("pathLead", "pathRhythm", "pathBass", "represent", "bonusArr"));

  private static final int MAX_TONES = 32;
  private static final int MAX_TONE_BYTES = 1 << 16;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final ReadContext context;
  private final JsonFactory factory;

  /**
   * Creates a reader.
   *
   * @param factory one for all archives, since it remembers the names of their keys
   */
  ManifestJson(ReadContext context, JsonFactory factory) {
    this.context = context;
    this.factory = factory;
  }

  /** What is done with the value of a key; the parser stands on it, and on its end afterwards. */
  @FunctionalInterface
  private interface Value {
    void at(String key) throws IOException;
  }

  /** What is done with the value of an attribute of an entry. */
  @FunctionalInterface
  private interface Attribute {
    void at(String entry, String key, JsonParser parser) throws IOException;
  }

  /**
   * Reads the entries of a manifest.
   *
   * @throws org.fretway.format.FormatException if it is no JSON, or breaks a limit
   */
  List<SongAttributes> read(PsarcEntry manifest, byte[] json) throws IOException {
    Map<String, Map<String, String>> entries = new LinkedHashMap<>();
    walk(
        manifest,
        json,
        (entry, key, parser) -> {
          keep(entries.computeIfAbsent(entry, _ -> new HashMap<>()), key, parser);
          if (entries.size() > context.limits().maxEntries()) {
            throw context.broken(
                manifest.name(),
                "has more than the %d entries that are read"
                    .formatted(context.limits().maxEntries()));
          }
        });
    List<SongAttributes> read = new ArrayList<>();
    entries.forEach((id, values) -> read.add(new SongAttributes(manifest, id, values)));
    return List.copyOf(read);
  }

  private void keep(Map<String, String> values, String key, JsonParser parser) throws IOException {
    if (TEXTS.contains(key)) {
      keepScalar(values, key, parser);
    } else if (NESTED.containsKey(key)) {
      Set<String> wanted = NESTED.get(key);
      each(
          parser,
          name -> {
            if (wanted.contains(name)) {
              keepScalar(values, key + "." + name, parser);
            }
          });
    }
  }

  private void keepScalar(Map<String, String> values, String key, JsonParser parser)
      throws IOException {
    JsonToken token = parser.currentToken();
    if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      values.put(key, context.clean(parser.getText()));
    }
  }

  /**
   * Reads the tones of an entry, each as the JSON object that stands there; too many or too big
   * ones are left out.
   */
  List<String> tones(PsarcEntry manifest, byte[] json, String id) throws IOException {
    byte[] bytes = withoutMark(json);
    List<String> tones = new ArrayList<>();
    walk(
        manifest,
        bytes,
        (entry, key, parser) -> {
          if (entry.equals(id) && key.equals("Tones")) {
            readTones(parser, bytes, tones);
          }
        });
    return List.copyOf(tones);
  }

  private void readTones(JsonParser parser, byte[] bytes, List<String> tones) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return;
    }
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      long start = parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      long length = parser.currentTokenLocation().getByteOffset() + 1 - start;
      // Only in a file of bytes that are characters do these offsets mean anything.
      boolean isObject = token == JsonToken.START_OBJECT && start >= 0 && bytes[(int) start] == '{';
      if (isObject && length <= MAX_TONE_BYTES && tones.size() < MAX_TONES) {
        tones.add(new String(bytes, (int) start, (int) length, StandardCharsets.UTF_8));
      } else if (token == JsonToken.START_OBJECT) {
        context.warn("A tone that is too big, or one of too many, was left out.");
      }
    }
  }

  private void walk(PsarcEntry manifest, byte[] json, Attribute attribute) throws IOException {
    try (JsonParser parser = factory.createParser(json)) {
      parser.nextToken();
      each(
          parser,
          top -> {
            if (top.equals("Entries")) {
              each(parser, entry -> attributes(parser, entry, attribute));
            }
          });
    } catch (JsonProcessingException | CharConversionException e) {
      // The latter where the bytes look like an encoding of four bytes a character and are not.
      throw JsonText.broken(context, manifest.name(), e);
    }
  }

  private static void attributes(JsonParser parser, String entry, Attribute attribute)
      throws IOException {
    each(
        parser,
        part -> {
          if (part.equals("Attributes")) {
            each(parser, key -> attribute.at(entry, key, parser));
          }
        });
  }

  /** Goes over the keys of an object; what is no object has none. */
  private static void each(JsonParser parser, Value value) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        value.at(key);
        // Does nothing where the value has been read, or is no object or list.
        parser.skipChildren();
      }
    }
  }

  private static byte[] withoutMark(byte[] json) {
    int mark = BYTE_ORDER_MARK.length;
    boolean marked = json.length >= mark && Arrays.equals(json, 0, mark, BYTE_ORDER_MARK, 0, mark);
    return marked ? Arrays.copyOfRange(json, mark, json.length) : json;
  }
}
