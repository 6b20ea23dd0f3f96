package org.fretway.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The folders in which songs are looked for: the app's own one, and those of the user. */
final class LibraryFolders {
  private final LibraryFolder own;
  private final Supplier<List<Path>> users;

  /**
   * Creates the folders of a library.
   *
   * @param users asked each time; the main one first
   */
  LibraryFolders(Path own, Supplier<List<Path>> users) {
    this.own = LibraryFolder.own(own);
    this.users = users;
  }

  LibraryFolder own() {
    return own;
  }

  /**
   * Returns all of them, the app's own one first. One that is another by another path is left out;
   * one may be inside another.
   */
  List<LibraryFolder> all() {
    Map<Path, LibraryFolder> folders = new LinkedHashMap<>();
    named().forEach(folder -> folders.putIfAbsent(realPath(folder), folder));
    return List.copyOf(folders.values());
  }

  private Stream<LibraryFolder> named() {
    return Stream.concat(Stream.of(own), users.get().stream().map(LibraryFolder::ofUser));
  }

  /** A folder that is not there is as it is written. */
  private static Path realPath(LibraryFolder folder) {
    try {
      return folder.path().toRealPath();
    } catch (IOException e) {
      return folder.path();
    }
  }

  /** Returns the folder into which new songs go: the first of the user's that can be written. */
  LibraryFolder forNewSongs() {
    return users.get().stream()
        .map(LibraryFolder::ofUser)
        .filter(folder -> Files.isDirectory(folder.path()) && Files.isWritable(folder.path()))
        .findFirst()
        .orElse(own);
  }

  /** Returns where a song is now; empty if it is in no library folder. */
  Optional<Path> file(SongPlace place) {
    return named()
        .filter(folder -> folder.name().equals(place.root()))
        .findFirst()
        .flatMap(folder -> LossyNames.resolve(folder.path(), place.path()));
  }

  /**
   * Returns where a song of the app's own folder is; empty if it is in another, also where a link
   * in the own one leads there.
   */
  Optional<Path> fileOfOwn(SongPlace place) {
    if (!own.name().equals(place.root())) {
      return Optional.empty();
    }
    Path file = own.path().resolve(place.path());
    try {
      Path folder = file.getParent();
      return folder != null && folder.toRealPath().startsWith(own.path().toRealPath())
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the place of a file; empty if it is in no library folder, or hidden in one.
   *
   * @throws IOException if the file is not there
   */
  Optional<FileInFolder> containing(Path file) throws IOException {
    Path real = file.toRealPath();
    return named()
        .filter(folder -> Files.isDirectory(folder.path()))
        .filter(folder -> isShown(realPath(folder), real))
        // Of a folder and one inside it, the inner one has the file.
        .max(Comparator.comparing(folder -> realPath(folder).getNameCount()))
        .map(folder -> new FileInFolder(folder, moved(real, realPath(folder), folder.path())));
  }

  private static boolean isShown(Path root, Path file) {
    return file.startsWith(root) && !file.equals(root) && !hidden(root.relativize(file));
  }

  private static Path moved(Path file, Path from, Path to) {
    return to.resolve(from.relativize(file).toString());
  }

  private static boolean hidden(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /**
   * A file of a library folder.
   *
   * @param file path that begins with that of the folder
   */
  record FileInFolder(LibraryFolder folder, Path file) {}
}
