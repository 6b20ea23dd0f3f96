package org.fretway.audio;

/**
 * How long a song is, and which frame stands at which song time.
 *
 * @param frames of the whole song
 * @param sampleRate frames a second
 */
record SongLength(long frames, int sampleRate) {
  /** Returns the length of a song that lasts so many seconds. */
  static SongLength ofSeconds(double seconds, int sampleRate) {
    return new SongLength(Math.round(seconds * sampleRate), sampleRate);
  }

  /** Returns the frame at a song time in seconds, within the song or right behind it. */
  long frameAt(double songTime) {
    return Math.clamp(unboundedFrameAt(songTime), 0, frames);
  }

  /** Returns the frame at a song time in seconds, which may lie before or behind the song. */
  long unboundedFrameAt(double songTime) {
    return Math.round(songTime * sampleRate);
  }

  /** Returns the song time of a frame, in seconds. */
  double timeAt(long frame) {
    return (double) frame / sampleRate;
  }

  /** Returns the length in seconds. */
  double seconds() {
    return timeAt(frames);
  }
}
