package org.fretway.format.feedpak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.fretway.format.FormatException;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Makes a tree out of YAML nodes, so that the same rules mend manifests and JSON files. What has no
 * plain counterpart in JSON, such as a date or {@code yes}, is kept in the tree as the node it is.
 */
final class YamlTree {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,17})");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}\\.\\d{1,30}");

  /** Aliases are spelled out in a tree, and an alias bomb has to end somewhere. */
  private static final int MAX_NODES = 200_000;

  private final ReadContext context;
  private int nodes;

  private YamlTree(ReadContext context) {
    this.context = context;
  }

  /**
   * Makes the tree.
   *
   * @throws FormatException if it is too big or too deep, spelled out
   */
  static ObjectNode of(ReadContext context, MappingNode root) throws FormatException {
    return new YamlTree(context).object(root, 0);
  }

  private ObjectNode object(MappingNode node, int depth) throws FormatException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        object.set(key.getValue(), value(tuple.getValueNode(), depth + 1));
      }
    }
    return object;
  }

  private JsonNode value(Node node, int depth) throws FormatException {
    nodes++;
    if (nodes > MAX_NODES || depth > context.limits().maxJsonDepth()) {
      throw context.broken(
          PackagePath.MANIFEST.value(), "refers to itself so often that it can't be written out");
    }
    return switch (node) {
      case MappingNode mapping -> object(mapping, depth);
      case SequenceNode sequence -> array(sequence, depth);
      case ScalarNode scalar -> scalar(scalar);
      default -> new POJONode(node);
    };
  }

  private ArrayNode array(SequenceNode node, int depth) throws FormatException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Node entry : node.getValue()) {
      array.add(value(entry, depth + 1));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode node) {
    String text = node.getValue();
    Tag tag = node.getTag();
    if (tag.equals(Tag.STR)) {
      return TextNode.valueOf(text);
    }
    if (tag.equals(Tag.NULL)) {
      return NullNode.instance;
    }
    if (tag.equals(Tag.INT) && INTEGER.matcher(text).matches()) {
      return LongNode.valueOf(Long.parseLong(text));
    }
    if (tag.equals(Tag.FLOAT) && DECIMAL.matcher(text).matches()) {
      return DecimalNode.valueOf(new BigDecimal(text));
    }
    if (tag.equals(Tag.BOOL) && (text.equals("true") || text.equals("false"))) {
      return BooleanNode.valueOf(text.equals("true"));
    }
    return new POJONode(node);
  }
}
