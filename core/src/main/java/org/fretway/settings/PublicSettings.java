package org.fretway.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.Permission;
import org.fretway.storage.Database;
import org.hibernate.Session;

/**
 * The settings that may be read and changed from elsewhere, checked. Everybody may read them;
 * changing them needs {@link Permission#MANAGE_SETTINGS}. Safe for several threads.
 */
public final class PublicSettings {
  private final Database database;
  private final Settings settings;
  private final Consumer<Applied> changed;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /**
   * Creates them.
   *
   * @param settings where they are kept, in the same database
   * @param changed told of each change that was stored and makes a difference
   */
  public PublicSettings(Database database, Settings settings, Consumer<Applied> changed) {
    this.database = database;
    this.settings = settings;
    this.changed = changed;
  }

  /** A change of settings: who made it, what held before and what holds now. */
  public record Applied(Actor actor, EffectiveSettings before, EffectiveSettings after) {
    /** Returns whether the folders of songs are other ones now. */
    public boolean otherFolders() {
      return !before.songFolders().equals(after.songFolders());
    }
  }

  /** Returns what holds. */
  public EffectiveSettings read() {
    return database.read(this::read);
  }

  /** Returns what holds, within a transaction. */
  public EffectiveSettings read(Session session) {
    return EffectiveSettings.of(Settings.stored(session, PublicSetting.keys()));
  }

  /**
   * Changes some settings, all of them or, if one can't be taken, none.
   *
   * @return what holds then
   * @throws InvalidInputException if there is no such setting, or it can't have the value
   */
  public EffectiveSettings change(Actor actor, SettingsChange change) throws InvalidInputException {
    actor.require(Permission.MANAGE_SETTINGS);
    return apply(actor, check(change), session -> {});
  }

  /**
   * Checks settings and changes nothing.
   *
   * @throws InvalidInputException if there is no such setting, or it can't have the value
   */
  public CheckedSettings check(SettingsChange change) throws InvalidInputException {
    Map<String, Optional<String>> checked = new LinkedHashMap<>();
    EffectiveSettings present = read();
    for (Map.Entry<String, Optional<Object>> entry : change.values().entrySet()) {
      PublicSetting setting = PublicSetting.of(entry.getKey()).orElse(null);
      if (setting == null) {
        throw new InvalidInputException(
            entry.getKey(),
            "There is no such setting; there are " + String.join(", ", PublicSetting.keys()) + ".");
      }
      Optional<Object> value = entry.getValue();
      checked.put(
          setting.key(),
          value.isEmpty()
              ? Optional.empty()
              : Optional.of(SettingRules.check(setting, value.get(), present)));
    }
    return new CheckedSettings(checked);
  }

  /**
   * Applies checked settings in one transaction with other work.
   *
   * @param alongside what else is done in the transaction
   * @return what holds then
   */
  public EffectiveSettings apply(
      Actor actor, CheckedSettings checked, Consumer<Session> alongside) {
    actor.require(Permission.MANAGE_SETTINGS);
    Applied applied =
        settings.change(
            session -> {
              EffectiveSettings before = read(session);
              checked.values().forEach((key, value) -> store(session, key, value));
              session.flush();
              alongside.accept(session);
              return new Applied(actor, before, read(session));
            });
    if (!applied.before.equals(applied.after)) {
      changed.accept(applied);
    }
    listeners.forEach(Runnable::run);
    return applied.after;
  }

  /**
   * Runs a listener after settings were changed, from wherever, on the thread that changed them.
   *
   * @return closing it ends that
   */
  public AutoCloseable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private static void store(Session session, String key, Optional<String> value) {
    value.ifPresentOrElse(
        text -> Settings.store(session, key, text), () -> Settings.forget(session, key));
  }
}
