package org.fretway.format.feedpak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Changes single values of a YAML text where they stand, so that comments, quotes and order are as
 * their author left them. Works where nothing is taken away; a key can only come in at the top.
 */
final class YamlPatch {
  private final String text;
  private final List<Edit> edits = new ArrayList<>();

  private YamlPatch(String text) {
    this.text = text;
  }

  /** A piece of the text, in code points, and what stands there instead. */
  private record Edit(int start, int end, String replacement) {}

  /**
   * Returns the text with the values of another tree; empty if that takes more than new values.
   *
   * @param root what the text was parsed to
   * @param before the tree of the root
   * @param after the tree that the text shall have
   */
  static Optional<String> apply(
      String text, MappingNode root, ObjectNode before, ObjectNode after) {
    YamlPatch patch = new YamlPatch(text);
    ObjectNode rest = after.deepCopy();
    for (Map.Entry<String, JsonNode> added : after.properties()) {
      if (before.has(added.getKey())) {
        break;
      }
      if (root.getFlowStyle() == FlowStyle.FLOW || root.getStartMark().getColumn() != 0) {
        return Optional.empty();
      }
      int start = root.getStartMark().getIndex();
      patch.edits.add(
          new Edit(start, start, added.getKey() + ": " + YamlText.scalar(added.getValue()) + "\n"));
      rest.remove(added.getKey());
    }
    return patch.compare(root, before, rest) ? Optional.of(patch.patched()) : Optional.empty();
  }

  /** Returns whether the trees differ in single values only. */
  private boolean compare(Node node, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return true;
    }
    return switch (node) {
      case MappingNode mapping
          when before instanceof ObjectNode one && after instanceof ObjectNode other ->
          compareObjects(mapping, one, other);
      case SequenceNode sequence
          when before instanceof ArrayNode one && after instanceof ArrayNode other ->
          compareLists(sequence, one, other);
      case ScalarNode scalar when after.isValueNode() -> {
        edits.add(
            new Edit(
                scalar.getStartMark().getIndex(),
                scalar.getEndMark().getIndex(),
                YamlText.scalar(after)));
        yield true;
      }
      default -> false;
    };
  }

  private boolean compareObjects(MappingNode node, ObjectNode before, ObjectNode after) {
    if (node.getValue().size() != before.size() || before.size() != after.size()) {
      return false;
    }
    Iterator<Map.Entry<String, JsonNode>> left = before.properties().iterator();
    Iterator<Map.Entry<String, JsonNode>> right = after.properties().iterator();
    for (NodeTuple tuple : node.getValue()) {
      Map.Entry<String, JsonNode> one = left.next();
      Map.Entry<String, JsonNode> other = right.next();
      if (!one.getKey().equals(other.getKey())
          || !compare(tuple.getValueNode(), one.getValue(), other.getValue())) {
        return false;
      }
    }
    return true;
  }

  private boolean compareLists(SequenceNode node, ArrayNode before, ArrayNode after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!compare(node.getValue().get(i), before.get(i), after.get(i))) {
        return false;
      }
    }
    return true;
  }

  private String patched() {
    edits.sort((one, other) -> Integer.compare(one.start(), other.start()));
    StringBuilder result = new StringBuilder();
    int from = 0;
    for (Edit edit : edits) {
      int start = text.offsetByCodePoints(0, edit.start());
      if (start < from) {
        continue; // An alias names the same place twice.
      }
      result.append(text, from, start).append(edit.replacement());
      from = text.offsetByCodePoints(0, edit.end());
    }
    return result.append(text, from, text.length()).toString();
  }
}
