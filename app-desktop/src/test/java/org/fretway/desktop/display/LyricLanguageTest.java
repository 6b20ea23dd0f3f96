package org.fretway.desktop.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fretway.chart.LyricTrack;
import org.junit.jupiter.api.Test;

final class LyricLanguageTest {
  private static final LyricTrack ENGLISH = track("en", "", "en");
  private static final LyricTrack ROMAJI = track("r", "", "ja-Latn");
  private static final LyricTrack NAMED = track("x", "For the choir", "und");

  private static LyricTrack track(String id, String name, String language) {
    return new LyricTrack(id, name, language, "", List.of());
  }

  @Test
  void words_are_chosen_by_their_language_and_else_are_those_of_the_song() {
    List<LyricTrack> tracks = List.of(ENGLISH, ROMAJI, NAMED);

    assertThat(LyricLanguage.choose(tracks, "JA-latn")).contains(ROMAJI);
    assertThat(LyricLanguage.choose(tracks, "fr")).isEmpty();
    assertThat(LyricLanguage.choose(tracks, LyricLanguage.OF_THE_SONG)).isEmpty();
  }

  @Test
  void words_are_called_as_the_source_calls_them_or_by_their_language() {
    assertThat(LyricLanguage.name(NAMED)).isEqualTo("For the choir");
    assertThat(LyricLanguage.name(ENGLISH)).isEqualTo("English");
    assertThat(LyricLanguage.name(ROMAJI)).contains("Japanese").contains("Latin");
    assertThat(LyricLanguage.name(track("tlh", "", "!!"))).isEqualTo("tlh");
  }
}
