package org.fretway.audio.output;

import java.util.Optional;

/**
 * Where sound goes at a moment.
 *
 * @param device name of the device that plays; empty while nothing can be heard
 * @param sampleRate frames a second of the device; 0 without one
 * @param queueSeconds how much is really queued ahead of the device
 * @param periodSeconds how much the device takes at a time
 * @param latencySeconds between device and ear, as the device reports it
 * @param notice one plain sentence if that is not as the user wants it
 */
public record OutputState(
    Optional<String> device,
    int sampleRate,
    double queueSeconds,
    double periodSeconds,
    double latencySeconds,
    Optional<String> notice) {
  /** There is no sound, and none is missed. */
  public static final OutputState NOWHERE = silent(Optional.empty());

  /** Returns the state without a device. */
  static OutputState silent(Optional<String> notice) {
    return new OutputState(Optional.empty(), 0, 0, 0, 0, notice);
  }

  /** Returns the same with another latency. */
  OutputState withLatency(double seconds) {
    return new OutputState(device, sampleRate, queueSeconds, periodSeconds, seconds, notice);
  }
}
