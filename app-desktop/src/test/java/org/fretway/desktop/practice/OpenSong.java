package org.fretway.desktop.practice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.AudioOptions;
import org.fretway.audio.SongPlayer;
import org.fretway.chart.Beat;
import org.fretway.chart.Chart;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Section;

/** A silent song of 20 seconds that is open: a beat every half second, four to a measure. */
final class OpenSong implements AutoCloseable {
  static final double DURATION = 20;

  private final AudioEngine audio = AudioEngine.open(AudioOptions.SILENT);
  private final SongPlayer sound;

  OpenSong() throws IOException {
    sound = audio.load(List.of(), DURATION);
  }

  SongPlayer sound() {
    return sound;
  }

  /** Returns its chart: intro, verse from 4, chorus from 8 and verse from 12 seconds on. */
  static Chart chart() {
    List<Beat> beats = new ArrayList<>();
    for (int i = 0; i < 2 * DURATION; i++) {
      beats.add(new Beat(i / 2.0, i % 4 == 0 ? 1 + i / 4 : -1));
    }
    return ChartFixture.timed(
        beats,
        List.of(
            new Section("intro", 1, 0),
            new Section("verse", 1, 4),
            new Section("chorus", 1, 8),
            new Section("verse", 2, 12)),
        List.of());
  }

  @Override
  public void close() {
    sound.close();
    audio.close();
  }
}
