package org.fretway.library;

/**
 * A file whose songs were read, and whose content is stored, but which is not in the library yet.
 *
 * @param found as it was when it was read
 * @param reading what came of it
 */
record ReadFile(FoundSong found, FileReading reading) {
  SongPlace place() {
    return found.place();
  }

  int songs() {
    return reading.rows().size();
  }
}
