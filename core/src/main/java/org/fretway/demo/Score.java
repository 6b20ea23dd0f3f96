package org.fretway.demo;

import java.util.List;
import org.fretway.chart.Beat;
import org.fretway.chart.Lyric;
import org.fretway.chart.Section;

/**
 * The whole song, before it is drawn or heard.
 *
 * @param title of the song
 * @param artist of the song
 * @param duration seconds
 * @param beats of the song
 * @param sections of the song
 * @param lyrics of the song
 * @param parts for strings
 * @param drums in order of time
 */
record Score(
    String title,
    String artist,
    double duration,
    List<Beat> beats,
    List<Section> sections,
    List<Lyric> lyrics,
    List<Part> parts,
    List<DrumHit> drums) {

  /**
   * One stroke on the drums.
   *
   * @param time seconds
   * @param drum that is hit
   * @param accent whether it is hit hard
   */
  record DrumHit(double time, Drum drum, boolean accent) {}

  /** The kit; each drum by the letter that its lane has in the notation. */
  enum Drum {
    KICK('K'),
    SNARE('S'),
    HAT('H'),
    CRASH('C'),
    TOM('T'),
    STICKS('X');

    private final char lane;

    Drum(char lane) {
      this.lane = lane;
    }

    char lane() {
      return lane;
    }
  }
}
