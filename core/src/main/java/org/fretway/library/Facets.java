package org.fretway.library;

import java.util.List;
import java.util.Map;
import org.fretway.format.SongFormat;

/**
 * How many songs of a list have what a filter can ask for: what would be left if that were asked
 * for too. For families and tunings, of which a song has but one, the choice made among them is
 * left out, so that the others can be compared with it.
 *
 * @param formats songs by family
 * @param arrangements songs by name of an arrangement they have, by descending count
 * @param stems songs by id of a stem they have, by descending count
 * @param tunings the most frequent first, then the lowest
 * @param lyrics songs with lyrics
 * @param favorites songs that the viewer marked; 0 without a viewer
 * @param total songs of the list
 */
public record Facets(
    Map<SongFormat, Long> formats,
    List<Count> arrangements,
    List<Count> stems,
    List<TuningCount> tunings,
    long lyrics,
    long favorites,
    long total) {
  /** Copies the collections. */
  public Facets {
    formats = Map.copyOf(formats);
    arrangements = List.copyOf(arrangements);
    stems = List.copyOf(stems);
    tunings = List.copyOf(tunings);
  }

  /**
   * How many songs have something.
   *
   * @param name what they have, as one of them writes it
   * @param songs how many, at least 1
   */
  public record Count(String name, long songs) {}
}
