package org.fretway.format.feedpak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule for a list: entries that must go are left out, and a list that then is too short goes.
 *
 * @param entry for each entry
 * @param minimum the fewest entries
 */
record ListRule(Rule entry, int minimum) implements Rule {
  static ListRule of(Rule entry) {
    return new ListRule(entry, 0);
  }

  /** A list that is left out rather than empty. */
  static ListRule notEmpty(Rule entry) {
    return new ListRule(entry, 1);
  }

  @Override
  public Optional<JsonNode> mend(JsonNode value, Changes changes) {
    if (!(value instanceof ArrayNode list)) {
      return Optional.empty();
    }
    List<JsonNode> kept = new ArrayList<>(list.size());
    boolean changed = false;
    for (JsonNode present : list) {
      Optional<JsonNode> mended = entry.mend(present, changes);
      mended.ifPresent(kept::add);
      if (mended.isEmpty() || !mended.get().equals(present)) {
        changes.add();
        changed = true;
      }
    }
    if (changed) {
      list.removeAll().addAll(kept);
    }
    return kept.size() < minimum ? Optional.empty() : Optional.of(list);
  }
}
