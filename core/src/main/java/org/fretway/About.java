package org.fretway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fretway.library.Library;
import org.fretway.library.LibraryStats;
import org.fretway.settings.PublicSetting;
import org.fretway.settings.PublicSettings;

/** Figures of the program, for whoever looks for a fault. */
final class About {
  private static final String SET = "<set>";

  private final InstantSource clock;
  private final Instant started;
  private final PublicSettings settings;
  private final Library library;

  About(InstantSource clock, PublicSettings settings, Library library) {
    this.clock = clock;
    this.started = clock.instant();
    this.settings = settings;
    this.library = library;
  }

  /** Returns the figures by name. */
  Map<String, Object> figures() {
    BuildInfo build = BuildInfo.current();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("version", build.version());
    figures.put("gitSha", build.gitSha());
    figures.put("buildDate", build.buildDate());
    figures.put("uptimeSeconds", Duration.between(started, clock.instant()).toSeconds());
    figures.put("java", properties("java.version", "java.vendor", "java.vm.name"));
    figures.put("os", properties("os.name", "os.version", "os.arch"));
    figures.put("maxMemory", Runtime.getRuntime().maxMemory());
    figures.put("settings", settings());
    figures.put("library", library());
    return figures;
  }

  private static Map<String, String> properties(String... names) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : List.of(names)) {
      values.put(name, System.getProperty(name, ""));
    }
    return values;
  }

  /** Which servers somebody has is nobody else's business. */
  private Map<String, Object> settings() {
    Map<String, Object> values = settings.read().byName();
    values.computeIfPresent(PublicSetting.DEMUCS_SERVER_URL.key(), (_, _) -> SET);
    return values;
  }

  private Map<String, Object> library() {
    LibraryStats stats = library.stats();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("totalSongs", stats.totalSongs());
    values.put("totalArtists", stats.totalArtists());
    Map<String, Long> lacking = new LinkedHashMap<>();
    library.countLacking().forEach((state, count) -> lacking.put(state.apiName(), count));
    values.put("lacking", lacking);
    return values;
  }
}
