package org.fretway.format.loose;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.fretway.format.feedpak.Manifest;
import org.fretway.format.reading.PackageFiles;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.wem.WemAudio;

/** The sound of a folder: its stems that can be played, and what the others need. */
final class LooseSound {
  private final ReadContext context;
  private final PackageFiles files;
  private final FormatAids aids;
  private final List<Manifest.Stem> stems;
  private final Optional<PackagePath> preview;
  private Optional<Shortfall> shortfall = Optional.empty();

  /** Looks at the audio; of Wwise audio at the headers. */
  LooseSound(ReadContext context, PackageFiles files, LooseFolder folder, FormatAids aids)
      throws IOException {
    this.context = context;
    this.files = files;
    this.aids = aids;
    this.preview = LooseAudio.preview(folder.audio());
    List<Manifest.Stem> listed = folder.manifest().stems();
    this.stems = playable(listed.isEmpty() ? LooseAudio.stems(folder.audio()) : listed);
  }

  List<Manifest.Stem> stems() {
    return stems;
  }

  Optional<Shortfall> shortfall() {
    return shortfall;
  }

  InputStream open(PackagePath path) throws IOException {
    InputStream in = files.open(path, context.limits().maxStemBytes());
    if (!isWem(path)) {
      return in;
    }
    try {
      return WemAudio.playable(context, path.value(), in, aids);
    } catch (IOException | RuntimeException e) {
      try (in) {
        throw e;
      }
    }
  }

  Optional<InputStream> openPreview() throws IOException {
    if (preview.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(open(preview.get()));
    } catch (FormatException e) {
      context.warn("The preview was left out: " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  private List<Manifest.Stem> playable(List<Manifest.Stem> listed) throws IOException {
    List<Manifest.Stem> playable = new ArrayList<>();
    for (Manifest.Stem stem : listed) {
      try {
        if (isPlayable(stem.file())) {
          playable.add(stem);
        }
      } catch (FormatException e) {
        context.warn("The stem '%s' was left out: %s.".formatted(stem.id(), e.getMessage()));
      }
    }
    return List.copyOf(playable);
  }

  private boolean isPlayable(PackagePath file) throws IOException {
    try (InputStream in = files.open(file, context.limits().maxStemBytes())) {
      Optional<Shortfall> lacking =
          isWem(file) ? WemAudio.shortfall(context, file.value(), in, aids) : Optional.empty();
      shortfall = shortfall.or(() -> lacking);
      return lacking.isEmpty();
    }
  }

  private static boolean isWem(PackagePath file) {
    return file.value().toLowerCase(Locale.ROOT).endsWith(".wem");
  }
}
