package org.fretway.format.feedpak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fretway.format.FormatException;
import org.fretway.format.reading.PackageFiles;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * Brings a manifest up to the version that is written: values change where they stand if that will
 * do, and else the whole text is written anew, keys in their order.
 */
final class ManifestMender {
  private static final String FILE = PackagePath.MANIFEST.value();
  private static final String VERSION_KEY = "feedpak_version";

  private final ReadContext context;
  private final String text;
  private final MappingNode root;
  private final ObjectNode tree;

  private ManifestMender(ReadContext context, String text) throws FormatException {
    this.context = context;
    this.text = text;
    this.root = YamlMap.compose(context, FILE, text);
    this.tree = YamlTree.of(context, root);
  }

  static ManifestMender read(ReadContext context, PackageFiles files) throws IOException {
    try (InputStream in = files.open(PackagePath.MANIFEST, context.limits().maxManifestBytes())) {
      return new ManifestMender(context, YamlMap.text(in));
    }
  }

  /** Returns every file that the manifest names where this version of the format knows a path. */
  Set<PackagePath> paths() throws FormatException {
    return new ManifestPaths(context, tree).all();
  }

  /** Returns the files of sung words. */
  Set<PackagePath> lyrics() throws FormatException {
    return new ManifestPaths(context, tree).lyrics();
  }

  /**
   * Returns the manifest as it is to be written.
   *
   * @param present whether there is such a file, and it can be read
   */
  String mended(Predicate<PackagePath> present) throws IOException {
    ObjectNode after = withVersion();
    for (String list : List.of("arrangements", "stems", "lyric_tracks")) {
      giveIds(after.path(list), list);
    }
    Rule.Changes changes = new Rule.Changes();
    Rule rule = new ManifestRules(path -> isPresent(path, present)).manifest();
    if (rule.mend(after, changes).isEmpty()) {
      throw context.broken(FILE, "lacks what no feedpak can be without");
    }
    if (changes.count() > 0) {
      context.warn(
          "%s: values that break the format were mended (%d).".formatted(FILE, changes.count()));
    }
    return write(after);
  }

  private boolean isPresent(String path, Predicate<PackagePath> present) {
    try {
      return present.test(PackagePath.of(context, FILE, path));
    } catch (FormatException e) {
      return false; // Refused already where the paths were listed.
    }
  }

  private ObjectNode withVersion() {
    ObjectNode copy = tree.deepCopy();
    if (copy.has(VERSION_KEY)) {
      return copy.put(VERSION_KEY, FeedpakWriter.VERSION);
    }
    ObjectNode first = JsonNodeFactory.instance.objectNode();
    first.put(VERSION_KEY, FeedpakWriter.VERSION);
    return first.setAll(copy);
  }

  /** Gives the ids that the reader gave to what had none. */
  private static void giveIds(JsonNode list, String kind) {
    String prefix =
        switch (kind) {
          case "arrangements" -> "arrangement-";
          case "stems" -> "stem-";
          default -> "track-";
        };
    int number = 0;
    for (JsonNode entry : list) {
      boolean counts = !kind.equals("arrangements") || entry.has("file");
      number += counts ? 1 : 0;
      boolean named = Scalars.text(entry.path("id")).filter(id -> !id.isBlank()).isPresent();
      if (entry instanceof ObjectNode object && !named) {
        object.put("id", prefix + (counts ? Integer.toString(number) : "notation-" + number));
      }
    }
  }

  private String write(ObjectNode after) throws IOException {
    String wanted = YamlText.of(after);
    Optional<String> patched = YamlPatch.apply(text, root, tree, after);
    if (patched.isPresent() && wanted.equals(spelled(patched.get()))) {
      return patched.get();
    }
    return wanted;
  }

  /** What a text says, in one spelling; empty if it is none. */
  private String spelled(String yaml) throws IOException {
    try {
      return YamlText.of(YamlTree.of(context, YamlMap.compose(context, FILE, yaml)));
    } catch (FormatException e) {
      return "";
    }
  }
}
