package org.fretway.plugin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a plugin is doing since the start of the program. */
public enum PluginState {
  /** What it brings is in use. */
  ACTIVE,
  /** It was switched off before the start. */
  DISABLED;

  /** Returns its name in the API: in lower case. */
  @JsonValue
  public String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
