package org.fretway.settings;

import java.util.List;
import java.util.Optional;
import org.fretway.storage.Database;

/** What the user has set, by key; what was never set has no value. Safe for several threads. */
public final class Settings {
  /** The user's folder of songs, as an absolute path. */
  public static final String DLC_DIR = "dlcDir";

  /** Name of the arrangement that opens unless another is asked for, such as "Lead". */
  public static final String DEFAULT_ARRANGEMENT = "defaultArrangement";

  /** The program vgmstream-cli, as an absolute path; unless it is set, the PATH is searched. */
  public static final String VGMSTREAM_PATH = "vgmstreamPath";

  private static final int MAX_KEY_LENGTH = 100;
  private static final int MAX_VALUE_LENGTH = 4000;

  private final Database database;

  /** Creates the settings of a database. */
  public Settings(Database database) {
    this.database = database;
  }

  /** Returns the classes that this package maps to tables. */
  public static List<Class<?>> entities() {
    return List.of(SettingRow.class);
  }

  /** Returns the value of a setting, if it was set. */
  public Optional<String> get(String key) {
    return database.read(
        session -> Optional.ofNullable(session.find(SettingRow.class, key)).map(row -> row.value));
  }

  /**
   * Sets a value for good.
   *
   * @throws IllegalArgumentException if the key is empty, or key or value too long to be stored
   */
  public void put(String key, String value) {
    if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
      throw new IllegalArgumentException(
          "The key of a setting has 1 to " + MAX_KEY_LENGTH + " characters.");
    }
    if (value.length() > MAX_VALUE_LENGTH) {
      throw new IllegalArgumentException(
          "The setting " + key + " has at most " + MAX_VALUE_LENGTH + " characters.");
    }
    SettingRow row = new SettingRow();
    row.key = key;
    row.value = value;
    database.write(session -> session.merge(row));
    database.flush();
  }

  /** Forgets a setting, so that its default holds again. */
  public void remove(String key) {
    database.write(
        session ->
            session
                .createMutationQuery("delete from SettingRow where key = :key")
                .setParameter("key", key)
                .executeUpdate());
    database.flush();
  }
}
