package org.fretway.format.feedpak;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fretway.format.FormatException;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a YAML file, read as it is written: a band called {@code Yes} stays a text. Nodes
 * that aliases share are never copied, so an alias bomb has nothing to blow up; their number is
 * limited all the same. Errors name the line.
 */
final class YamlMap {
  private static final int MAX_ALIASES = 50;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final ReadContext context;
  private final String file;
  private final String prefix;
  private final Map<String, NodeTuple> entries = new HashMap<>();

  private YamlMap(ReadContext context, String file, String prefix, MappingNode node) {
    this.context = context;
    this.file = file;
    this.prefix = prefix;
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        entries.put(key.getValue(), tuple);
      }
    }
  }

  /**
   * Parses a whole file.
   *
   * @throws FormatException if it is no YAML, no mapping, or breaks a limit
   */
  static YamlMap parse(ReadContext context, String file, InputStream in) throws IOException {
    return new YamlMap(context, file, "", compose(context, file, text(in)));
  }

  /** Reads a file as text, without the mark that some editors put in front. */
  static String text(InputStream in) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** Parses a text into nodes that know where they stand in it. */
  static MappingNode compose(ReadContext context, String file, String text) throws FormatException {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(MAX_ALIASES);
    options.setNestingDepthLimit(context.limits().maxJsonDepth());
    options.setCodePointLimit((int) context.limits().maxManifestBytes());
    try {
      @Nullable Node root = new Yaml(options).compose(new StringReader(text));
      if (root instanceof MappingNode mapping) {
        return mapping;
      }
    } catch (YAMLException e) {
      throw context.broken(file, "is no YAML that can be read: " + e.getMessage(), e);
    }
    throw context.broken(file, "must be a list of keys and values");
  }

  /** Returns whether the key is there and not null. */
  boolean has(String key) {
    return node(key).isPresent();
  }

  /** Returns a single value as written; empty if absent or null. */
  Optional<String> text(String key) throws FormatException {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(scalar(key, node.get()));
  }

  /** Returns a path inside the song; empty if absent. */
  Optional<PackagePath> path(String key) throws FormatException {
    Optional<String> text = text(key);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(PackagePath.of(context, place(key), text.get()));
  }

  /** Returns the mappings of a list; an absent list is empty. */
  List<YamlMap> maps(String key, int max) throws FormatException {
    List<Node> nodes = list(key, max);
    YamlMap[] maps = new YamlMap[nodes.size()];
    for (int i = 0; i < maps.length; i++) {
      String item = "%s[%d]".formatted(key, i);
      if (!(nodes.get(i) instanceof MappingNode mapping)) {
        throw broken(item, nodes.get(i), "must hold keys and values");
      }
      maps[i] = new YamlMap(context, file, prefix + item + ".", mapping);
    }
    return List.of(maps);
  }

  /** Returns the single values of a list as written; an absent list is empty. */
  List<String> texts(String key, int max) throws FormatException {
    List<Node> nodes = list(key, max);
    String[] texts = new String[nodes.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = scalar("%s[%d]".formatted(key, i), nodes.get(i));
    }
    return List.of(texts);
  }

  /** Returns where a key stands, such as "manifest.yaml, line 7: stems[0].file". */
  String place(String key) {
    @Nullable NodeTuple tuple = entries.get(key);
    return place(key, tuple == null ? null : tuple.getKeyNode());
  }

  /** Creates an error about a key. */
  FormatException broken(String key, String problem) {
    return context.broken(place(key), problem);
  }

  private List<Node> list(String key, int max) throws FormatException {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof SequenceNode sequence)) {
      throw broken(key, "must be a list");
    }
    if (sequence.getValue().size() > max) {
      throw broken(key, "has more than the %d entries that are read".formatted(max));
    }
    return sequence.getValue();
  }

  private String scalar(String key, Node node) throws FormatException {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw broken(key, node, "must be a single value");
  }

  private Optional<Node> node(String key) {
    return Optional.ofNullable(entries.get(key))
        .map(NodeTuple::getValueNode)
        .filter(node -> !node.getTag().equals(Tag.NULL));
  }

  private FormatException broken(String key, Node node, String problem) {
    return context.broken(place(key, node), problem);
  }

  private String place(String key, @Nullable Node node) {
    String line = node == null ? "" : ", line %d".formatted(node.getStartMark().getLine() + 1);
    return file + line + ": " + prefix + key;
  }
}
