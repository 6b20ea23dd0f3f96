package org.fretway.desktop.display;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fretway.chart.LyricTrack;
import org.fretway.desktop.text.Language;

/** In which language or script the words of songs are shown. */
public final class LyricLanguage {
  /** Stands for the words that a song shows by itself. */
  public static final String OF_THE_SONG = "";

  private LyricLanguage() {}

  /**
   * Returns the words to show in place of the song's own.
   *
   * @param wanted language tag, or {@link #OF_THE_SONG}
   * @return empty if those of the song are wanted, or it has none in that language
   */
  public static Optional<LyricTrack> choose(List<LyricTrack> tracks, String wanted) {
    return tracks.stream()
        .filter(track -> !wanted.isEmpty() && track.language().equalsIgnoreCase(wanted))
        .findFirst();
  }

  /** Returns what words are called: as the source names them, else by their language. */
  static String name(LyricTrack track) {
    if (!track.name().isBlank()) {
      return track.name();
    }
    Locale language = Locale.forLanguageTag(track.language());
    String name = language.getDisplayName(Language.spoken().locale());
    return name.isBlank() ? track.id() : name;
  }
}
