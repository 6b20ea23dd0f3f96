package org.fretway.format.rocksmith;

/**
 * A file in an archive.
 *
 * @param name its path in the archive; empty where it has none that can be opened
 * @param firstBlock index of its first block
 * @param length bytes, unpacked
 * @param offset of its first block in the archive
 * @param stored bytes of all its blocks, packed
 */
record PsarcEntry(String name, int firstBlock, long length, long offset, long stored) {
  /** Returns the last part of the path. */
  String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  PsarcEntry named(String path) {
    return new PsarcEntry(path, firstBlock, length, offset, stored);
  }
}
