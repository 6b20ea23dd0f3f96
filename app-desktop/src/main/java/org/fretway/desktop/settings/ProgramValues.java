package org.fretway.desktop.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.Permission;
import org.fretway.settings.EffectiveSettings;
import org.fretway.settings.PublicSettings;
import org.fretway.settings.SettingsChange;

/** The settings that hold for everybody. */
record ProgramValues(PublicSettings settings) implements ValueSource {
  @Override
  public Map<String, Object> read(Actor actor) {
    return settings.read().byName();
  }

  @Override
  public Map<String, Object> defaults() {
    return EffectiveSettings.defaults().byName();
  }

  @Override
  public void write(Actor actor, Map<String, Optional<Object>> changes)
      throws InvalidInputException {
    Map<String, Optional<Object>> wide = new LinkedHashMap<>();
    changes.forEach((key, value) -> wide.put(key, value.map(ProgramValues::widened)));
    settings.change(actor, new SettingsChange(wide));
  }

  private static Object widened(Object value) {
    return value instanceof Integer number ? (Object) Long.valueOf(number) : value;
  }

  @Override
  public boolean mayWrite(Actor actor) {
    return actor.may(Permission.MANAGE_SETTINGS);
  }
}
