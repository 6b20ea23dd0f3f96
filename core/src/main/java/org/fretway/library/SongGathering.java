package org.fretway.library;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.fretway.format.SongFormats;

/**
 * Finds what is to come in among files and folders: songs themselves, and all songs below folders
 * that are none. Links are followed, but no folder is searched twice, so that circles end. What
 * holds no song or can't be read stays in the list, so that the import says why it is refused.
 */
final class SongGathering {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_SONGS = 100_000;

  private final SongFormats formats;
  private final BooleanSupplier cancelled;
  private final List<Path> songs = new ArrayList<>();
  private final Set<Path> visited = new HashSet<>();

  SongGathering(SongFormats formats, BooleanSupplier cancelled) {
    this.formats = formats;
    this.cancelled = cancelled;
  }

  /** Adds a song, or all songs below a folder that is none. */
  void add(Path path) {
    int before = songs.size();
    try {
      if (Files.isDirectory(path) && formats.sourceFor(path).isEmpty()) {
        walk(path, 0);
      }
    } catch (IOException e) {
      songs.add(path);
    }
    if (songs.size() == before) {
      songs.add(path);
    }
  }

  /** Returns what was found, in the order of the paths. */
  List<Path> songs() {
    return songs;
  }

  private void walk(Path folder, int depth) throws IOException {
    if (depth > MAX_DEPTH || !visited.add(folder.toRealPath())) {
      return;
    }
    for (Path entry : entries(folder)) {
      if (cancelled.getAsBoolean() || songs.size() >= MAX_SONGS) {
        return;
      }
      if (formats.sourceFor(entry).isPresent()) {
        songs.add(entry);
      } else if (Files.isDirectory(entry)) {
        walk(entry, depth + 1);
      }
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(null);
    return entries;
  }
}
