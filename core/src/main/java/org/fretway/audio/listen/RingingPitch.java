package org.fretway.audio.listen;

import org.fretway.audio.pitch.Pitch;
import org.fretway.audio.pitch.PitchDetector;

/** Follows the pitch of what rings on: by a short window where that is clear, else by a long. */
final class RingingPitch {
  /** From this clarity on, a longer window would tell no more. */
  private static final double CLEAR = 0.9;

  /** So many periods must fit into the short window. */
  private static final double SURE_PERIODS = 2.5;

  private final int sampleRate;
  private final int stroke;
  private final PitchDetector quick;
  private final PitchDetector slow;
  private final Pitch pitch = new Pitch();
  private double midi = Double.NaN;
  private double clarity;
  private long middle;

  RingingPitch(int sampleRate, OnsetPitch windows) {
    this.sampleRate = sampleRate;
    stroke = windows.stroke();
    quick = windows.quick();
    slow = windows.slow();
  }

  /** Hears nothing. */
  void forget() {
    midi = Double.NaN;
    clarity = 0;
  }

  /** Returns the pitch as MIDI counts; NaN if there is none. */
  double midi() {
    return midi;
  }

  /** Returns how sure it is, from 0 to 1. */
  double clarity() {
    return clarity;
  }

  /** Returns the sample in the middle of what it was found in. */
  long middle() {
    return middle;
  }

  /**
   * Looks at what has come last.
   *
   * @param onset of the note that rings; what is before does not count
   * @param open whether there is a sound at all
   */
  void hear(SoundHistory sound, long onset, long now, boolean open) {
    forget();
    middle = now - quick.frames() / 2;
    long from = Math.max(onset + stroke, sound.first());
    if (!open || now - quick.frames() < from) {
      return;
    }
    quick.detect(sound.samples(), sound.at(now - quick.frames()), pitch);
    boolean sure =
        pitch.clarity >= CLEAR && pitch.frequency * quick.frames() >= SURE_PERIODS * sampleRate;
    if (!sure && now - slow.frames() >= from) {
      slow.detect(sound.samples(), sound.at(now - slow.frames()), pitch);
      middle = now - slow.frames() / 2;
    }
    if (pitch.isNote()) {
      midi = LowestPitch.midi(pitch.frequency);
      clarity = pitch.clarity;
    }
  }
}
