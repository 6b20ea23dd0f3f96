package org.fretway.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Tells drives on the network, of whose changes by others nobody is told. */
final class NetworkDrives {
  private static final Set<String> TYPES =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afpfs",
          "webdav",
          "davfs",
          "9p",
          "ceph",
          "glusterfs",
          "fuse.sshfs",
          "fuse.rclone",
          "fuse.davfs",
          "fuse.glusterfs");

  private NetworkDrives() {}

  /** Returns whether a folder is on one, as far as the system tells. */
  static boolean isOn(Path folder) {
    try {
      String type = Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
      return TYPES.contains(type) || folder.toString().startsWith("\\\\");
    } catch (IOException e) {
      return false; // It is not there; whoever looks says so.
    }
  }
}
