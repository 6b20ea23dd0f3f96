package org.fretway.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.fretway.format.SongFormats;

/**
 * Converts songs into feedpaks. Songs are read one after the other and copied piece by piece, so
 * that memory is bounded whatever their size and number; one that fails costs itself alone. Safe
 * for use from several threads, each with an output folder of its own.
 */
public final class Converter {
  private final SongFormats formats;

  /** Creates a converter of the songs that these formats read. */
  public Converter(SongFormats formats) {
    this.formats = formats;
  }

  /**
   * Converts songs; each becomes "Artist - Title.feedpak". What is read is never changed.
   *
   * @param inputs song files, song folders, and folders that are searched for songs
   * @param output the folder to write to; made if there is none
   * @param existing decides about files that are there already; a source is never replaced
   * @param cancelled asked again and again; once true, the song at hand is given up and those
   *     behind it are not begun
   * @return what became of each song
   * @throws IOException with one plain sentence if the folder can't be written to at all
   */
  public ConversionReport convert(
      List<Path> inputs,
      Path output,
      Existing existing,
      ConversionListener listener,
      BooleanSupplier cancelled)
      throws IOException {
    OutputFolder folder = OutputFolder.open(output);
    SongSearch search = new SongSearch(formats, output, cancelled);
    for (Path input : inputs) {
      search.add(input);
    }
    List<Outcome> outcomes = new ArrayList<>(search.failed());
    outcomes.forEach(listener::finished);
    Map<Path, Path> songs = search.songs();
    int number = 0;
    for (Path song : songs.values()) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      number++;
      ProgressCount progress = new ProgressCount(listener, number, songs.size(), song);
      FileConversion conversion =
          new FileConversion(formats, folder, existing, songs.keySet(), progress, cancelled);
      conversion.convert(
          song,
          outcome -> {
            outcomes.add(outcome);
            listener.finished(outcome);
          });
    }
    return new ConversionReport(outcomes, cancelled.getAsBoolean());
  }
}
