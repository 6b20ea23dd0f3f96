package org.fretway.format.loose;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.rocksmith.XmlKind;

/**
 * Tells whether a folder is a song by a look at few of its files and few of their bytes, since
 * every folder of a library is asked about.
 */
final class FolderGlance {
  private static final int MAX_NAMES = 2000;
  private static final int MAX_XML_FILES = 32;
  private static final int MAX_MANIFEST_BYTES = 1 << 16;

  /** A song whose charts are in another folder, or no XML, has a manifest that lists them. */
  private static final Pattern ARRANGEMENTS =
      Pattern.compile("^[\"']?arrangements[\"']?[ \\t]*:", Pattern.MULTILINE);

  private static final Pattern CHART_FILE = Pattern.compile("\\.(jsonc?|xml)\\b");

  private final List<Path> xmlFiles = new ArrayList<>();
  private boolean hasManifest;
  private boolean hasSongs;

  private FolderGlance() {}

  /** Returns whether a path is a folder that looks like a song of loose files. */
  static boolean isSong(Path path) {
    Path name = path.getFileName();
    if (name == null || name.toString().startsWith(".") || isWholeSong(lower(name))) {
      return false;
    }
    if (!Files.isDirectory(path)) {
      return false;
    }
    try {
      FolderGlance glance = new FolderGlance();
      return glance.lookInto(path) && !glance.hasSongs && glance.hasCharts(path);
    } catch (IOException e) {
      return false; // Whoever walks into it will say why.
    }
  }

  /** Returns whether a folder with such a file may be a song; it is none without one. */
  static boolean mayHoldCharts(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.equals(PackagePath.MANIFEST.value());
  }

  private static boolean isWholeSong(String name) {
    return name.endsWith(".feedpak") || name.endsWith(".sloppak") || name.endsWith(".psarc");
  }

  /** Returns whether it has no more files than a song may have. */
  private boolean lookInto(Path folder) throws IOException {
    int names = 0;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        names++;
        if (names > MAX_NAMES) {
          return false;
        }
        look(entry);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return true;
  }

  private void look(Path entry) {
    Path name = entry.getFileName();
    String lower = name == null ? "." : lower(name);
    if (lower.startsWith(".")) {
      return;
    }
    hasSongs |= isWholeSong(lower);
    hasManifest |= lower.equals(PackagePath.MANIFEST.value());
    if (lower.endsWith(".xml") && xmlFiles.size() < MAX_XML_FILES) {
      xmlFiles.add(entry);
    }
  }

  private boolean hasCharts(Path folder) throws IOException {
    for (Path file : xmlFiles) {
      if (Files.isRegularFile(file) && kind(file) == XmlKind.INSTRUMENTAL) {
        return true;
      }
    }
    return hasManifest && listsCharts(folder.resolve(PackagePath.MANIFEST.value()));
  }

  private static XmlKind kind(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return XmlKind.of(in);
    } catch (IOException e) {
      return XmlKind.OTHER; // Another file may do.
    }
  }

  private static boolean listsCharts(Path manifest) throws IOException {
    if (!Files.isRegularFile(manifest)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(manifest)) {
      String text = new String(in.readNBytes(MAX_MANIFEST_BYTES), StandardCharsets.UTF_8);
      return ARRANGEMENTS.matcher(text).find() && CHART_FILE.matcher(text).find();
    }
  }

  private static String lower(Path name) {
    return name.toString().toLowerCase(Locale.ROOT);
  }
}
