package org.fretway.format.feedpak;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fretway.format.FormatException;
import org.fretway.format.reading.Numbers;
import org.fretway.format.reading.PackageFiles;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;

/** Reads the manifest of a song (feedpak specification, 4 and 5). */
final class ManifestReader {
  /** Stands for a title that is missing. */
  static final String NO_TITLE = "Untitled";

  /** Stands for an artist that is missing. */
  static final String NO_ARTIST = "Unknown Artist";

  private static final int MAJOR_VERSION = 1;
  private static final Pattern VERSION = Pattern.compile("(\\d{1,9})(\\.\\d+){0,2}([-+].*)?");
  private static final Pattern SEMVER = Pattern.compile("\\d+\\.\\d+\\.\\d+([-+].*)?");
  private static final int MAX_LYRIC_TRACKS = 100;

  /** What BCP 47 calls a language that is not known. */
  private static final String NO_LANGUAGE = "und";

  private static final int MAX_TUNING_ENTRIES = 100;

  private final ReadContext context;
  private final YamlMap yaml;

  private ManifestReader(ReadContext context, YamlMap yaml) {
    this.context = context;
    this.yaml = yaml;
  }

  /**
   * Reads the manifest.
   *
   * @throws FormatException if it is missing, or lacks what no song can do without
   */
  static Manifest read(ReadContext context, PackageFiles files) throws IOException {
    return open(context, files).manifest();
  }

  /**
   * Reads the manifest of a folder of which it need not tell everything.
   *
   * @throws FormatException if it is missing, or what it does say is broken
   */
  static FolderManifest readFolder(ReadContext context, PackageFiles files) throws IOException {
    return open(context, files).folderManifest();
  }

  private static ManifestReader open(ReadContext context, PackageFiles files) throws IOException {
    try (InputStream in = files.open(PackagePath.MANIFEST, context.limits().maxManifestBytes())) {
      YamlMap yaml = YamlMap.parse(context, PackagePath.MANIFEST.value(), in);
      return new ManifestReader(context, yaml);
    }
  }

  private FolderManifest folderManifest() throws FormatException {
    return new FolderManifest(
        text("title"),
        text("artist"),
        text("album"),
        year(),
        yaml.has("duration") ? Optional.of(duration()) : Optional.empty(),
        listedArrangements(),
        audible(listedStems()),
        yaml.path("cover"));
  }

  private Optional<String> text(String key) throws FormatException {
    return yaml.text(key).map(context::clean).filter(text -> !text.isBlank());
  }

  private Manifest manifest() throws FormatException {
    checkVersion();
    return new Manifest(
        name("title", NO_TITLE),
        name("artist", NO_ARTIST),
        yaml.text("album").map(context::clean).orElse(""),
        year(),
        duration(),
        arrangements(),
        stems(),
        lyrics(),
        lyricTracks(),
        yaml.path("song_timeline"),
        yaml.path("cover"),
        yaml.path("preview"));
  }

  private void checkVersion() throws FormatException {
    String version = yaml.text("feedpak_version").orElse("1.0.0");
    Matcher matcher = VERSION.matcher(version);
    if (matcher.matches() && Integer.parseInt(matcher.group(1)) > MAJOR_VERSION) {
      throw yaml.broken(
          "feedpak_version",
          "is %s, newer than the %d.x that is read here; a newer Fretway may read it"
              .formatted(version, MAJOR_VERSION));
    }
    if (!SEMVER.matcher(version).matches()) {
      context.warn(
          "The feedpak_version '%s' is none; the song was read as 1.0.0."
              .formatted(context.clean(version)));
    }
  }

  private String name(String key, String fallback) throws FormatException {
    Optional<String> name = text(key);
    if (name.isEmpty()) {
      context.warn("The manifest has no %s; '%s' stands for it.".formatted(key, fallback));
    }
    return name.orElse(fallback);
  }

  private Optional<Integer> year() throws FormatException {
    Optional<String> text = yaml.text("year");
    Optional<Integer> year = text.flatMap(Numbers::integer).filter(y -> y >= 1 && y <= 9999);
    if (text.isPresent() && year.isEmpty()) {
      context.warn("The year '%s' is none and was left out.".formatted(context.clean(text.get())));
    }
    return year;
  }

  private double duration() throws FormatException {
    return yaml.text("duration")
        .flatMap(Numbers::decimal)
        .filter(seconds -> seconds > 0 && context.isTime(seconds))
        .orElseThrow(
            () ->
                yaml.broken(
                    "duration",
                    "must be the length of the song in seconds, above 0 and up to %.0f"
                        .formatted(context.limits().maxSeconds())));
  }

