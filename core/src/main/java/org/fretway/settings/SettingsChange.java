package org.fretway.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants settings to be, not checked yet.
 *
 * @param values by key; an empty one sets the default back. A text is a String, a whole number a
 *     Long, yes or no a Boolean, and an array a List of those; anything else is of the wrong type
 *     for every setting
 */
public record SettingsChange(Map<String, Optional<Object>> values) {
  /** Copies the values and keeps their order. */
  public SettingsChange {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Returns the change that a JSON object describes; null sets the default back. */
  public static SettingsChange of(JsonNode object) {
    Map<String, Optional<Object>> values = new LinkedHashMap<>();
    object.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
    return new SettingsChange(values);
  }

  /** Returns a change of one setting. */
  public static SettingsChange of(PublicSetting setting, Object value) {
    Object wide = value instanceof Integer number ? Long.valueOf(number) : value;
    return new SettingsChange(Map.of(setting.key(), Optional.of(wide)));
  }

  private static Optional<Object> value(JsonNode json) {
    return json.isNull() ? Optional.empty() : Optional.of(plain(json));
  }

  private static Object plain(JsonNode json) {
    if (json.isTextual()) {
      return json.textValue();
    }
    if (json.isBoolean()) {
      return json.booleanValue();
    }
    if (json.isIntegralNumber()) {
      BigInteger number = json.bigIntegerValue();
      return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }
    if (json.isArray()) {
      List<Object> items = new ArrayList<>();
      // What is in an array of arrays is of the wrong type for every setting.
      json.forEach(item -> items.add(item.isArray() ? item : plain(item)));
      return items;
    }
    return json;
  }
}
