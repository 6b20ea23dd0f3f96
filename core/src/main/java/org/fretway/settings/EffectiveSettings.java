package org.fretway.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings that hold, by their names in the API.
 *
 * @param dlcDir the user's folder of songs, as an absolute path
 * @param psarcPlatform "pc" or "mac"; see {@link PublicSetting#PSARC_PLATFORM}
 * @param defaultArrangement name of the arrangement that opens unless another is asked for
 * @param avOffsetMs how much later than the sound the picture is shown, in milliseconds
 * @param demucsServerUrl the server that separates songs into stems
 * @param libraryFolders further folders of songs, as absolute paths
 * @param scanAtStart whether songs are looked for when the program starts
 * @param watchFolders whether songs come in as soon as they are in a folder
 * @param scanEveryMinutes after how many minutes songs are looked for again; 0 for never
 */
public record EffectiveSettings(
    Optional<String> dlcDir,
    String psarcPlatform,
    String defaultArrangement,
    int avOffsetMs,
    Optional<String> demucsServerUrl,
    List<String> libraryFolders,
    boolean scanAtStart,
    boolean watchFolders,
    int scanEveryMinutes) {
  /** Copies the folders. */
  public EffectiveSettings {
    libraryFolders = List.copyOf(libraryFolders);
  }

  /** Returns what holds while nothing is set. */
  public static EffectiveSettings defaults() {
    return of(Map.of());
  }

  /** Returns what follows from what is stored. */
  static EffectiveSettings of(Map<String, String> stored) {
    return new EffectiveSettings(
        value(stored, PublicSetting.DLC_DIR),
        value(stored, PublicSetting.PSARC_PLATFORM).orElseThrow(),
        value(stored, PublicSetting.DEFAULT_ARRANGEMENT).orElseThrow(),
        Integer.parseInt(value(stored, PublicSetting.AV_OFFSET_MS).orElseThrow()),
        value(stored, PublicSetting.DEMUCS_SERVER_URL),
        value(stored, PublicSetting.LIBRARY_FOLDERS).stream().flatMap(String::lines).toList(),
        Boolean.parseBoolean(value(stored, PublicSetting.SCAN_AT_START).orElseThrow()),
        Boolean.parseBoolean(value(stored, PublicSetting.WATCH_FOLDERS).orElseThrow()),
        Integer.parseInt(value(stored, PublicSetting.SCAN_EVERY_MINUTES).orElseThrow()));
  }

  /** Returns the settings that have a value, by their names and in the order of the API. */
  public Map<String, Object> byName() {
    Map<String, Object> values = new LinkedHashMap<>();
    dlcDir.ifPresent(dir -> values.put(PublicSetting.DLC_DIR.key(), dir));
    values.put(PublicSetting.PSARC_PLATFORM.key(), psarcPlatform);
    values.put(PublicSetting.DEFAULT_ARRANGEMENT.key(), defaultArrangement);
    values.put(PublicSetting.AV_OFFSET_MS.key(), avOffsetMs);
    demucsServerUrl.ifPresent(url -> values.put(PublicSetting.DEMUCS_SERVER_URL.key(), url));
    values.put(PublicSetting.LIBRARY_FOLDERS.key(), libraryFolders);
    values.put(PublicSetting.SCAN_AT_START.key(), scanAtStart);
    values.put(PublicSetting.WATCH_FOLDERS.key(), watchFolders);
    values.put(PublicSetting.SCAN_EVERY_MINUTES.key(), scanEveryMinutes);
    return values;
  }

  /** Returns all folders of songs that the user has set, the main one first. */
  public List<Path> songFolders() {
    return Stream.concat(dlcDir.stream(), libraryFolders.stream()).map(Path::of).toList();
  }

  private static Optional<String> value(Map<String, String> stored, PublicSetting setting) {
    return Optional.ofNullable(stored.get(setting.key())).or(setting::fallback);
  }
}
