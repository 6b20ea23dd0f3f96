package org.fretway.audio;

import org.fretway.audio.output.OutputChoice;

/**
 * How sound is put out.
 *
 * @param silent true to open no sound device: songs run in real time without sound
 * @param output which device plays, unless none does
 */
public record AudioOptions(boolean silent, OutputChoice output) {
  /** The system's default sound device. */
  public static final AudioOptions DEFAULT = new AudioOptions(false, OutputChoice.USUAL);

  /** No sound device at all. */
  public static final AudioOptions SILENT = new AudioOptions(true, OutputChoice.USUAL);

  /** Returns the options of a choice. */
  public static AudioOptions of(OutputChoice output) {
    return new AudioOptions(false, output);
  }
}
