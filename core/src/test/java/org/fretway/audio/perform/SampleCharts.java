package org.fretway.audio.perform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fretway.Samples;
import org.fretway.chart.Chart;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;

/** Charts of the sample songs, which are beside the checkout, where they are. */
public final class SampleCharts {
  /** Songs of which the first chart is played. */
  private static final List<String> SONGS =
      List.of(
          "samples/note_detect_benchmark_v1.sloppak",
          "samples/note_detect_benchmark_v2.sloppak",
          "samples/extended.feedpak",
          "samples/rs-xml");

  private SampleCharts() {}

  /** Returns the charts that are at hand, maybe none. */
  public static List<Chart> found() {
    return SONGS.stream()
        .map(Samples::find)
        .flatMap(Optional::stream)
        .map(SampleCharts::read)
        .toList();
  }

  private static Chart read(Path song) {
    try (SongPackage opened = SongFormats.standard().open(song)) {
      return opened.chart(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