  private List<Manifest.Arrangement> arrangements() throws FormatException {
    List<Manifest.Arrangement> playable = listedArrangements();
    if (playable.isEmpty()) {
      throw yaml.broken("arrangements", "must list at least one arrangement with a file");
    }
    return playable;
  }

  private List<Manifest.Arrangement> listedArrangements() throws FormatException {
    List<Manifest.Arrangement> playable = new ArrayList<>();
    for (YamlMap entry : yaml.maps("arrangements", context.limits().maxArrangements())) {
      Optional<PackagePath> file = entry.path("file");
      if (file.isPresent()) {
        playable.add(arrangement(entry, file.get(), playable.size()));
      }
    }
    return List.copyOf(playable);
  }

  private Manifest.Arrangement arrangement(YamlMap entry, PackagePath file, int index)
      throws FormatException {
    String id =
        entry
            .text("id")
            .map(context::clean)
            .filter(text -> !text.isEmpty())
            .orElse("arrangement-" + (index + 1));
    String name = entry.text("name").map(context::clean).filter(text -> !text.isEmpty()).orElse(id);
    return new Manifest.Arrangement(
        id,
        name,
        file,
        tuning(entry),
        entry.text("capo").flatMap(Numbers::integer),
        entry.text("centOffset").flatMap(Numbers::decimal));
  }

  private Optional<List<Integer>> tuning(YamlMap entry) throws FormatException {
    if (!entry.has("tuning")) {
      return Optional.empty();
    }
    List<Integer> offsets = new ArrayList<>();
    for (String text : entry.texts("tuning", MAX_TUNING_ENTRIES)) {
      offsets.add(
          Numbers.integer(text)
              .orElseThrow(() -> entry.broken("tuning", "must hold whole semitones")));
    }
    return Optional.of(offsets);
  }

  private List<Manifest.Stem> stems() throws FormatException {
    List<Manifest.Stem> stems = listedStems();
    if (stems.isEmpty()) {
      throw yaml.broken("stems", "must list at least one stem; without one there is no sound");
    }
    return audible(stems);
  }

  private List<Manifest.Stem> listedStems() throws FormatException {
    List<Manifest.Stem> stems = new ArrayList<>();
    for (YamlMap entry : yaml.maps("stems", context.limits().maxStems())) {
      PackagePath file = entry.path("file").orElseThrow(() -> entry.broken("file", "is missing"));
      String id = entry.text("id").map(context::clean).orElse("stem-" + (stems.size() + 1));
      stems.add(new Manifest.Stem(id, file, isOn(entry)));
    }
    return List.copyOf(stems);
  }

  /** Where no stem is on by default the song would open silent, so the mix or all of them are. */
  private static List<Manifest.Stem> audible(List<Manifest.Stem> stems) {
    if (stems.stream().anyMatch(Manifest.Stem::enabledByDefault)) {
      return List.copyOf(stems);
    }
    boolean hasMix = stems.stream().anyMatch(stem -> stem.id().equals("full"));
    return stems.stream()
        .map(stem -> new Manifest.Stem(stem.id(), stem.file(), !hasMix || stem.id().equals("full")))
        .toList();
  }

  private static boolean isOn(YamlMap stem) throws FormatException {
    String text = stem.text("default").orElse("false");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "on", "yes" -> true;
      case "false", "off", "no" -> false;
      default -> throw stem.broken("default", "must be true or false");
    };
  }

  /** The single pointer, or else the sung words among the tracks (specification, 5.5). */
  private Optional<PackagePath> lyrics() throws FormatException {
    Optional<PackagePath> pointer = yaml.path("lyrics");
    if (pointer.isPresent()) {
      return pointer;
    }
    String language = yaml.text("language").orElse("");
    Optional<PackagePath> best = Optional.empty();
    int bestRank = -1;
    for (Manifest.Words track : lyricTracks()) {
      boolean original = track.kind().equals("original");
      boolean sung = track.language().equalsIgnoreCase(language);
      int rank = (original ? 2 : 0) + (sung ? 1 : 0);
      if (rank > bestRank) {
        best = Optional.of(track.file());
        bestRank = rank;
      }
    }
    return best;
  }

  private List<Manifest.Words> lyricTracks() throws FormatException {
    List<Manifest.Words> tracks = new ArrayList<>();
    for (YamlMap track : yaml.maps("lyric_tracks", MAX_LYRIC_TRACKS)) {
      Optional<PackagePath> file = track.path("file");
      if (file.isPresent()) {
        tracks.add(
            new Manifest.Words(
                clean(track, "id"),
                clean(track, "name"),
                track.text("language").map(context::clean).orElse(NO_LANGUAGE),
                clean(track, "kind"),
                file.get()));
      }
    }
    return tracks;
  }

  private String clean(YamlMap map, String key) throws FormatException {
    return map.text(key).map(context::clean).orElse("");
  }
}
