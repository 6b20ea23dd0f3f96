package org.fretway.format.loose;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fretway.format.FormatException;
import org.fretway.format.feedpak.FolderManifest;
import org.fretway.format.feedpak.Manifest;
import org.fretway.format.reading.PackageFiles;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.rocksmith.XmlKind;

/**
 * The files of a folder, by what they are; each list in order of names.
 *
 * @param name of the folder
 * @param manifest what is said of them; empty where there is none
 * @param arrangements XML with a chart
 * @param vocals XML with sung words
 * @param audio sound of any kind
 * @param images pictures of any kind
 */
record LooseFolder(
    String name,
    FolderManifest manifest,
    List<PackagePath> arrangements,
    List<PackagePath> vocals,
    List<LooseFile> audio,
    List<LooseFile> images) {
  private static final int MAX_XML_FILES = 200;
  private static final List<String> AUDIO = List.of("ogg", "opus", "flac", "wav", "mp3", "wem");
  private static final List<String> IMAGES = List.of("png", "jpg", "jpeg", "webp", "dds");

  /**
   * Looks at the files right in a folder, and at those that its manifest lists.
   *
   * @throws FormatException if there are more than may be
   */
  static LooseFolder list(
      ReadContext context, PackageFiles files, Path folder, FolderManifest manifest)
      throws IOException {
    List<LooseFile> all = files(context, folder);
    List<PackagePath> arrangements = new ArrayList<>();
    List<PackagePath> vocals = new ArrayList<>();
    int xmlFiles = 0;
    for (PackagePath path : xml(all, manifest)) {
      xmlFiles++;
      if (xmlFiles > MAX_XML_FILES) {
        context.warn("XML files beyond the first %d were left out.".formatted(MAX_XML_FILES));
        break;
      }
      switch (kind(context, files, path)) {
        case INSTRUMENTAL -> arrangements.add(path);
        case VOCALS -> vocals.add(path);
        case SHOWLIGHTS, OTHER -> {
          // Nothing that is played.
        }
      }
    }
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return new LooseFolder(
        name == null ? "" : context.clean(name.toString()),
        manifest,
        arrangements,
        vocals,
        all.stream().filter(file -> AUDIO.contains(file.ending())).toList(),
        all.stream().filter(file -> IMAGES.contains(file.ending())).toList());
  }

  private static List<LooseFile> files(ReadContext context, Path folder) throws IOException {
    int max = context.limits().maxEntries();
    List<LooseFile> files = new ArrayList<>();
    int names = 0;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        names++;
        if (names > max) {
          throw context.broken("", "the folder holds more than %d files".formatted(max));
        }
        String name = String.valueOf(entry.getFileName());
        if (!name.startsWith(".") && Files.isRegularFile(entry)) {
          add(context, files, name, Files.size(entry));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    files.sort(Comparator.comparing(file -> file.path().value()));
    return files;
  }

  private static void add(ReadContext context, List<LooseFile> files, String name, long size) {
    try {
      files.add(new LooseFile(PackagePath.of(context, name, name), size));
    } catch (FormatException e) {
      // A name that no song has, with a colon for example; it can't be told apart from a trick.
      context.warn("A file was left out: " + e.getMessage() + ".");
    }
  }

  private static List<PackagePath> xml(List<LooseFile> files, FolderManifest manifest) {
    List<PackagePath> xml = new ArrayList<>();
    manifest.arrangements().stream().map(Manifest.Arrangement::file).distinct().forEach(xml::add);
    for (LooseFile file : files) {
      if (file.ending().equals("xml") && !xml.contains(file.path())) {
        xml.add(file.path());
      }
    }
    return xml;
  }

  private static XmlKind kind(ReadContext context, PackageFiles files, PackagePath path)
      throws IOException {
    try (InputStream in = files.open(path, context.limits().maxJsonBytes())) {
      return XmlKind.of(in);
    } catch (FormatException e) {
      context.warn("A file was left out: " + e.getMessage() + ".");
      return XmlKind.OTHER;
    }
  }

  /**
   * A file right in the folder.
   *
   * @param size bytes
   */
  record LooseFile(PackagePath path, long size) {
    /** Returns its name without its ending, in small letters. */
    String baseName() {
      String lower = path.value().toLowerCase(Locale.ROOT);
      int dot = lower.lastIndexOf('.');
      return dot < 0 ? lower : lower.substring(0, dot);
    }

    /** Returns what is behind the last dot of its name, in small letters. */
    String ending() {
      return path.value().substring(path.value().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
  }
}
