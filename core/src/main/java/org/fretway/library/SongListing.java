package org.fretway.library;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.fretway.format.SongFormats;

/**
 * The songs that are in the library folders now. A folder that can't be read is reported, and what
 * is known to be under it counts as still there.
 */
final class SongListing {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_SONGS = 1_000_000;

  private final SongFormats formats;
  private final BooleanSupplier cancelled;
  private final Progress progress;
  private final Map<SongPlace, FoundSong> songs = new LinkedHashMap<>();
  private final List<SongPlace> unreadable = new ArrayList<>();
  // By real path, so that links can't make a circle and nested library folders count once.
  private final Set<Path> visited = new HashSet<>();

  /**
   * A song that was found.
   *
   * @param place by which it is known
   * @param file where it is
   * @param stamp what it looks like from outside
   */
  record FoundSong(SongPlace place, Path file, FileStamp stamp) {}

  SongListing(SongFormats formats, Progress progress, BooleanSupplier cancelled) {
    this.formats = formats;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /** Adds the songs of a folder and of all folders in it. */
  void add(LibraryFolder folder) {
    if (folder.name().length() > SongPlace.MAX_LENGTH) {
      progress.failed(folder.name(), "The path of the library folder is too long.");
      return;
    }
    if (!Files.isDirectory(folder.path())) {
      unreadable.add(new SongPlace(folder.name(), ""));
      progress.warn(
          folder.path().toString(),
          "The library folder can't be reached; its songs stay in the library until it can.");
      return;
    }
    walk(folder, folder.path(), 0);
  }

  /** Returns what was found, in the order in which it was found. */
  Map<SongPlace, FoundSong> songs() {
    return songs;
  }

  /** Returns whether a song that was not found may be there all the same. */
  boolean hidden(SongPlace place) {
    return unreadable.stream()
        .anyMatch(
            folder ->
                folder.root().equals(place.root())
                    && (folder.path().isEmpty()
                        || place.path().equals(folder.path())
                        || place.path().startsWith(folder.path() + "/")));
  }

  private void walk(LibraryFolder library, Path folder, int depth) {
    if (depth > MAX_DEPTH) {
      unreadable(library, folder, "Folders are read " + MAX_DEPTH + " deep; this is deeper.");
      return;
    }
    try {
      if (!visited.add(folder.toRealPath())) {
        return;
      }
      for (Path entry : entries(folder)) {
        if (cancelled.getAsBoolean()) {
          return;
        }
        if (formats.sourceFor(entry).isPresent()) {
          addSong(library, entry);
        } else if (Files.isDirectory(entry)) {
          walk(library, entry, depth + 1);
        } else if (Files.isSymbolicLink(entry) && !Files.exists(entry)) {
          brokenLink(library, entry);
        }
      }
    } catch (IOException e) {
      unreadable(library, folder, "The folder can't be read: " + Problems.describe(e));
    }
  }

  // Sorted, so that progress runs in an order that a person can follow; hidden files are left out.
  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        if (!entry.getFileName().toString().startsWith(".")) {
          entries.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(null);
    return entries;
  }

  private void addSong(LibraryFolder library, Path file) {
    SongPlace place = library.place(file);
    if (place.path().length() > SongPlace.MAX_LENGTH) {
      progress.failed(
          place.path(), "The path is longer than " + SongPlace.MAX_LENGTH + " characters.");
      return;
    }
    if (songs.size() >= MAX_SONGS) {
      progress.failed(place.path(), "A library has at most " + MAX_SONGS + " songs.");
      return;
    }
    try {
      songs.put(place, new FoundSong(place, file, FileStamp.of(file)));
      progress.found(songs.size());
    } catch (IOException e) {
      unreadable.add(place);
      progress.failed(place.path(), Problems.describe(e));
    }
  }

  // What it leads to may be on a drive that is away, so songs behind it stay.
  private void brokenLink(LibraryFolder library, Path link) {
    SongPlace place = library.place(link);
    unreadable.add(place);
    progress.warn(place.path(), "The link leads to nothing that can be reached.");
  }

  private void unreadable(LibraryFolder library, Path folder, String message) {
    String path = library.relative(folder);
    unreadable.add(new SongPlace(library.name(), path));
    progress.failed(path.isEmpty() ? folder.toString() : path, message);
  }
}
