package org.fretway.format.rocksmith;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fretway.format.FormatException;
import org.fretway.format.reading.ReadContext;
import org.jspecify.annotations.Nullable;

/**
 * Finds the songs of an archive by its manifests: one JSON file an arrangement, or, where those are
 * missing, the {@code .hsan} that says the same of all with less detail.
 */
final class PsarcManifests {
  private static final String FOLDER = "manifests/";

  /** Real packs of a hundred songs have a third of it. */
  private static final long MAX_TOTAL_BYTES = 256L << 20;

  private final ReadContext context;
  private final PsarcArchive archive;
  private final ManifestJson json;

  private @Nullable FormatException firstError;
  private long total;

  PsarcManifests(ReadContext context, PsarcArchive archive, JsonFactory factory) {
    this.context = context;
    this.archive = archive;
    this.json = new ManifestJson(context, factory);
  }

  /**
   * Reads all manifests.
   *
   * @return the songs in the order of the archive, at least one
   * @throws FormatException if there is no song in it, or no manifest can be read
   */
  List<PsarcSong> songs() throws IOException {
    Map<String, List<SongAttributes>> bySong = new LinkedHashMap<>();
    for (PsarcEntry manifest : manifests()) {
      for (SongAttributes attributes : read(manifest)) {
        attributes
            .songKey()
            .ifPresent(key -> bySong.computeIfAbsent(key, _ -> new ArrayList<>()).add(attributes));
      }
    }
    List<PsarcSong> songs = new ArrayList<>();
    bySong.forEach(
        (key, all) -> {
          List<SongAttributes> instruments =
              all.stream().filter(SongAttributes::isInstrumental).toList();
          if (!instruments.isEmpty()) {
            songs.add(
                new PsarcSong(
                    key, instruments, all.stream().filter(SongAttributes::isVocals).toList()));
          }
        });
    if (songs.isEmpty()) {
      throw firstError != null
          ? firstError
          : context.broken("", "holds no song: no manifest in it describes an arrangement to play");
    }
    return songs;
  }

  private List<PsarcEntry> manifests() {
    List<PsarcEntry> found = new ArrayList<>();
    Set<String> detailed = new HashSet<>();
    for (PsarcEntry entry : archive.entries()) {
      if (is(entry, ".json")) {
        found.add(entry);
        detailed.add(folder(entry));
      }
    }
    for (PsarcEntry entry : archive.entries()) {
      if (is(entry, ".hsan") && !detailed.contains(folder(entry))) {
        found.add(entry);
      }
    }
    return found;
  }

  private static boolean is(PsarcEntry entry, String ending) {
    String name = entry.name().toLowerCase(Locale.ROOT);
    return name.startsWith(FOLDER) && name.endsWith(ending);
  }

  private static String folder(PsarcEntry entry) {
    int end = entry.name().length() - entry.fileName().length();
    return entry.name().substring(0, end).toLowerCase(Locale.ROOT);
  }

  private List<SongAttributes> read(PsarcEntry manifest) throws IOException {
    total += manifest.length();
    if (total > MAX_TOTAL_BYTES) {
      throw context.broken(
          manifest.name(),
          "the manifests have more than the %d bytes that are read".formatted(MAX_TOTAL_BYTES));
    }
    try {
      return json.read(manifest, bytes(manifest));
    } catch (FormatException e) {
      context.warn("An arrangement was left out: " + e.getMessage() + ".");
      firstError = Optional.ofNullable(firstError).orElse(e);
      return List.of();
    }
  }

  /** Reads the tones of an arrangement, one JSON object each. */
  List<String> tones(SongAttributes attributes) throws IOException {
    return json.tones(attributes.manifest(), bytes(attributes.manifest()), attributes.id());
  }

  private byte[] bytes(PsarcEntry manifest) throws IOException {
    try (InputStream in = archive.open(manifest, context.limits().maxJsonBytes())) {
      return in.readAllBytes();
    }
  }
}
