package org.fretway.format.rocksmith;

import java.util.List;

/**
 * What a compiled chart leaves to the manifest of its archive.
 *
 * @param arrangement its name, such as "Lead"; may be empty
 * @param bass whether it is played on four strings
 * @param title of the song, may be empty
 * @param artist of the song, may be empty
 * @param album of the song, may be empty
 * @param year of release, 0 = not known
 * @param centOffset cents
 * @param baseTone name of the first sound; may be empty
 * @param toneNames names of the tones A to D; those that are not there may be empty
 */
record SngAbout(
    String arrangement,
    boolean bass,
    String title,
    String artist,
    String album,
    int year,
    double centOffset,
    String baseTone,
    List<String> toneNames) {
  /** Copies the list. */
  SngAbout {
    toneNames = List.copyOf(toneNames);
  }
}
