package org.fretway.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The folders in which songs are looked for: the app's own one, and the user's if it is set. */
final class LibraryFolders {
  private final LibraryFolder own;
  private final Supplier<Optional<Path>> user;

  /**
   * Creates the folders of a library.
   *
   * @param user asked each time
   */
  LibraryFolders(Path own, Supplier<Optional<Path>> user) {
    this.own = LibraryFolder.own(own);
    this.user = user;
  }

  LibraryFolder own() {
    return own;
  }

  /** Returns all of them, the app's own one first. */
  List<LibraryFolder> all() {
    List<LibraryFolder> folders = new ArrayList<>(List.of(own));
    user.get().map(LibraryFolder::ofUser).ifPresent(folders::add);
    return folders;
  }

  /** Returns the folder into which new songs go: the user's if it can be written, else the own. */
  LibraryFolder forNewSongs() {
    return user.get()
        .map(LibraryFolder::ofUser)
        .filter(folder -> Files.isDirectory(folder.path()) && Files.isWritable(folder.path()))
        .orElse(own);
  }

  /** Returns where a song is now; empty if it is in no library folder. */
  Optional<Path> file(SongPlace place) {
    return all().stream()
        .filter(folder -> folder.name().equals(place.root()))
        .findFirst()
        .map(folder -> folder.path().resolve(place.path()));
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
    for (LibraryFolder folder : all()) {
      if (Files.isDirectory(folder.path())) {
        Path root = folder.path().toRealPath();
        if (real.startsWith(root) && !real.equals(root) && !hidden(root.relativize(real))) {
          return Optional.of(
              new FileInFolder(folder, folder.path().resolve(root.relativize(real).toString())));
        }
      }
    }
    return Optional.empty();
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
