package org.fretway.desktop.player;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.SongPlayer;
import org.fretway.audio.StemInput;
import org.fretway.chart.Chart;
import org.fretway.chart.LyricTrack;
import org.fretway.desktop.display.LyricLanguage;
import org.fretway.desktop.mastery.MasteryViewModel;
import org.fretway.desktop.text.Texts;
import org.fretway.library.ArrangementSummary;
import org.fretway.library.Library;
import org.fretway.library.Stem;
import org.fretway.library.Track;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a song from the library to where it can be played. Blocks; not for the JavaFX thread.
 *
 * @param library where the song is
 * @param audio what plays it
 * @param preferred asked for the name of the arrangement that opens unless another is asked for
 * @param gain asked for the factor by which a track is made louder, by its id
 * @param language asked for the language in which words are shown
 * @param prepare makes a chart ready for drawing
 */
record SongLoader(
    Library library,
    AudioEngine audio,
    Supplier<String> preferred,
    ToDoubleFunction<String> gain,
    Supplier<String> language,
    Function<Chart, MasteryViewModel.Prepared> prepare) {
  private static final Texts TEXTS = Texts.of(SongLoader.class);
  private static final Logger LOG = LoggerFactory.getLogger(SongLoader.class);

  /**
   * Loads a song with the arrangement that is asked for, else the preferred one, else its first
   * that has notes.
   *
   * @throws IOException if the track is gone, or its chart or sound can't be read
   */
  LoadedSong load(PlayRequest request) throws IOException {
    Track track =
        library.track(request.trackId()).orElseThrow(() -> new IOException(TEXTS.get("song.gone")));
    LoadedArrangement arrangement =
        arrangement(track, request.arrangement().orElseGet(() -> preferred(track)));
    return new LoadedSong(track, sound(track, List.of()), arrangement);
  }

  /**
   * Loads the sound of a song, paused at the start.
   *
   * @param beside what is heard beside its stems
   * @throws IOException if it can't be read
   */
  SongPlayer sound(Track track, List<StemInput> beside) throws IOException {
    List<StemInput> stems = new ArrayList<>();
    for (Stem stem : track.stems()) {
      stems.add(
          new StemInput(
              stem.id(),
              stem.enabledByDefault(),
              () -> library.openSound(track.trackId(), stem.file())));
    }
    stems.addAll(beside);
    SongPlayer sound = audio.load(stems, track.duration());
    sound.mixer().setNormalisationGain(gain.applyAsDouble(track.trackId()));
    return sound;
  }

  /**
   * Loads another arrangement.
   *
   * @param index in the track
   * @throws IOException if it is gone or can't be read
   */
  LoadedArrangement arrangement(Track track, int index) throws IOException {
    Chart written =
        library
            .chart(track.trackId(), index)
            .orElseThrow(() -> new IOException(TEXTS.get("song.empty", track.title())));
    List<LyricTrack> words = words(track);
    Chart chart =
        LyricLanguage.choose(words, language.get())
            .map(chosen -> written.withLyrics(chosen.lyrics()))
            .orElse(written);
    MasteryViewModel.Prepared prepared = prepare.apply(chart);
    int leftOut = prepared.highway().leftOut();
    if (leftOut > 0) {
      LOG.warn(
          "{} things of arrangement {} of {} can't be shown: they have no time, string or fret",
          leftOut,
          index,
          track.trackId());
    }
    return new LoadedArrangement(index, chart, prepared, words);
  }

  private List<LyricTrack> words(Track track) {
    try {
      return library.lyricTracks(track.trackId());
    } catch (IOException | RuntimeException e) { // The song is played with its own words.
      LOG.warn("The words of {} in other languages can't be read", track.trackId(), e);
      return List.of();
    }
  }

  private int preferred(Track track) {
    String name = preferred.get();
    return withNotes(track)
        .filter(arrangement -> arrangement.name().equalsIgnoreCase(name))
        .findFirst()
        .or(() -> withNotes(track).findFirst())
        .map(ArrangementSummary::index)
        .orElse(0);
  }

  private static Stream<ArrangementSummary> withNotes(Track track) {
    return track.arrangements().stream().filter(arrangement -> arrangement.notes() > 0);
  }
}
