package org.fretway.format.feedpak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Writes trees as YAML in which a text stays a text for every reader, whatever it looks like. */
final class YamlText {
  /** Words of letters alone; all else is put in quotes, since readers differ in what they see. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]+( [A-Za-z0-9]+)*");

  private static final Resolver RESOLVER = new Resolver();

  private YamlText() {}

  /** Writes a whole file. */
  static String of(ObjectNode tree) throws IOException {
    StringWriter text = new StringWriter();
    new Yaml(options()).serialize(node(tree), text);
    return text.toString();
  }

  /** Writes a single value as it may stand in a line of a file. */
  static String scalar(JsonNode value) {
    StringWriter text = new StringWriter();
    DumperOptions options = options();
    options.setDefaultFlowStyle(FlowStyle.FLOW);
    new Yaml(options).serialize(node(value), text);
    return text.toString().strip();
  }

  private static DumperOptions options() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    options.setSplitLines(false);
    options.setIndent(4);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(false);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    return options;
  }

  private static Node node(JsonNode value) {
    return switch (value) {
      case ObjectNode object -> mapping(object);
      case ArrayNode array -> sequence(array);
      case POJONode kept when kept.getPojo() instanceof ScalarNode scalar -> scalar;
      default -> value.isTextual() ? text(value.textValue()) : plain(value);
    };
  }

  private static Node mapping(ObjectNode object) {
    List<NodeTuple> tuples = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      tuples.add(new NodeTuple(text(entry.getKey()), node(entry.getValue())));
    }
    return new MappingNode(Tag.MAP, tuples, tuples.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
  }

  private static Node sequence(ArrayNode array) {
    List<Node> nodes = new ArrayList<>();
    boolean numbers = true;
    for (JsonNode entry : array) {
      nodes.add(node(entry));
      numbers &= entry.isNumber();
    }
    return new SequenceNode(Tag.SEQ, nodes, numbers ? FlowStyle.FLOW : FlowStyle.BLOCK);
  }

  private static Node text(String text) {
    boolean plain =
        PLAIN.matcher(text).matches()
            && RESOLVER.resolve(NodeId.scalar, text, true).equals(Tag.STR);
    return new ScalarNode(
        Tag.STR, text, null, null, plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
  }

  private static Node plain(JsonNode value) {
    // Without an exponent, which YAML 1.1 and 1.2 read differently.
    String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    Tag tag = RESOLVER.resolve(NodeId.scalar, text, true);
    return new ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
  }
}
