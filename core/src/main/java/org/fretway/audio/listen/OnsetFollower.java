package org.fretway.audio.listen;

/**
 * Gets what is heard of the instrument, in order of time, on the thread that listens; nothing of it
 * may wait or allocate.
 */
public interface OnsetFollower {
  /**
   * Asks which strike of the chart an onset is to be compared with, before it is told by {@link
   * #heard}.
   *
   * @param songTime when the sound began, in seconds
   * @return the index, or {@link HeardOnset#NO_STRIKE}
   */
  int expectedAt(double songTime);

  /**
   * Takes an onset.
   *
   * @param onset only valid during the call
   */
  void heard(HeardOnset onset);

  /**
   * Takes the pitch of what rings, some hundred times a second.
   *
   * @param songTime in seconds
   * @param midi as MIDI counts with parts as cents; NaN if there is no single pitch
   * @param clarity how sure it is, from 0 to 1
   */
  void ringing(double songTime, double midi, double clarity);

  /**
   * Everything that was heard before a moment has been told. The first call of a run tells where it
   * begins, before any onset of it.
   *
   * @param songTime in seconds; grows, unless the song jumped
   * @param rate the speed there, 1 = as recorded; 0 while the song stands still
   * @param run another number after each jump of the song
   */
  void reached(double songTime, double rate, long run);
}
