package org.fretway.practice;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What a profile recorded of itself against a song.
 *
 * @param id of the take
 * @param name as shown; not unique
 * @param file the sound, a WAV
 * @param startTime seconds of song time of its first frame; may lie before the song
 * @param rate speed at which the song was heard, 1 = as recorded
 * @param seconds how long it lasts
 * @param createdAt when it was recorded
 */
public record Take(
    long id,
    String name,
    Path file,
    double startTime,
    double rate,
    double seconds,
    Instant createdAt) {
  /** Returns the song time in seconds at which it ends. */
  public double endTime() {
    return startTime + rate * seconds;
  }
}
