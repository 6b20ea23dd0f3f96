package org.fretway.format.feedpak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import org.fretway.chart.Chart;
import org.fretway.format.FormatException;
import org.fretway.format.Fuzz;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;

/** Odd values anywhere in a song: what is mended is read as before, and keeps to the schemas. */
class MendingFuzzTest {
  private static final List<String> ODD =
      List.of(
          "null",
          "-1",
          "-7",
          "0",
          "1",
          "2.7",
          "4",
          "9",
          "36",
          "99",
          "1e9",
          "1e400",
          "NaN",
          "-Infinity",
          "\"\"",
          "\"3\"",
          "\"2.5\"",
          "\"x\"",
          "true",
          "false",
          "\"true\"",
          "[]",
          "{}",
          "[null]",
          "[1]",
          "\"no\"",
          "86400",
          "86401");

  // Made once for all tries, each of which has an instance of its own; empty where they are
  // missing.
  private final Optional<FeedpakSchemas> schemas =
      Store.getOrCreate("schemas", Lifespan.PROPERTY, FeedpakSchemas::find).get();
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
          .build();

  @Property(seed = Fuzz.SEED, shrinking = ShrinkingMode.OFF)
  void what_was_mended_is_read_as_before(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Path folder = Files.createTempDirectory("fretway");
    Path good = folder.resolve("good.feedpak");
    Path odd = folder.resolve("odd.feedpak");
    Path mended = folder.resolve("mended.feedpak");
    try {
      try (OutputStream out = Files.newOutputStream(good)) {
        FeedpakWriter.write(new SongFixture().only(RandomCharts.of(seed)), good, out);
      }
      FeedpakFixture fixture = new FeedpakFixture().without("arrangements/lead.json");
      for (var file : ZipContent.of(good).entrySet()) {
        byte[] content = file.getValue();
        if (file.getKey().endsWith(".json")) {
          JsonNode tree = mapper.readTree(content);
          for (int i = random.nextInt(4); i >= 0; i--) {
            damage(tree, random);
          }
          content = mapper.writeValueAsBytes(tree);
        } else if (file.getKey().endsWith(".yaml")) {
          JsonNode tree = FeedpakSchemas.yaml(content);
          damage(tree, random);
          content = mapper.writeValueAsBytes(tree); // JSON is YAML.
        }
        fixture.file(file.getKey(), content);
      }
      fixture.zip(folder, "odd.feedpak");
      compare(odd, mended);
    } finally {
      for (Path file : List.of(good, odd, mended, folder)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void compare(Path odd, Path mended) throws IOException {
    try (SongPackage before = SongFormats.standard().open(odd)) {
      try (OutputStream out = Files.newOutputStream(mended)) {
        FeedpakWriter.write(before, odd, out);
      }
      List<Chart> charts = new ArrayList<>();
      for (int i = 0; i < before.arrangements().size(); i++) {
        charts.add(before.chart(i));
      }
      try (SongPackage after = SongFormats.standard().open(mended)) {
        assertThat(after.metadata()).isEqualTo(before.metadata());
        for (int i = 0; i < charts.size(); i++) {
          assertThat(after.chart(i)).usingRecursiveComparison().isEqualTo(charts.get(i));
        }
      }
      if (schemas.isPresent()) {
        schemas.get().check(mended);
      }
    } catch (FormatException e) {
      assertThat(e.file()).isEqualTo(odd); // Too odd to be read at all.
    }
  }

  /** Puts something odd somewhere into a tree, or takes something away. */
  private void damage(JsonNode tree, Random random) throws IOException {
    JsonNode node = tree;
    while (true) {
      List<String> keys = new ArrayList<>();
      node.fieldNames().forEachRemaining(keys::add);
      int size = node.isObject() ? keys.size() : node.size();
      if (size == 0) {
        return;
      }
      int index = random.nextInt(size);
      JsonNode child = node.isObject() ? node.get(keys.get(index)) : node.get(index);
      if (child.isContainerNode() && !child.isEmpty() && random.nextInt(8) != 0) {
        node = child;
        continue;
      }
      JsonNode value = mapper.readTree(ODD.get(random.nextInt(ODD.size())));
      if (node instanceof ObjectNode object) {
        if (random.nextInt(5) == 0) {
          object.remove(keys.get(index));
        } else {
          object.set(keys.get(index), value);
        }
      } else if (node instanceof ArrayNode list) {
        list.set(index, value);
      }
      return;
    }
  }
}
