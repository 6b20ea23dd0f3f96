package org.fretway.format.reading;

import org.fretway.format.FormatException;

/**
 * A file of a song.
 *
 * @param path where it is in the song
 * @param size bytes, as its folder or archive says
 */
public record PackageFile(PackagePath path, long size) implements Comparable<PackageFile> {
  /**
   * Checks the name that a folder or an archive gives.
   *
   * @throws FormatException if it could lead out of the song
   */
  static PackageFile of(ReadContext context, String name, long size) throws FormatException {
    try {
      return new PackageFile(new PackagePath(name), size);
    } catch (IllegalArgumentException e) {
      throw context.broken(
          context.clean(name),
          "is no name for a file of a song; rename or remove it (without '..', ':' or '\\')",
          e);
    }
  }

  @Override
  public int compareTo(PackageFile other) {
    return path.value().compareTo(other.path.value());
  }
}
