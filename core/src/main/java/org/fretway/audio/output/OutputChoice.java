package org.fretway.audio.output;

import java.util.Optional;

/**
 * What the user wants of the sound's way out.
 *
 * @param device name of the device as its driver gives it; empty = the system's default
 * @param bufferMillis how much sound is queued ahead of the device: {@value #MIN_MILLIS} to {@value
 *     #MAX_MILLIS}. Less answers sooner and stumbles sooner.
 */
public record OutputChoice(Optional<String> device, int bufferMillis) {
  /** The least that is queued. */
  public static final int MIN_MILLIS = 5;

  /** The most that is queued. */
  public static final int MAX_MILLIS = 200;

  /** Enough for a machine that is busy with something else. */
  public static final int USUAL_MILLIS = 80;

  /** The default device, with enough queued for a busy machine. */
  public static final OutputChoice USUAL = new OutputChoice(Optional.empty(), USUAL_MILLIS);

  /** Clamps the buffer; a blank name is none. */
  public OutputChoice {
    device = device.filter(name -> !name.isBlank());
    bufferMillis = Math.clamp(bufferMillis, MIN_MILLIS, MAX_MILLIS);
  }

  /** Returns the same with another device. */
  public OutputChoice on(Optional<String> other) {
    return new OutputChoice(other, bufferMillis);
  }

  /** Returns the same with another buffer. */
  public OutputChoice buffered(int millis) {
    return new OutputChoice(device, millis);
  }
}
