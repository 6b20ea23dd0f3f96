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
 * @param songTimeline file of beats and sections
 * @param cover file of the picture
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
    Optional<PackagePath> songTimeline,
    Optional<PackagePath> cover) {

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
   * A stem.
   *
   * @param id as written
   * @param file of its audio
   * @param enabledByDefault whether it sounds when the song opens
   */
  public record Stem(String id, PackagePath file, boolean enabledByDefault) {}
}
