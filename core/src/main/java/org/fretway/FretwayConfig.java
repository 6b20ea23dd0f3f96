package org.fretway;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fretway.storage.DiskSpace;
import org.jspecify.annotations.Nullable;

/**
 * Where Fretway keeps its data and looks for songs.
 *
 * @param dataDir folder of the database, the blobs, the app's own songs and the logs
 * @param libraryDir the user's folder of songs; when given it becomes the setting {@code dlcDir}
 * @param keysDir folder of keys and codebooks, mostly the data folder
 * @param diskReserve how many bytes stay free on the disk of the data folder
 */
public record FretwayConfig(
    Path dataDir, Optional<Path> libraryDir, Path keysDir, long diskReserve) {
  /** Makes the paths absolute. */
  public FretwayConfig {
    dataDir = dataDir.toAbsolutePath().normalize();
    libraryDir = libraryDir.map(dir -> dir.toAbsolutePath().normalize());
    keysDir = keysDir.toAbsolutePath().normalize();
  }

  /** Creates a configuration with the keys in the data folder. */
  public FretwayConfig(Path dataDir, Optional<Path> libraryDir) {
    this(dataDir, libraryDir, dataDir, DiskSpace.DEFAULT_RESERVE);
  }

  /** Returns this configuration with the keys and codebooks of another data folder. */
  public FretwayConfig withKeysFrom(Path folder) {
    return new FretwayConfig(dataDir, libraryDir, folder, diskReserve);
  }

  /** Returns this configuration with another number of bytes that stay free on the disk. */
  public FretwayConfig withDiskReserve(long bytes) {
    return new FretwayConfig(dataDir, libraryDir, keysDir, bytes);
  }

  /** Returns a configuration without a folder of the user's. */
  public static FretwayConfig of(Path dataDir) {
    return new FretwayConfig(dataDir, Optional.empty());
  }

  /**
   * Returns the place that the platform has for an app's data: the local app data folder on
   * Windows, {@code ~/Library/Application Support} on macOS, and the data folder of the XDG base
   * directory specification elsewhere.
   */
  public static Path defaultDataDir() {
    return defaultDataDir(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        System::getenv);
  }

  static Path defaultDataDir(
      String osName, Path home, UnaryOperator<@Nullable String> environment) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return absolute(environment.apply("LOCALAPPDATA"))
          .orElse(home.resolve("AppData").resolve("Local"))
          .resolve("Fretway");
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Fretway");
    }
    return absolute(environment.apply("XDG_DATA_HOME"))
        .orElse(home.resolve(".local").resolve("share"))
        .resolve("fretway");
  }

  // The XDG specification says that a relative path is to be ignored.
  private static Optional<Path> absolute(@Nullable String path) {
    return Optional.ofNullable(path)
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
