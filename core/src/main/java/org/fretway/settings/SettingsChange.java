package org.fretway.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants settings to be, not checked yet.
 *
 * @param values by key; an empty one sets the default back. A text is a String, a whole number a
 *     Long; anything else is of the wrong type for every setting
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
    if (json.isNull()) {
      return Optional.empty();
    }
    if (json.isTextual()) {
      return Optional.of(json.textValue());
    }
    if (json.isIntegralNumber()) {
      BigInteger number = json.bigIntegerValue();
      return Optional.of(number.bitLength() < Long.SIZE ? (Object) number.longValue() : number);
    }
    return Optional.of(json);
  }
}
