package org.fretway.format.feedpak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fretway.Samples;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Checks whole feedpaks against the published schemas; tests are skipped where those are missing.
 */
public final class FeedpakSchemas {
  private static final Map<String, String> POINTERS =
      Map.of(
          "lyrics", "lyrics",
          "song_timeline", "song-timeline",
          "drum_tab", "drum-tab",
          "keys", "keys",
          "harmony", "harmony",
          "vocal_pitch", "vocal-pitch",
          "vocal_pitch_contour", "vocal-pitch-contour",
          "rigs", "rigs");

  private static final String FOLDER = "spec/feedpak-schemas";

  private final Path folder;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> schemas = new LinkedHashMap<>();

  /** Creates the checks, or skips the test. */
  public FeedpakSchemas() {
    this(Samples.require(FOLDER));
  }

  private FeedpakSchemas(Path folder) {
    this.folder = folder;
  }

  /** Returns them unless they are missing, for tests that prove something without them, too. */
  static Optional<FeedpakSchemas> find() {
    return Samples.find(FOLDER).map(FeedpakSchemas::new);
  }

  /** Checks the manifest and every file that it names. */
  public void check(Path feedpak) throws IOException {
    Map<String, byte[]> files = ZipContent.of(feedpak);
    JsonNode manifest = yaml(ZipContent.get(files, "manifest.yaml"));
    check(files, "manifest.yaml", "manifest");
    for (Map.Entry<String, String> pointer : POINTERS.entrySet()) {
      if (manifest.has(pointer.getKey())) {
        check(files, manifest.get(pointer.getKey()).asText(), pointer.getValue());
      }
    }
    for (JsonNode track : manifest.path("lyric_tracks")) {
      check(files, track.path("file").asText(), "lyrics");
    }
    for (JsonNode arrangement : manifest.path("arrangements")) {
      if (arrangement.has("file")) {
        check(files, arrangement.path("file").asText(), "arrangement");
      }
      if (arrangement.has("notation")) {
        check(files, arrangement.path("notation").asText(), "notation");
      }
    }
    for (JsonNode stem : manifest.path("stems")) {
      assertThat(files).containsKey(stem.path("file").asText());
    }
  }

  private void check(Map<String, byte[]> files, String file, String schema) throws IOException {
    assertThat(files).containsKey(file);
    String text = new String(ZipContent.get(files, file), UTF_8);
    InputFormat form = file.endsWith("yaml") ? InputFormat.YAML : InputFormat.JSON;
    if (file.endsWith(".jsonc")) {
      text = ZipContent.json(ZipContent.get(files, file)).toString();
    }
    assertThat(schema(schema).validate(text, form)).as("%s: %s", file, text).isEmpty();
    if (form == InputFormat.YAML) {
      // As a reader of YAML 1.1 sees it, to whom more than true and false is a truth.
      String json = yaml(ZipContent.get(files, file)).toString();
      assertThat(schema(schema).validate(json, InputFormat.JSON)).as(json).isEmpty();
    }
  }

  private Schema schema(String name) throws IOException {
    if (!schemas.containsKey(name)) {
      String text = Files.readString(folder.resolve(name + ".schema.json"));
      schemas.put(name, registry.getSchema(text));
    }
    return schemas.get(name);
  }

  /** Returns YAML as the library that most readers are built on takes it. */
  public static JsonNode yaml(byte[] text) {
    Object value = new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(text, UTF_8));
    return new JsonMapper().valueToTree(value);
  }
}
