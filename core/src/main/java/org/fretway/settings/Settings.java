package org.fretway.settings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What the user has set, by key; what was never set has no value. Safe for several threads. */
public final class Settings {
  /** The user's folder of songs, as an absolute path. */
  public static final String DLC_DIR = "dlcDir";

  /** Name of the arrangement that opens unless another is asked for, such as "Lead". */
  public static final String DEFAULT_ARRANGEMENT = "defaultArrangement";

  /** The program vgmstream-cli, as an absolute path; unless it is set, the PATH is searched. */
  public static final String VGMSTREAM_PATH = "vgmstreamPath";

  /** What archives are taken for that don't say what they were made for: "pc" or "mac". */
  public static final String PSARC_PLATFORM = "psarcPlatform";

  /** How much later than the sound the picture is shown, in milliseconds. */
  public static final String AV_OFFSET_MS = "avOffsetMs";

  /** Further folders of songs, as absolute paths, one a line. */
  public static final String LIBRARY_FOLDERS = "libraryFolders";

  /** Whether songs are looked for when the program starts: "true" or "false". */
  public static final String SCAN_AT_START = "scanAtStart";

  /** Whether songs come in as soon as they are in a folder: "true" or "false". */
  public static final String WATCH_FOLDERS = "watchFolders";

  /** After how many minutes songs are looked for again; 0 for never. */
  public static final String SCAN_EVERY_MINUTES = "scanEveryMinutes";

  /** Where the server is that separates songs into stems, as a URL. */
  public static final String DEMUCS_SERVER_URL = "demucsServerUrl";

  /**
   * Whether the window shares the library on the network: "true" or not set. Whoever is on the
   * network can't read or change it; see {@link PublicSetting}.
   */
  public static final String SHARE_ON_LAN = "shareOnLan";

  /**
   * Whether the window has welcomed its user: "true" or not set. Not to be changed from elsewhere,
   * as {@link #SHARE_ON_LAN}.
   */
  public static final String WELCOMED = "welcomed";

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
    change(
        session -> {
          store(session, key, value);
          return null;
        });
  }

  static void store(Session session, String key, String value) {
    SettingRow row = new SettingRow();
    row.key = key;
    row.value = value;
    session.merge(row);
  }

  /** Forgets a setting, so that its default holds again. */
  public void remove(String key) {
    change(
        session -> {
          forget(session, key);
          return null;
        });
  }

  static void forget(Session session, String key) {
    session
        .createMutationQuery("delete from SettingRow where key = :key")
        .setParameter("key", key)
        .executeUpdate();
  }

  /**
   * Changes settings in one transaction, for good. One after the other: two that set a value for
   * the first time would get in each other's way.
   */
  synchronized <T extends @Nullable Object> T change(Function<Session, T> work) {
    T result = database.write(work);
    database.flush();
    return result;
  }

  /** Returns the values of those of the keys that were set. */
  static Map<String, String> stored(Session session, Collection<String> keys) {
    Map<String, String> values = new HashMap<>();
    session
        .createSelectionQuery("from SettingRow where key in :keys", SettingRow.class)
        .setParameterList("keys", keys)
        .getResultList()
        .forEach(row -> values.put(row.key, row.value));
    return values;
  }
}
