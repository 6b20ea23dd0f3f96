package org.fretway.format.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of a song, by their paths in the manifest: the same for a folder and an archive. */
public sealed interface PackageFiles extends AutoCloseable permits FolderFiles, ZipFiles {
  /** Opens a folder or an archive. */
  static PackageFiles open(ReadContext context, Path path) throws IOException {
    return Files.isDirectory(path) ? FolderFiles.open(context, path) : ZipFiles.open(context, path);
  }

  /** Returns whether there is such a file. */
  boolean contains(PackagePath path);

  /**
   * Opens a file. The stream ends in a {@link org.fretway.format.FormatException} where the file
   * turns out to be bigger than it may be, or damaged.
   *
   * @param maxBytes the most that may come out of it
   * @throws org.fretway.format.FormatException if there is no such file, or it breaks a limit
   */
  InputStream open(PackagePath path, long maxBytes) throws IOException;

  /**
   * Returns every file there is, in order of their paths, also those that no manifest names.
   *
   * @throws org.fretway.format.FormatException if there are more than may be, or one has a name
   *     that could lead out of the song
   */
  List<PackageFile> list() throws IOException;

  @Override
  void close() throws IOException;
}
