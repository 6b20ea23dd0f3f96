package org.fretway.format.feedpak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.fretway.format.SongBundle;
import org.fretway.format.SongFormat;
import org.fretway.format.SongSource;
import org.fretway.format.reading.FileEnding;
import org.fretway.format.reading.PackageFiles;
import org.fretway.format.reading.ReadContext;

/**
 * Reads feedpak and sloppak songs, as a folder or as a zip archive. Source of the format: the
 * feedpak specification, version 1.
 */
public final class FeedpakSource implements SongSource {
  private final Limits limits;

  /** Creates a source with the default limits. */
  public FeedpakSource() {
    this(Limits.DEFAULT);
  }

  /** Creates a source with limits of its own. */
  public FeedpakSource(Limits limits) {
    this.limits = limits;
  }

  @Override
  public SongFormat format() {
    return SongFormat.SLOPPAK;
  }

  @Override
  public boolean accepts(Path path) {
    return acceptsFile(path) && (Files.isRegularFile(path) || Files.isDirectory(path));
  }

  @Override
  public boolean acceptsFile(Path file) {
    return FileEnding.isOneOf(file, ".feedpak", ".sloppak");
  }

  @Override
  public boolean acceptsFolder(Path folder, Collection<String> names) {
    return acceptsFile(folder);
  }

  @Override
  public SongBundle open(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new FormatException(path, "", "does not exist");
    }
    ReadContext context = new ReadContext(path, limits);
    return SongBundle.of(FeedpakPackage.open(context, PackageFiles.open(context, path)));
  }
}
