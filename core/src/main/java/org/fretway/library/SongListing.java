package org.fretway.library;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fretway.format.SongFormats;

/**
 * The songs that are in the library folders now. A folder that can't be read is reported, and what
 * is known to be under it counts as still there.
 */
final class SongListing {
  private static final int MAX_SONGS = 1_000_000;

  private final SongFormats formats;
  private final Courtesy courtesy;
  private final BooleanSupplier cancelled;
  private final Progress progress;
  private final List<FoundSong> songs = new ArrayList<>();
  private final List<SongPlace> unreadable = new ArrayList<>();

  SongListing(
      SongFormats formats, Courtesy courtesy, Progress progress, BooleanSupplier cancelled) {
    this.formats = formats;
    this.courtesy = courtesy;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /**
   * Lists what is in folders, or in parts of them.
   *
   * @param all every library folder; one inside another is listed by itself
   * @param scopes what to look at
   */
  void list(List<LibraryFolder> all, List<ScanScope> scopes) {
    FolderWalk walk = new FolderWalk(formats, this, all, courtesy, cancelled);
    List<Root> roots = new ArrayList<>();
    for (LibraryFolder folder : scopes.stream().map(ScanScope::folder).distinct().toList()) {
      if (isThere(folder)) {
        roots.add(new Root(folder, FolderWalk.key(folder.path())));
        scopes.stream().filter(scope -> scope.folder().equals(folder)).forEach(walk::add);
      }
    }
    walk.run();
    // A drive that was unplugged meanwhile leaves an empty folder behind, or none.
    roots.stream()
        .filter(root -> !FolderWalk.key(root.folder.path()).equals(root.key))
        .forEach(root -> unreachable(root.folder));
  }

  private record Root(LibraryFolder folder, Optional<Object> key) {}

  private boolean isThere(LibraryFolder folder) {
    if (folder.name().length() > SongPlace.MAX_LENGTH) {
      progress.failed(place(folder), folder.name(), "The path of the library folder is too long.");
      return false;
    }
    if (!Files.isDirectory(folder.path())) {
      unreachable(folder);
      return false;
    }
    return true;
  }

  private void unreachable(LibraryFolder folder) {
    hide(place(folder));
    progress.warn(
        place(folder),
        folder.path().toString(),
        "The library folder can't be reached; its songs stay in the library until it can.");
  }

  private static SongPlace place(LibraryFolder folder) {
    return new SongPlace(folder.name(), "");
  }

  /** Returns what was found. */
  List<FoundSong> songs() {
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

  private synchronized void hide(SongPlace place) {
    unreadable.add(place);
  }

  /** Takes what one folder holds. */
  synchronized void found(List<FoundSong> some) {
    for (FoundSong song : some) {
      if (song.place().path().length() > SongPlace.MAX_LENGTH) {
        progress.failed(
            song.place(),
            song.place().path(),
            "The path is longer than " + SongPlace.MAX_LENGTH + " characters.");
      } else if (songs.size() >= MAX_SONGS) {
        progress.failed(
            song.place(), song.place().path(), "A library has at most " + MAX_SONGS + " songs.");
      } else {
        songs.add(song);
      }
    }
    progress.found(songs.size());
  }

  /** Takes note of a song that can't be looked at. */
  void failed(SongPlace place, String message) {
    hide(place);
    progress.failed(place, place.path(), message);
  }

  // What it leads to may be on a drive that is away, so songs behind it stay.
  void brokenLink(SongPlace place) {
    hide(place);
    progress.warn(place, place.path(), "The link leads to nothing that can be reached.");
  }

  /** Takes note of a folder whose songs can't be listed. */
  void unreadable(LibraryFolder library, String path, String message) {
    SongPlace place = new SongPlace(library.name(), path);
    hide(place);
    progress.failed(place, path.isEmpty() ? library.path().toString() : path, message);
  }
}
