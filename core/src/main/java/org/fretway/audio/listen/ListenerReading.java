package org.fretway.audio.listen;

/**
 * What is heard at a moment, for a meter and a tuner beside the highway; to be filled again and
 * again. One thread uses it.
 */
public final class ListenerReading {
  /** Highest peak of late, once hum is filtered out; 0 = silence to 1 = full scale, falling. */
  public double level;

  /** Whether the sound is above the gate. */
  public boolean open;

  /** Whether the input reached full scale since this was read last. */
  public boolean clipped;

  /** The pitch that rings, as MIDI counts with parts as cents; NaN if there is no single one. */
  public double midi = Double.NaN;

  /** How sure that pitch is, from 0 to 1. */
  public double clarity;

  /** Creates one of silence. */
  public ListenerReading() {}

  /** Becomes silence. */
  public void clear() {
    level = 0;
    open = false;
    clipped = false;
    midi = Double.NaN;
    clarity = 0;
  }
}
