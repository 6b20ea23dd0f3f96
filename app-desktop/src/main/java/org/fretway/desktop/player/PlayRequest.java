package org.fretway.desktop.player;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is to be played, and from where.
 *
 * @param trackId of the song
 * @param arrangement index in the track; empty for the one that is preferred
 * @param songTime seconds to begin at; empty for the start
 */
public record PlayRequest(String trackId, OptionalInt arrangement, OptionalDouble songTime) {
  /** Returns the request for a song from its start. */
  public static PlayRequest of(String trackId) {
    return new PlayRequest(trackId, OptionalInt.empty(), OptionalDouble.empty());
  }

  /** Returns this request with an arrangement. */
  public PlayRequest withArrangement(int index) {
    return new PlayRequest(trackId, OptionalInt.of(index), songTime);
  }

  /** Returns this request with a place to begin at, in seconds. */
  public PlayRequest from(double seconds) {
    return new PlayRequest(trackId, arrangement, OptionalDouble.of(seconds));
  }
}
