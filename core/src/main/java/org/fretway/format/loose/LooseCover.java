package org.fretway.format.loose;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fretway.format.loose.LooseFolder.LooseFile;
import org.fretway.format.reading.PackagePath;

/** Which of the images of a folder is the cover: the one named like it, or the only one. */
final class LooseCover {
  private static final List<String> NAMES = List.of("cover", "album", "front");
  private static final List<String> ENDINGS = List.of("png", "jpg", "jpeg", "webp", "dds");

  private LooseCover() {}

  static Optional<PackagePath> of(List<LooseFile> images) {
    Optional<PackagePath> named =
        images.stream()
            .filter(image -> rank(image) < NAMES.size())
            .min(
                Comparator.comparingInt(LooseCover::rank)
                    .thenComparing(Comparator.comparingLong(LooseFile::size).reversed())
                    .thenComparingInt(image -> ENDINGS.indexOf(image.ending())))
            .map(LooseFile::path);
    boolean only = images.size() == 1;
    return named.isEmpty() && only ? Optional.of(images.getFirst().path()) : named;
  }

  private static int rank(LooseFile image) {
    for (int i = 0; i < NAMES.size(); i++) {
      if (image.baseName().contains(NAMES.get(i))) {
        return i;
      }
    }
    return NAMES.size();
  }
}
