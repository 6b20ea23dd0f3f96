package org.fretway.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fretway.format.feedpak.FeedpakSource;

/** The formats that songs are read from, asked in order. Safe for use from several threads. */
public final class SongFormats {
  private final List<SongSource> sources;

  /** Creates the choice; the first source that accepts a path reads it. */
  public SongFormats(List<SongSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Returns every format that Fretway reads, with the default limits. */
  public static SongFormats standard() {
    return new SongFormats(List.of(new FeedpakSource()));
  }

  /** Returns the source that reads a path, judged by its name and kind; empty if none does. */
  public Optional<SongSource> sourceFor(Path path) {
    return sources.stream().filter(source -> source.accepts(path)).findFirst();
  }

  /**
   * Opens a song; the caller closes it.
   *
   * @throws FormatException if no format accepts the path, or the one that does can't read it
   * @throws IOException if it can't be read at all
   */
  public SongPackage open(Path path) throws IOException {
    SongSource source =
        sourceFor(path)
            .orElseThrow(
                () ->
                    new FormatException(path, "", "is not a song in a format that Fretway reads"));
    return source.open(path);
  }
}
