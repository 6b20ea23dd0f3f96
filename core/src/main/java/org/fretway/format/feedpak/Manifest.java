package org.fretway.format.feedpak;

import java.util.List;
import java.util.Optional;
import org.fretway.format.reading.PackagePath;

/**
 * What a manifest says, checked, in the terms of the player.
 *
 * @param title never blank
 * @param artist never blank
 * @param album may be empty
 * @param year of release, if known
 * @param duration seconds
 * @param arrangements those with a chart, in their order
 * @param stems in their order
 * @param lyrics file of the words to show
 * @param lyricTracks files of the words in all languages and scripts
 * @param songTimeline file of beats and sections
 * @param cover file of the picture
 * @param preview file of a short excerpt
 */
public record Manifest(
    String title,
    String artist,
    String album,
    Optional<Integer> year,
    double duration,
    List<Arrangement> arrangements,
    List<Stem> stems,
    Optional<PackagePath> lyrics,
    List<Words> lyricTracks,
    Optional<PackagePath> songTimeline,
    Optional<PackagePath> cover,
    Optional<PackagePath> preview) {

  /**
   * An arrangement; what it says of the instrument wins over what its file says.
   *
   * @param id as written
   * @param name as shown
   * @param file of its chart
   * @param tuning semitones from standard, if given
   * @param capo fret, if given
   * @param centOffset cents, if given
   */
  public record Arrangement(
      String id,
      String name,
      PackagePath file,
      Optional<List<Integer>> tuning,
      Optional<Integer> capo,
      Optional<Double> centOffset) {}

  /**
   * The words in one language or script.
   *
   * @param id as written, may be empty
   * @param name as shown, may be empty
   * @param language as written; "und" if it is not
   * @param kind as written, may be empty
   * @param file of the syllables
   */
  public record Words(String id, String name, String language, String kind, PackagePath file) {}

  /**
   * A stem.
   *
   * @param id as written
   * @param file of its audio
   * @param enabledByDefault whether it sounds when the song opens
   */
  public record Stem(String id, PackagePath file, boolean enabledByDefault) {}
}
