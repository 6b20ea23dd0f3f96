package org.fretway.format.loose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fretway.format.feedpak.Manifest;
import org.fretway.format.loose.LooseFolder.LooseFile;
import org.fretway.format.reading.PackagePath;

/**
 * Which of the audio files of a folder are the song. The best codec wins, then the biggest file;
 * where all files of that codec are named like stems, they are the stems.
 */
final class LooseAudio {
  private static final String FULL = "full";
  private static final String PREVIEW = "preview";

  /** Ogg first, since it is meant for playing; WEM last, since it takes more than Fretway has. */
  private static final List<String> CODECS = List.of("ogg", "opus", "flac", "wav", "mp3", "wem");

  /** Last words of file names, and the stems that they stand for. */
  private static final Map<String, String> STEMS =
      Map.ofEntries(
          Map.entry("guitar", "guitar"),
          Map.entry("guitars", "guitar"),
          Map.entry("lead", "lead"),
          Map.entry("rhythm", "rhythm"),
          Map.entry("bass", "bass"),
          Map.entry("drums", "drums"),
          Map.entry("drum", "drums"),
          Map.entry("vocals", "vocals"),
          Map.entry("vocal", "vocals"),
          Map.entry("piano", "piano"),
          Map.entry("keys", "keys"),
          Map.entry("other", "other"),
          Map.entry("backing", "backing"),
          Map.entry("song", FULL),
          Map.entry("mix", FULL),
          Map.entry("audio", FULL),
          Map.entry(FULL, FULL));

  private static final Comparator<LooseFile> BEST =
      Comparator.<LooseFile>comparingInt(file -> CODECS.indexOf(file.ending()))
          .thenComparing(Comparator.comparingLong(LooseFile::size).reversed());

  private LooseAudio() {}

  /** Returns the stems; none if there is no audio. */
  static List<Manifest.Stem> stems(List<LooseFile> audio) {
    List<LooseFile> songs = audio.stream().filter(file -> !isPreview(file)).sorted(BEST).toList();
    if (songs.isEmpty()) {
      return List.of();
    }
    LooseFile best = songs.getFirst();
    List<LooseFile> sameCodec =
        songs.stream()
            .filter(file -> file.ending().equals(best.ending()))
            .sorted(Comparator.comparing(file -> file.path().value()))
            .toList();
    return asStems(sameCodec).orElse(List.of(new Manifest.Stem(FULL, best.path(), true)));
  }

  /** Returns the excerpt for listening before playing, if there is one. */
  static Optional<PackagePath> preview(List<LooseFile> audio) {
    return audio.stream().filter(LooseAudio::isPreview).min(BEST).map(LooseFile::path);
  }

  private static boolean isPreview(LooseFile file) {
    return file.baseName().contains(PREVIEW);
  }

  private static Optional<List<Manifest.Stem>> asStems(List<LooseFile> files) {
    List<Manifest.Stem> stems = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    boolean hasMix = files.stream().anyMatch(file -> FULL.equals(id(file).orElse("")));
    for (LooseFile file : files) {
      Optional<String> id = id(file);
      if (id.isEmpty() || !ids.add(id.get())) {
        return Optional.empty();
      }
      stems.add(new Manifest.Stem(id.get(), file.path(), !hasMix || id.get().equals(FULL)));
    }
    return files.size() > 1 ? Optional.of(stems) : Optional.empty();
  }

  private static Optional<String> id(LooseFile file) {
    String[] words = file.baseName().split("[^a-z]+", -1);
    return words.length == 0
        ? Optional.empty()
        : Optional.ofNullable(STEMS.get(words[words.length - 1]));
  }
}
