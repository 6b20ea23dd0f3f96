package org.fretway.format.feedpak;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Lyric;
import org.fretway.format.FormatException;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.reading.Tally;

/** Reads the sung words of a song (feedpak specification, 7.1). Without them a song still plays. */
final class LyricsFile {
  private final ReadContext context;
  private final JsonFiles json;

  LyricsFile(ReadContext context, JsonFiles json) {
    this.context = context;
    this.json = json;
  }

  /**
   * Returns the syllables in order of time; none if the song has no words or they can't be read.
   */
  List<Lyric> read(Optional<PackagePath> path) throws IOException {
    if (path.isEmpty()) {
      return List.of();
    }
    Tally tally = new Tally();
    try {
      List<Lyric> lyrics =
          Tally.map(
              Arrays.asList(json.read(path.get(), Wire.Syllable[].class)),
              wire -> lyric(tally, wire));
      tally.report(context, "Lyrics");
      return lyrics;
    } catch (FormatException e) {
      context.warn("The lyrics were left out: " + e.getMessage() + ".");
      return List.of();
    }
  }

  private Optional<Lyric> lyric(Tally tally, Wire.Syllable wire) {
    if (wire.t() == null || !context.isTime(wire.t()) || wire.w() == null) {
      tally.count("syllables without a text or a time in the song were left out");
      return Optional.empty();
    }
    double duration = context.isTime(wire.d()) ? wire.d() : 0;
    return Optional.of(new Lyric(wire.t(), duration, context.clean(wire.w())));
  }
}
