package org.fretway;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sample songs and the published schemas, which are beside the checkout and no part of
 * it. Tests that need one that is not there are skipped and say so.
 */
public final class Samples {
  private static final String FOLDER_PROPERTY = "fretway.shared";

  private Samples() {}

  /** Returns a sample song, or skips the test. */
  public static Path song(String name) {
    return require("samples/" + name);
  }

  /** Returns a file or folder of the shared material, such as "spec/feedpak-schemas", or skips. */
  public static Path require(String path) {
    Optional<Path> found = find(path);
    assumeThat(found)
        .as("../shared/%s beside the checkout (or -D%s=folder)", path, FOLDER_PROPERTY)
        .isPresent();
    return found.orElseThrow();
  }

  /** As {@link #require}, for tests that prove something without it, too. */
  public static Optional<Path> find(String path) {
    @Nullable String property = System.getProperty(FOLDER_PROPERTY);
    if (property != null) {
      Path found = Path.of(property).resolve(path);
      return Optional.of(found).filter(Files::exists);
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path found = folder.resolve("shared").resolve(path);
      if (Files.exists(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
