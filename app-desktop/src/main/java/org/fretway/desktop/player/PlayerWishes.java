package org.fretway.desktop.player;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.fretway.Fretway;
import org.fretway.audio.mix.Loudness;
import org.fretway.audio.output.Output;
import org.fretway.desktop.display.DisplayViewModel;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Preference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings that the player follows, also while a song is played. */
final class PlayerWishes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PlayerWishes.class);

  private final Fretway fretway;
  private final Output output;
  private final List<AutoCloseable> listening;
  private volatile double pictureDelay;
  private volatile @Nullable String lyricLanguage;
  private volatile boolean hidesBars;

  /**
   * Creates them and asks how they are.
   *
   * @param output on whose device the latency depends
   * @param background runs what waits for the database
   */
  PlayerWishes(Fretway fretway, Output output, Executor background) {
    this.fretway = fretway;
    this.output = output;
    Runnable readAgain = () -> background.execute(this::read);
    listening = List.of(fretway.sound().onChange(readAgain), output.onChange(readAgain));
    background.execute(this::read);
  }

  private void read() {
    try {
      hidesBars = Boolean.parseBoolean(preferred(Preference.HIDE_BARS));
      pictureDelay = fretway.sound().latency(output.state()).pictureDelay();
    } catch (RuntimeException e) { // The song is played all the same.
      LOG.warn("How the song is to be shown could not be read", e);
    }
  }

  /** Returns how much later than the song's clock the picture is shown, in seconds. */
  double pictureDelay() {
    return pictureDelay;
  }

  private String preferred(Preference preference) {
    return Preference.of(fretway.preferences(), fretway.windowUser().actor())
        .getOrDefault(preference, preference.fallback());
  }

  /** Returns whether the bars around the highway go away in a window too. */
  boolean hidesBarsInWindow() {
    return hidesBars;
  }

  /** Returns the name of the arrangement that opens; waits for the database. */
  String arrangement() {
    String own = preferred(Preference.ARRANGEMENT);
    return own.isEmpty() ? fretway.publicSettings().read().defaultArrangement() : own;
  }

  /** Returns the language in which words are shown; waits for the database the first time. */
  String lyricLanguage() {
    String chosen = lyricLanguage;
    if (chosen == null) {
      chosen = DisplayViewModel.lyricLanguage(fretway);
      lyricLanguage = chosen;
    }
    return chosen;
  }

  /**
   * Takes down in which language words are to be shown from now on.
   *
   * @return whether they were shown in another
   */
  boolean setLyricLanguage(String language) {
    String before = lyricLanguage;
    lyricLanguage = language;
    return before != null && !before.equals(language);
  }

  /** Returns whether the tuner opens before a song in another tuning; waits for the database. */
  boolean tuneFirst() {
    try {
      return Boolean.parseBoolean(
          Preference.of(fretway.preferences(), fretway.windowUser().actor())
              .getOrDefault(Preference.TUNE_FIRST, Preference.TUNE_FIRST.fallback()));
    } catch (RuntimeException e) { // The song is played all the same.
      LOG.warn("Whether to tune first could not be read", e);
      return false;
    }
  }

  /**
   * Returns the factor by which a track is made louder or quieter than it was recorded, so that
   * songs are about as loud as each other; 1 while that is not wanted, or not known of it, which is
   * then found out for the next time. Waits for the database.
   */
  double gain(String trackId) {
    try {
      if (!Boolean.parseBoolean(preferred(Preference.EVEN_LOUDNESS))) {
        return 1;
      }
      Optional<Loudness> loudness = fretway.library().loudness(trackId);
      if (loudness.isEmpty()) {
        fretway.loudnessKeeper().measureSoon(trackId);
      }
      return loudness.map(it -> it.gainTo(Loudness.TARGET_LUFS)).orElse(1.0);
    } catch (RuntimeException e) { // The song is played all the same.
      LOG.warn("How loud the track {} is could not be read", trackId, e);
      return 1;
    }
  }

  @Override
  public void close() {
    Listening.end(listening);
  }
}
