package org.fretway.audio;

/**
 * How sound is put out.
 *
 * @param silent true to open no sound device: songs run in real time without sound
 */
public record AudioOptions(boolean silent) {
  /** The system's default sound device. */
  public static final AudioOptions DEFAULT = new AudioOptions(false);

  /** No sound device at all. */
  public static final AudioOptions SILENT = new AudioOptions(true);
}
