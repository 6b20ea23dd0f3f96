package org.fretway;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a data folder to the account that runs Fretway, where the file system can tell accounts
 * apart: the database has hashes of PINs, and the log says who played what.
 */
final class DataFolder {
  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  /** What Fretway and its user put into a data folder. */
  private static final Pattern OWN =
      Pattern.compile(
          "fretway\\..*|blobs|songs|cache|index|logs|plugins|window\\.properties|psarc-keys\\.json"
              + "|packed_codebooks_aoTuV_603\\.bin|\\..*");

  private DataFolder() {}

  /**
   * Creates the folder if need be, for its owner alone. One that is there already is closed to
   * others too, unless it has something else in it: then it is somebody's folder, such as a home.
   */
  static void create(Path folder) throws IOException {
    boolean fresh = Files.notExists(folder);
    Files.createDirectories(folder);
    PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (view == null || !(fresh || isOwn(folder))) {
      return;
    }
    try {
      if (!OWNER_ONLY.containsAll(view.readAttributes().permissions())) {
        view.setPermissions(OWNER_ONLY);
      }
    } catch (IOException e) {
      LOG.warn("{} can't be closed to other accounts of this machine", folder, e);
    }
  }

  private static boolean isOwn(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!OWN.matcher(String.valueOf(entry.getFileName())).matches()) {
          return false;
        }
      }
      return true;
    }
  }
}
