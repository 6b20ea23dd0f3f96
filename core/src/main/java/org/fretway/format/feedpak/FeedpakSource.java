package org.fretway.format.feedpak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.fretway.format.SongBundle;
import org.fretway.format.SongFormat;
import org.fretway.format.SongSource;
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
    Path name = path.getFileName();
    if (name == null) {
      return false;
    }
    String lower = name.toString().toLowerCase(Locale.ROOT);
    // A dot in front hides a file: an unfinished one, or the shadow that macOS puts beside each.
    return !lower.startsWith(".")
        && (lower.endsWith(".feedpak") || lower.endsWith(".sloppak"))
        && (Files.isRegularFile(path) || Files.isDirectory(path));
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
