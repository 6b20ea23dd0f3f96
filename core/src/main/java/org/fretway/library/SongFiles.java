package org.fretway.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.fretway.format.SongBundle;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;

/**
 * The files of songs, opened for what the library does not keep of them: charts and sound. Safe for
 * use from several threads.
 */
public final class SongFiles {
  private final LibraryFolders folders;
  private final SongFormats formats;
  private volatile Consumer<SongPlace> changed = place -> {};

  /**
   * Creates the files of a library.
   *
   * @param ownFolder the app's own folder of songs
   * @param userFolders asked each time for the user's folders of songs
   */
  public SongFiles(Path ownFolder, Supplier<List<Path>> userFolders, SongFormats formats) {
    this.folders = new LibraryFolders(ownFolder, userFolders);
    this.formats = formats;
  }

  /** Reads an opened song. */
  @FunctionalInterface
  interface Reading<T> {
    T read(SongPackage song) throws IOException;
  }

  /** Sets what is told of files that hold something else than when they were read. */
  void onChanged(Consumer<SongPlace> listener) {
    changed = listener;
  }

  /**
   * Reads something of a song.
   *
   * @throws SongAwayException if its file is away or can't be read, or the song is not in it
   * @throws IOException if what was read can't be kept
   */
  <T> T read(SongPlace place, String part, Reading<T> reading) throws IOException {
    Path file =
        folders
            .file(place)
            .filter(Files::exists)
            .orElseThrow(
                () ->
                    new SongAwayException(
                        "The file “%s” is not there at the moment.".formatted(place.filename())));
    try (SongBundle bundle = formats.openAll(file)) {
      boolean isThere = bundle.keys().contains(part);
      try (SongPackage song = bundle.song(isThere ? part : bundle.keys().getFirst())) {
        Optional<Shortfall> shortfall = song.shortfall();
        if (isThere) {
          return reading.read(song);
        }
        // Without keys, an archive does not tell which songs it has.
        throw shortfall.isPresent() ? away(place, shortfall.get().message()) : changed(place);
      }
    } catch (FormatException e) {
      throw away(place, Problems.describe(e));
    }
  }

  private static SongAwayException away(SongPlace place, String why) {
    return new SongAwayException(
        "The file “%s” can't be read. %s".formatted(place.filename(), why));
  }

  /** Returns the error for a file that holds something else now, which is then read again. */
  SongAwayException changed(SongPlace place) {
    changed.accept(place);
    return new SongAwayException(
        "The file “%s” is another one than when it was read, so it is read again; try once more in"
                .formatted(place.filename())
            + " a moment.");
  }
}
