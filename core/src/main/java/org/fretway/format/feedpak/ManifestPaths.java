package org.fretway.format.feedpak;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.fretway.format.FormatException;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;

/** The files that a manifest names, all of them known to be inside the song. */
final class ManifestPaths {
  private final ReadContext context;
  private final JsonNode manifest;

  ManifestPaths(ReadContext context, JsonNode manifest) {
    this.context = context;
    this.manifest = manifest;
  }

  Set<PackagePath> all() throws FormatException {
    Set<PackagePath> paths = lyrics();
    for (String pointer : ManifestRules.POINTERS) {
      add(paths, manifest, pointer);
    }
    for (JsonNode arrangement : manifest.path("arrangements")) {
      add(paths, arrangement, "file");
      add(paths, arrangement, "notation");
    }
    for (JsonNode stem : manifest.path("stems")) {
      add(paths, stem, "file");
    }
    return paths;
  }

  Set<PackagePath> lyrics() throws FormatException {
    Set<PackagePath> paths = new LinkedHashSet<>();
    add(paths, manifest, "lyrics");
    for (JsonNode track : manifest.path("lyric_tracks")) {
      add(paths, track, "file");
    }
    return paths;
  }

  private void add(Set<PackagePath> paths, JsonNode object, String key) throws FormatException {
    Optional<String> path = Scalars.text(object.path(key)).filter(text -> !text.isEmpty());
    if (path.isPresent()) {
      paths.add(PackagePath.of(context, PackagePath.MANIFEST + ": " + key, path.get()));
    }
  }
}
