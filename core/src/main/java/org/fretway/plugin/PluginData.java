package org.fretway.plugin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.fretway.profile.InvalidInputException;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What plugins keep: small texts by key, each plugin for itself. Who may change them is up to who
 * calls. Safe for several threads.
 */
public final class PluginData {
  /** How many values a plugin may keep. */
  public static final int MAX_VALUES = 100;

  /** The longest key, in characters; keys are not empty. */
  public static final int MAX_KEY_LENGTH = 100;

  /** The longest value, in characters. */
  public static final int MAX_VALUE_LENGTH = 8192;

  /** How much the values of a plugin may have together, in characters. */
  public static final int MAX_TOTAL_LENGTH = 65_536;

  private final Database database;

  /** Creates the store in a database. */
  public PluginData(Database database) {
    this.database = database;
  }

  /** Returns the classes that this package maps to tables. */
  public static List<Class<?>> entities() {
    return List.of(PluginDataRow.class);
  }

  /** Returns a value, if the plugin has it. */
  public Optional<String> get(String pluginId, String key) {
    return database.read(session -> Optional.ofNullable(all(session, pluginId).get(key)));
  }

  /** Returns all values of a plugin by their keys. */
  public SortedMap<String, String> all(String pluginId) {
    return database.read(session -> all(session, pluginId));
  }

  /** As {@link #all(String)}, within a transaction. */
  public SortedMap<String, String> all(Session session, String pluginId) {
    SortedMap<String, String> values = new TreeMap<>();
    session
        .createSelectionQuery("from PluginDataRow where pluginId = :id", PluginDataRow.class)
        .setParameter("id", pluginId)
        .getResultList()
        .forEach(row -> values.put(row.key, row.value));
    return values;
  }

  /**
   * Keeps a value in place of the one before.
   *
   * @throws InvalidInputException if that breaks a limit
   */
  public synchronized void put(String pluginId, String key, String value)
      throws InvalidInputException {
    Map<String, String> values = all(pluginId);
    values.put(key, value);
    check(values);
    change(session -> session.merge(row(pluginId, key, value)));
  }

  /** Removes a value; nothing happens if it is not there. */
  public synchronized void remove(String pluginId, String key) {
    change(
        session ->
            session
                .createMutationQuery(
                    "delete from PluginDataRow where pluginId = :id and key = :key")
                .setParameter("id", pluginId)
                .setParameter("key", key)
                .executeUpdate());
  }

  /** Removes all values of a plugin. */
  public synchronized void purge(String pluginId) {
    change(session -> purge(session, pluginId));
  }

  /**
   * Checks what a plugin is to keep.
   *
   * @throws InvalidInputException if it breaks a limit; the field is the key
   */
  public static void check(Map<String, String> values) throws InvalidInputException {
    long total = 0;
    for (Map.Entry<String, String> entry : values.entrySet()) {
      String key = entry.getKey();
      if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
        throw new InvalidInputException(
            "key", "The key of a plugin's value must have 1 to " + MAX_KEY_LENGTH + " characters.");
      }
      if (!isText(key) || !isText(entry.getValue())) {
        throw new InvalidInputException(
            "key", "A plugin's keys and values must not have broken characters.");
      }
      total += entry.getValue().length();
      if (entry.getValue().length() > MAX_VALUE_LENGTH || total > MAX_TOTAL_LENGTH) {
        throw new InvalidInputException(
            key,
            "A plugin's value may have %d characters, and all of them together %d."
                .formatted(MAX_VALUE_LENGTH, MAX_TOTAL_LENGTH));
      }
    }
    if (values.size() > MAX_VALUES) {
      throw new InvalidInputException("key", "A plugin may keep " + MAX_VALUES + " values.");
    }
  }

  /** Half a surrogate pair can't be written as UTF-8, and PostgreSQL stores no NUL. */
  private static boolean isText(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /** Puts checked values in place of all that a plugin keeps, within a transaction. */
  public void replace(Session session, String pluginId, Map<String, String> values) {
    purge(session, pluginId);
    values.forEach((key, value) -> session.persist(row(pluginId, key, value)));
    session.flush();
  }

  /** Runs work while nobody else changes what plugins keep. */
  public synchronized <T> T exclusively(Supplier<T> work) {
    return work.get();
  }

  private interface Change {
    @Nullable Object in(Session session);
  }

  private void change(Change change) {
    database.<@Nullable Object>write(change::in);
    database.flush();
  }

  private static int purge(Session session, String pluginId) {
    return session
        .createMutationQuery("delete from PluginDataRow where pluginId = :id")
        .setParameter("id", pluginId)
        .executeUpdate();
  }

  private static PluginDataRow row(String pluginId, String key, String value) {
    PluginDataRow row = new PluginDataRow();
    row.pluginId = pluginId;
    row.key = key;
    row.value = value;
    return row;
  }
}
