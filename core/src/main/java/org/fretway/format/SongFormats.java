package org.fretway.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fretway.format.feedpak.FeedpakSource;
import org.fretway.format.loose.LooseSource;
import org.fretway.format.rocksmith.PsarcSource;

/** The formats that songs are read from, asked in order. Safe for use from several threads. */
public final class SongFormats {
  private final List<SongSource> sources;

  /** Creates the choice; the first source that accepts a path reads it. */
  public SongFormats(List<SongSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Returns every format that Fretway reads, with the default limits and nothing given. */
  public static SongFormats standard() {
    return standard(() -> FormatAids.NONE);
  }

  /**
   * Returns every format that Fretway reads, with the default limits.
   *
   * @param aids asked each time a song is opened for what the user has given
   */
  public static SongFormats standard(FormatAids.Source aids) {
    return new SongFormats(
        List.of(
            new FeedpakSource(),
            new PsarcSource(aids, Limits.DEFAULT),
            new LooseSource(aids, Limits.DEFAULT)));
  }

  /** Returns the source that reads a path, judged by its name and kind; empty if none does. */
  public Optional<SongSource> sourceFor(Path path) {
    return sources.stream().filter(source -> source.accepts(path)).findFirst();
  }

  /** Returns whether a regular file is a song, by its name. */
  public boolean acceptFile(Path file) {
    return sources.stream().anyMatch(source -> source.acceptsFile(file));
  }

  /**
   * Returns whether a folder is a song, by its name and what is in it.
   *
   * @param names what is in it
   */
  public boolean acceptFolder(Path folder, Collection<String> names) {
    return sources.stream().anyMatch(source -> source.acceptsFolder(folder, names));
  }

  /**
   * Opens a song file; the caller closes it.
   *
   * @throws FormatException if no format accepts the path, or the one that does can't read it
   * @throws IOException if it can't be read at all
   */
  public SongBundle openAll(Path path) throws IOException {
    SongSource source =
        sourceFor(path)
            .orElseThrow(
                () ->
                    new FormatException(path, "", "is not a song in a format that Fretway reads"));
    return source.open(path);
  }

  /**
   * Opens the only song of a file, or the first of several; closing it closes the file.
   *
   * @throws FormatException if no format accepts the path, or the one that does can't read it
   * @throws IOException if it can't be read at all
   */
  public SongPackage open(Path path) throws IOException {
    SongBundle bundle = openAll(path);
    try {
      return new FirstSong(bundle, bundle.song(bundle.keys().getFirst()));
    } catch (IOException | RuntimeException e) {
      try (bundle) {
        throw e;
      }
    }
  }
}
