package org.fretway.audio.input;

import java.util.Optional;

/**
 * What the user wants to play into.
 *
 * @param device name of the recording device as its driver gives it; empty = the system's default
 * @param stereo whether two channels are recorded; else one
 */
public record InputChoice(Optional<String> device, boolean stereo) {
  /** The default device, one channel, as a guitar has. */
  public static final InputChoice USUAL = new InputChoice(Optional.empty(), false);

  /** A blank name is none. */
  public InputChoice {
    device = device.filter(name -> !name.isBlank());
  }

  /** Returns how many channels are recorded. */
  public int channels() {
    return stereo ? 2 : 1;
  }
}
