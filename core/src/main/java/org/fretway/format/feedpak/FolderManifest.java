package org.fretway.format.feedpak;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fretway.format.FormatException;
import org.fretway.format.reading.PackageFiles;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;

/**
 * What the manifest of a folder of loose files says. Nothing need be there: what is not is looked
 * for among the files.
 *
 * @param title never blank
 * @param artist never blank
 * @param album never blank
 * @param year of release
 * @param duration seconds
 * @param arrangements those with a file, in their order; may be empty
 * @param stems in their order; may be empty
 * @param cover file of the picture
 */
public record FolderManifest(
    Optional<String> title,
    Optional<String> artist,
    Optional<String> album,
    Optional<Integer> year,
    Optional<Double> duration,
    List<Manifest.Arrangement> arrangements,
    List<Manifest.Stem> stems,
    Optional<PackagePath> cover) {
  /** Says nothing. */
  public static final FolderManifest EMPTY =
      new FolderManifest(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty());

  /** Copies the lists. */
  public FolderManifest {
    arrangements = List.copyOf(arrangements);
    stems = List.copyOf(stems);
  }

  /**
   * Reads the manifest of a folder.
   *
   * @throws FormatException if it is missing, or what it does say is broken
   */
  public static FolderManifest read(ReadContext context, PackageFiles files) throws IOException {
    return ManifestReader.readFolder(context, files);
  }

  /** Returns whether the folder is a feedpak but for its name: its arrangements are no XML. */
  public boolean isFeedpak() {
    return arrangements.stream().anyMatch(arrangement -> !isXml(arrangement.file()));
  }

  private static boolean isXml(PackagePath file) {
    return file.value().toLowerCase(Locale.ROOT).endsWith(".xml");
  }
}
