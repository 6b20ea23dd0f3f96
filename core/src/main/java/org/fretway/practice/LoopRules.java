package org.fretway.practice;

import java.util.Set;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.PlainText;

/** What names and times of loops may be. */
final class LoopRules {
  private static final int MAX_NAME_LENGTH = 100;

  /** The length of a song as it is known may fall a little short of its sound. */
  private static final double TOLERANCE_SECONDS = 1;

  private LoopRules() {}

  /** Returns the name as it is stored. */
  static String name(String name) throws InvalidInputException {
    return PlainText.name(name, MAX_NAME_LENGTH);
  }

  /** Returns "Loop 1", or the first like it that is not taken. */
  static String freeName(Set<String> taken) {
    int number = 1;
    while (taken.contains("Loop " + number)) {
      number++;
    }
    return "Loop " + number;
  }

  /** Checks what can be said of the times before the song is known. */
  static void checkTimes(double startTime, double endTime) throws InvalidInputException {
    if (!Double.isFinite(startTime) || startTime < 0) {
      throw new InvalidInputException("start_time", "\"start_time\" must be 0 seconds or more.");
    }
    if (!Double.isFinite(endTime) || endTime <= startTime) {
      throw new InvalidInputException("end_time", "\"end_time\" must be after \"start_time\".");
    }
  }

  /**
   * Checks that a loop lies in its song.
   *
   * @param duration of the song in seconds; 0 if unknown
   */
  static void checkWithin(double endTime, double duration) throws InvalidInputException {
    double limit = duration > 0 ? duration + TOLERANCE_SECONDS : Loops.MAX_SECONDS;
    if (endTime > limit) {
      throw new InvalidInputException(
          "end_time", "\"end_time\" must be within the song, at most %s seconds.".formatted(limit));
    }
  }
}
