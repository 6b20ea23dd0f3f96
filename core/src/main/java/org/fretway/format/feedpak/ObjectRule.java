package org.fretway.format.feedpak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A rule for an object, built key by key. Keys that it does not name stay as they are. */
final class ObjectRule implements Rule {
  private final Map<String, Key> keys = new LinkedHashMap<>();
  private final List<Predicate<ObjectNode>> conditions = new ArrayList<>();

  private enum Need {
    /** May be absent; goes where it is wrong. */
    OPTIONAL,
    /** May be absent; where it is wrong, the object goes. */
    DECISIVE,
    /** Where it is absent or wrong, the object goes. */
    REQUIRED
  }

  private record Key(Rule rule, Need need, Optional<JsonNode> fill) {}

  /** A key that may be absent, and goes where it is wrong. */
  ObjectRule optional(String key, Rule rule) {
    return put(key, rule, Need.OPTIONAL, Optional.empty());
  }

  /** A key that may be absent or null, but where it is wrong, the object goes. */
  ObjectRule decisive(String key, Rule rule) {
    return put(key, rule, Need.DECISIVE, Optional.empty());
  }

  /** A key without which there is no such object. */
  ObjectRule required(String key, Rule rule) {
    return put(key, rule, Need.REQUIRED, Optional.empty());
  }

  /** A key that is put in where it is absent or wrong. */
  ObjectRule filled(String key, Rule rule, JsonNode value) {
    return put(key, rule, Need.OPTIONAL, Optional.of(value));
  }

  /** As {@link #filled}, but where it is there and wrong, the object goes. */
  ObjectRule decisiveFilled(String key, Rule rule, JsonNode value) {
    return put(key, rule, Need.DECISIVE, Optional.of(value));
  }

  /** What must be true of the object once its keys are right, or else it goes. */
  ObjectRule where(Predicate<ObjectNode> condition) {
    conditions.add(condition);
    return this;
  }

  private ObjectRule put(String key, Rule rule, Need need, Optional<JsonNode> fill) {
    keys.put(key, new Key(rule, need, fill));
    return this;
  }

  @Override
  public Optional<JsonNode> mend(JsonNode value, Changes changes) {
    if (!(value instanceof ObjectNode object)) {
      return Optional.empty();
    }
    for (Map.Entry<String, Key> entry : keys.entrySet()) {
      if (!mend(object, entry.getKey(), entry.getValue(), changes)) {
        return Optional.empty();
      }
    }
    return conditions.stream().allMatch(condition -> condition.test(object))
        ? Optional.of(object)
        : Optional.empty();
  }

  /** Returns whether the object may stay. */
  private static boolean mend(ObjectNode object, String name, Key key, Changes changes) {
    JsonNode present = object.get(name);
    if (present == null || present.isNull()) {
      return mendAbsent(object, name, key, present != null, changes);
    }
    Optional<JsonNode> mended = key.rule().mend(present, changes);
    if (mended.isEmpty() && isNoValue(present)) {
      return mendAbsent(object, name, key, true, changes);
    }
    if (mended.isEmpty() && key.need() != Need.OPTIONAL) {
      return false;
    }
    Optional<JsonNode> value = mended.or(key::fill);
    if (value.isEmpty()) {
      object.remove(name);
      changes.add();
    } else if (!value.get().equals(present)) {
      object.set(name, value.get());
      changes.add();
    }
    return true;
  }

  /** Where no text is wanted, the readers take an empty one for null. */
  private static boolean isNoValue(JsonNode value) {
    return value.isTextual()
        && (value.textValue().isBlank() || value.textValue().strip().equals("null"));
  }

  private static boolean mendAbsent(
      ObjectNode object, String name, Key key, boolean isNull, Changes changes) {
    if (key.need() == Need.REQUIRED) {
      return false;
    }
    if (key.fill().isPresent()) {
      object.set(name, key.fill().get());
      changes.add();
    } else if (isNull) {
      object.remove(name);
      changes.add();
    }
    return true;
  }
}
