package org.fretway.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings that have been checked and can be applied. Only {@link PublicSettings} makes them. */
public final class CheckedSettings {
  private final Map<String, Optional<String>> values;

  CheckedSettings(Map<String, Optional<String>> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Returns the keys that they set or set back. */
  public Set<String> keys() {
    return values.keySet();
  }

  Map<String, Optional<String>> values() {
    return values;
  }
}
