package org.fretway.profile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people prefer, each for themselves: texts by name. A profile keeps them among its settings,
 * which other clients read too; a window that nobody is signed in at remembers its own, and the
 * first profile takes those over. Safe for several threads.
 */
public final class Preferences {
  /** What a window that nobody is signed in at remembers them under. */
  private static final String KEY = "preferences";

  private static final SmallJson RULES =
      new SmallJson("value", "The preferences", ViewState.MAX_BYTES);

  private final OwnProfile ownProfile;
  private final ViewState viewState;
  private final ChangeListeners listeners;

  Preferences(OwnProfile ownProfile, ViewState viewState, ChangeListeners listeners) {
    this.ownProfile = ownProfile;
    this.viewState = viewState;
    this.listeners = listeners;
  }

  /**
   * Returns those of the named preferences that an actor has; the texts are as clients left them.
   */
  public Map<String, String> get(Actor actor, Collection<String> names) {
    Map<String, String> all = new LinkedHashMap<>();
    Optional<String> remembered = viewState.get(actor, KEY);
    for (String name : names) {
      ownProfile
          .setting(actor, name)
          .or(() -> remembered.flatMap(json -> SmallJson.text(json, name)))
          .ifPresent(value -> all.put(name, value));
    }
    return all;
  }

  /**
   * Keeps a preference, or forgets it; the others stay as they are.
   *
   * @param value empty to forget it
   * @throws InvalidInputException if it would become larger than it may be
   */
  public void put(Actor actor, String name, Optional<String> value) throws InvalidInputException {
    if (actor.profileId().isPresent()) {
      forgetTakenOver(actor, name);
      ownProfile.putSetting(actor, name, value);
    } else {
      String before = viewState.get(actor, KEY).orElse("{}");
      viewState.put(actor, KEY, RULES.with(before, name, value));
      listeners.changed();
    }
  }

  /** What the first profile took over must not come back when it is set back. */
  private void forgetTakenOver(Actor actor, String name) throws InvalidInputException {
    Optional<String> remembered = viewState.get(actor, KEY);
    if (remembered.flatMap(json -> SmallJson.text(json, name)).isPresent()) {
      viewState.put(actor, KEY, RULES.with(remembered.get(), name, Optional.empty()));
    }
  }
}
