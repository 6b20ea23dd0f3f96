package org.fretway.desktop.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fretway.desktop.model.Preference;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.Preferences;

/** What whoever sits at the window prefers; kept by {@link Preferences} as texts. */
record PersonalValues(Preferences preferences) implements ValueSource {
  private static final Texts TEXTS = Texts.of(PersonalValues.class);
  private static final String PREFIX = "my.";

  @Override
  public Map<String, Object> read(Actor actor) {
    return asValues(Preference.of(preferences, actor));
  }

  @Override
  public Map<String, Object> defaults() {
    Map<Preference, String> fallbacks = new LinkedHashMap<>();
    for (Preference each : Preference.values()) {
      fallbacks.put(each, each.fallback());
    }
    return asValues(fallbacks);
  }

  private static Map<String, Object> asValues(Map<Preference, String> texts) {
    Map<String, Object> values = new LinkedHashMap<>();
    texts.forEach(
        (each, text) -> {
          switch (text) {
            case "" -> {}
            case "true" -> values.put(PREFIX + each.key(), true);
            case "false" -> values.put(PREFIX + each.key(), false);
            default -> values.put(PREFIX + each.key(), text);
          }
        });
    return values;
  }

  @Override
  public void write(Actor actor, Map<String, Optional<Object>> changes)
      throws InvalidInputException {
    for (Preference each : Preference.values()) {
      Optional<Object> change = changes.get(PREFIX + each.key());
      if (change != null) {
        preferences.put(actor, each.key(), checked(each, change.map(Object::toString)));
      }
    }
  }

  private static Optional<String> checked(Preference preference, Optional<String> value)
      throws InvalidInputException {
    if (value.isPresent() && !preference.accepts(value.get())) {
      throw new InvalidInputException(preference.key(), TEXTS.get("values.name"));
    }
    return value;
  }

  /** Even who is not signed in has a taste. */
  @Override
  public boolean mayWrite(Actor actor) {
    return true;
  }
}
