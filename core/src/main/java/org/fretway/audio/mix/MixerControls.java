package org.fretway.audio.mix;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * What the player wants of a mix: the volume, place, mute and solo of each stem, and the volume of
 * all. Any thread sets, the audio thread reads, nobody waits and nothing is allocated.
 *
 * <p>Mute and solo are as on a console: as soon as one stem is solo, only solo stems sound, and a
 * muted stem is silent even when it is solo.
 */
public final class MixerControls {
  /** The loudest volume: 1 = as recorded, so this is 3.5 dB more. */
  public static final double MAX_VOLUME = 1.5;

  /** The most that the loudness of songs may be evened out by, either way: 20 dB. */
  public static final double MAX_NORMALISATION = 10;

  private static final int MUTED = 1;
  private static final int SOLO = 2;

  private final AtomicIntegerArray volumes;
  private final AtomicIntegerArray pans;
  private final AtomicIntegerArray switches;
  private volatile float master = 1;
  private volatile float normalisation = 1;
  private volatile boolean ducked;

  /**
   * Creates controls: all stems at volume 1 in the middle.
   *
   * @param stems how many there are
   */
  public MixerControls(int stems) {
    this.volumes = new AtomicIntegerArray(stems);
    this.pans = new AtomicIntegerArray(stems);
    this.switches = new AtomicIntegerArray(stems);
    for (int stem = 0; stem < stems; stem++) {
      setVolume(stem, 1);
    }
  }

  /** Returns how many stems there are. */
  public int stems() {
    return volumes.length();
  }

  /** Returns the volume of a stem: 0 = silent, 1 = as recorded. */
  public double volume(int stem) {
    return Float.intBitsToFloat(volumes.get(stem));
  }

  /**
   * Sets the volume of a stem.
   *
   * @param volume clamped to 0 to {@value #MAX_VOLUME}; 1 = as recorded
   */
  public void setVolume(int stem, double volume) {
    volumes.set(stem, Float.floatToIntBits(clamped(volume, 0, MAX_VOLUME)));
  }

  /** Returns where a stem is between left and right: -1 = left alone, 0 = as recorded. */
  public double pan(int stem) {
    return Float.intBitsToFloat(pans.get(stem));
  }

  /**
   * Moves a stem between left and right, by the balance of its two channels.
   *
   * @param pan clamped to -1 (the left channel alone) to 1 (the right one alone)
   */
  public void setPan(int stem, double pan) {
    pans.set(stem, Float.floatToIntBits(clamped(pan, -1, 1)));
  }

  /** Returns whether a stem is muted by its own switch. */
  public boolean muted(int stem) {
    return isOn(stem, MUTED);
  }

  /** Mutes a stem, or ends that; its volume stays set. */
  public void setMuted(int stem, boolean muted) {
    flip(stem, MUTED, muted);
  }

  /** Returns whether a stem is solo. */
  public boolean solo(int stem) {
    return isOn(stem, SOLO);
  }

  /** Makes a stem one of those that alone sound, or ends that. */
  public void setSolo(int stem, boolean solo) {
    flip(stem, SOLO, solo);
  }

  /** Returns whether a stem is let through by all the switches, its own and those of the others. */
  public boolean audible(int stem) {
    return !muted(stem) && (solo(stem) || !anySolo());
  }

  /** Returns the volume of song and metronome together: 1 = as mixed. */
  public double masterVolume() {
    return master;
  }

  /**
   * Sets the volume of song and metronome together.
   *
   * @param volume clamped to 0 to {@value #MAX_VOLUME}
   */
  public void setMasterVolume(double volume) {
    master = clamped(volume, 0, MAX_VOLUME);
  }

  /** Returns the gain that evens out how loud songs are; 1 = none. */
  public double normalisationGain() {
    return normalisation;
  }

  /**
   * Sets the gain that evens out how loud songs are. It applies to the stems, not to the metronome.
   *
   * @param gain as a factor, clamped to 0 to {@value #MAX_NORMALISATION}; 1 = none
   */
  public void setNormalisationGain(double gain) {
    normalisation = clamped(gain, 0, MAX_NORMALISATION);
  }

  /** Returns whether the song steps back for another sound. */
  public boolean ducked() {
    return ducked;
  }

  /** Lets the song step back for another sound, or come forward again; see {@link Ducking}. */
  public void setDucked(boolean ducked) {
    this.ducked = ducked;
  }

  boolean anySolo() {
    for (int stem = 0; stem < switches.length(); stem++) {
      if (isOn(stem, SOLO)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the gain of a stem in the middle, normalisation included. */
  float gain(int stem, boolean anySolo) {
    int on = switches.get(stem);
    boolean sounds = (on & MUTED) == 0 && (!anySolo || (on & SOLO) != 0);
    return sounds ? normalisation * Float.intBitsToFloat(volumes.get(stem)) : 0;
  }

  private boolean isOn(int stem, int which) {
    return (switches.get(stem) & which) != 0;
  }

  private void flip(int stem, int which, boolean on) {
    int last;
    do {
      last = switches.get(stem);
    } while (!switches.compareAndSet(stem, last, on ? last | which : last & ~which));
  }

  private static float clamped(double value, double least, double most) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(
          "A volume or place in the mix has to be a number between " + least + " and " + most);
    }
    return (float) Math.clamp(value, least, most);
  }
}
