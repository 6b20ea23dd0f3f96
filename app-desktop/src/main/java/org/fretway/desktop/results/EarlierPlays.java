package org.fretway.desktop.results;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What somebody did with a song before this time.
 *
 * @param plays how many times it was listened to
 * @param last when that was last
 * @param share of the song that was heard when it last ran to its end, 0 to 1
 * @param stretch the longest stretch at full speed until then, in seconds
 * @param score the best score so far, 0 to 100
 */
public record EarlierPlays(
    int plays,
    Optional<Instant> last,
    OptionalDouble share,
    OptionalDouble stretch,
    OptionalInt score) {
  /** Of who has no history, or has never played the song. */
  public static final EarlierPlays NONE =
      new EarlierPlays(
          0, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty());
}
