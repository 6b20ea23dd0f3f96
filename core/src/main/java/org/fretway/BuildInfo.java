package org.fretway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which build this is, as written into the jar by the build.
 *
 * @param version such as "0.1.0"
 * @param gitSha abbreviated commit, or "unknown" when built outside a repository
 * @param buildDate date of the commit, as yyyy-mm-dd, or "unknown"
 */
public record BuildInfo(String version, String gitSha, String buildDate) {
  private static final String RESOURCE = "/fretway-build.properties";
  private static final String UNKNOWN = "unknown";

  /** Reads what the build wrote. */
  public static BuildInfo current() {
    Properties properties = new Properties();
    try (InputStream in = BuildInfo.class.getResourceAsStream(RESOURCE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + RESOURCE + " can't be read", e);
    }
    return new BuildInfo(
        value(properties, "version"), value(properties, "gitSha"), value(properties, "buildDate"));
  }

  // A placeholder is left as it is where the build found no repository.
  private static String value(Properties properties, String key) {
    String value = properties.getProperty(key, "").strip();
    return value.isEmpty() || value.startsWith("${") ? UNKNOWN : value;
  }
}
