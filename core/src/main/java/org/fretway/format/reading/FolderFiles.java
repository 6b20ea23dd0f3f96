package org.fretway.format.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.fretway.format.FormatException;

/** A song as a folder. A symbolic link may point around inside it, but not out of it. */
final class FolderFiles implements PackageFiles {
  private final ReadContext context;
  private final Path root;

  private FolderFiles(ReadContext context, Path root) {
    this.context = context;
    this.root = root;
  }

  static FolderFiles open(ReadContext context, Path folder) throws IOException {
    if (!Files.isReadable(folder)) {
      throw context.broken("", "the folder can't be read; give yourself permission to read it");
    }
    return new FolderFiles(context, folder.toRealPath());
  }

  @Override
  public boolean contains(PackagePath path) {
    try {
      return Files.isRegularFile(resolve(path));
    } catch (IOException e) {
      return false; // Opening it will say why.
    }
  }

  @Override
  public InputStream open(PackagePath path, long maxBytes) throws IOException {
    try {
      Path real = resolve(path);
      if (!Files.isRegularFile(real)) {
        throw context.broken(path.value(), "is no file");
      }
      if (Files.size(real) > maxBytes) {
        throw BoundedInputStream.tooBig(context, path.value(), maxBytes);
      }
      return new BoundedInputStream(
          Files.newInputStream(real),
          context,
          path.value(),
          maxBytes,
          BoundedInputStream.NO_CHECKSUM);
    } catch (NoSuchFileException e) {
      throw context.broken(path.value(), "is missing from the song", e);
    } catch (AccessDeniedException e) {
      throw context.broken(path.value(), "can't be read; give yourself permission to read it", e);
    }
  }

  @Override
  public List<PackageFile> list() throws IOException {
    return new FolderList(context, root).files();
  }

  private Path resolve(PackagePath path) throws IOException {
    Path real;
    try {
      real = root.resolve(path.value()).toRealPath();
    } catch (InvalidPathException e) {
      throw context.broken(path.value(), "is no path on this system", e);
    }
    if (!real.startsWith(root)) {
      throw outside(path);
    }
    return real;
  }

  private FormatException outside(PackagePath path) {
    return context.broken(path.value(), "is a link that leads out of the song");
  }

  @Override
  public void close() {
    // Nothing stays open.
  }
}
