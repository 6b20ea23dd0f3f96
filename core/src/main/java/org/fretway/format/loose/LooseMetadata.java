package org.fretway.format.loose;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fretway.format.SongMetadata;
import org.fretway.format.feedpak.FolderManifest;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.rocksmith.Instrumental;

/**
 * What a folder says of its song: the manifest first, then the arrangements in their order, and at
 * last the name of the folder, "Artist - Title".
 */
final class LooseMetadata {
  private static final String BETWEEN = " - ";
  private static final String UNKNOWN_ARTIST = "Unknown Artist";
  private static final String UNTITLED = "Untitled";

  private final ReadContext context;
  private final LooseFolder folder;
  private final List<LooseArrangement> arrangements;

  LooseMetadata(ReadContext context, LooseFolder folder, List<LooseArrangement> arrangements) {
    this.context = context;
    this.folder = folder;
    this.arrangements = arrangements;
  }

  SongMetadata metadata(double duration, boolean hasLyrics) {
    FolderManifest manifest = folder.manifest();
    Optional<Integer> year =
        arrangements.stream()
            .map(arrangement -> arrangement.head().year())
            .filter(known -> known > 0)
            .findFirst();
    return new SongMetadata(
        manifest.title().or(() -> first(Instrumental.Header::title)).orElseGet(this::folderTitle),
        manifest
            .artist()
            .or(() -> first(Instrumental.Header::artist))
            .orElseGet(this::folderArtist),
        manifest.album().or(() -> first(Instrumental.Header::album)).orElse(""),
        manifest.year().or(() -> year),
        manifest.duration().orElse(duration),
        arrangements.getFirst().head().tuning(),
        hasLyrics);
  }

  private Optional<String> first(Function<Instrumental.Header, String> text) {
    return arrangements.stream()
        .map(arrangement -> text.apply(arrangement.head()))
        .filter(said -> !said.isBlank())
        .findFirst();
  }

  private String folderTitle() {
    int between = folder.name().indexOf(BETWEEN);
    String title =
        between < 0 ? folder.name() : folder.name().substring(between + BETWEEN.length());
    return title.isBlank() ? UNTITLED : title.strip();
  }

  private String folderArtist() {
    int between = folder.name().indexOf(BETWEEN);
    String artist = between < 0 ? "" : folder.name().substring(0, between).strip();
    if (artist.isEmpty()) {
      context.warn("Nothing names the artist; '%s' stands for it.".formatted(UNKNOWN_ARTIST));
      return UNKNOWN_ARTIST;
    }
    return artist;
  }
}
