package org.fretway.audio;

import org.fretway.audio.mix.Clicks;

/**
 * What comes before the sound of a passage sets in.
 *
 * @param from song time in seconds at which it begins, at most that of the passage; may lie before
 *     the song
 * @param audible whether the song sounds meanwhile; if not, there are only the clicks
 * @param clicks what is counted; empty for nothing
 */
record Lead(double from, boolean audible, Clicks clicks) {
  /** Returns a lead of no length at all. */
  static Lead none(double songTime) {
    return new Lead(songTime, true, Clicks.NONE);
  }
}
