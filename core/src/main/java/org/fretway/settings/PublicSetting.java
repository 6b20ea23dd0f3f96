package org.fretway.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A setting that may be read and changed from elsewhere. What names a program to run, or keys, is
 * none, and never becomes one.
 */
public enum PublicSetting {
  /** The user's folder of songs: an absolute path of at most 1024 characters. */
  DLC_DIR(Settings.DLC_DIR, ""),

  /**
   * "pc" or "mac": what an archive is taken for that leaves it open. It is kept for clients, and
   * changes nothing here: an archive tells its platform by its folders, and one that has none of
   * those has nothing in it that depends on the platform.
   */
  PSARC_PLATFORM(Settings.PSARC_PLATFORM, "pc"),

  /** Name of the arrangement that opens unless another is asked for; at most 200 characters. */
  DEFAULT_ARRANGEMENT(Settings.DEFAULT_ARRANGEMENT, "Lead"),

  /** How much later than the sound the picture is shown; see {@link #MAX_OFFSET_MS}. */
  AV_OFFSET_MS(Settings.AV_OFFSET_MS, "0"),

  /** An http or https URL without user name and password, of at most 500 characters. */
  DEMUCS_SERVER_URL(Settings.DEMUCS_SERVER_URL, ""),

  /** Further folders of songs: at most {@link #MAX_LIBRARY_FOLDERS} paths as {@link #DLC_DIR}. */
  LIBRARY_FOLDERS(Settings.LIBRARY_FOLDERS, ""),

  /** Whether songs are looked for when the program starts. */
  SCAN_AT_START(Settings.SCAN_AT_START, "true"),

  /** Whether songs come in as soon as they are in a folder. */
  WATCH_FOLDERS(Settings.WATCH_FOLDERS, "true"),

  /**
   * After how many minutes songs are looked for again, at most {@link #MAX_MINUTES}; 0 for never.
   */
  SCAN_EVERY_MINUTES(Settings.SCAN_EVERY_MINUTES, "0");

  /** How far {@link #AV_OFFSET_MS} may be from 0, in milliseconds. */
  public static final int MAX_OFFSET_MS = 1000;

  /** How many {@link #LIBRARY_FOLDERS} there may be. */
  public static final int MAX_LIBRARY_FOLDERS = 31;

  /** The most that {@link #SCAN_EVERY_MINUTES} may be: a week. */
  public static final int MAX_MINUTES = 7 * 24 * 60;

  private static final List<String> KEYS = Arrays.stream(values()).map(PublicSetting::key).toList();

  private final String key;
  private final String fallback;

  PublicSetting(String key, String fallback) {
    this.key = key;
    this.fallback = fallback;
  }

  /** Returns its name in the API and in the database. */
  public String key() {
    return key;
  }

  /** Returns what holds while it is not set; empty if nothing does. */
  Optional<String> fallback() {
    return fallback.isEmpty() ? Optional.empty() : Optional.of(fallback);
  }

  /** Returns the setting of that name, if there is one. */
  public static Optional<PublicSetting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  static List<String> keys() {
    return KEYS;
  }
}
