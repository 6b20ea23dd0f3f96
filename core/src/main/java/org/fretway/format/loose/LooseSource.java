package org.fretway.format.loose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.fretway.format.SongBundle;
import org.fretway.format.SongFormat;
import org.fretway.format.SongSource;
import org.fretway.format.feedpak.FeedpakSource;
import org.fretway.format.feedpak.FolderManifest;
import org.fretway.format.reading.PackageFiles;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;

/**
 * Reads a folder with arrangement XML and audio as one song. A folder that holds whole songs is
 * none itself, and a feedpak that only lacks its ending is read as the feedpak that it is.
 */
public final class LooseSource implements SongSource {
  private final FormatAids.Source aids;
  private final Limits limits;

  /** Creates a source with the default limits. */
  public LooseSource(FormatAids.Source aids) {
    this(aids, Limits.DEFAULT);
  }

  /** Creates a source with limits of its own. */
  public LooseSource(FormatAids.Source aids, Limits limits) {
    this.aids = aids;
    this.limits = limits;
  }

  @Override
  public SongFormat format() {
    return SongFormat.LOOSE;
  }

  @Override
  public boolean accepts(Path path) {
    return FolderGlance.isSong(path);
  }

  @Override
  public boolean acceptsFile(Path file) {
    return false;
  }

  @Override
  public boolean acceptsFolder(Path folder, Collection<String> names) {
    return names.stream().anyMatch(FolderGlance::mayHoldCharts) && FolderGlance.isSong(folder);
  }

  @Override
  public SongBundle open(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new FormatException(path, "", "does not exist");
    }
    if (!Files.isDirectory(path)) {
      throw new FormatException(path, "", "is no folder");
    }
    ReadContext context = new ReadContext(path, limits);
    PackageFiles files = PackageFiles.open(context, path);
    try {
      FolderManifest manifest = manifest(context, files);
      if (manifest.isFeedpak()) {
        files.close();
        return new FeedpakSource(limits).open(path);
      }
      LooseFolder folder = LooseFolder.list(context, files, path, manifest);
      return SongBundle.of(LooseSong.open(context, files, folder, aids.current()));
    } catch (IOException | RuntimeException e) {
      try (files) {
        throw e;
      }
    }
  }

  private static FolderManifest manifest(ReadContext context, PackageFiles files)
      throws IOException {
    if (!files.contains(PackagePath.MANIFEST)) {
      return FolderManifest.EMPTY;
    }
    try {
      return FolderManifest.read(context, files);
    } catch (FormatException e) {
      context.warn("The manifest was left out: " + e.getMessage() + ".");
      return FolderManifest.EMPTY;
    }
  }
}
