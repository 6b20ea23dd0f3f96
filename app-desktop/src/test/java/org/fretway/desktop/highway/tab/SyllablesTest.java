package org.fretway.desktop.highway.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.fretway.chart.Lyric;
import org.fretway.desktop.highway.chart.LyricLines;
import org.junit.jupiter.api.Test;

final class SyllablesTest {
  @Test
  void a_syllable_stands_below_the_moment_at_which_it_is_sung() {
    Syllables syllables = place(0.05, new Lyric(1, 0.5, "high-"), new Lyric(2, 0.5, "way"));

    assertThat(syllables.syllables().get(0)).isEqualTo(new Syllables.Syllable(1, 1, "high-"));
    assertThat(syllables.syllables().get(1)).isEqualTo(new Syllables.Syllable(2, 2, "way"));
    assertThat(syllables.fit()).isTrue();
  }

  @Test
  void a_syllable_that_would_cover_the_one_before_stands_behind_it() {
    Syllables syllables = place(0.1, new Lyric(1, 0.1, "long-"), new Lyric(1.2, 0.1, "er"));

    assertThat(syllables.syllables().get(1).place()).isGreaterThan(1.4);
    assertThat(syllables.syllables().get(1).time()).isEqualTo(1.2);
    assertThat(syllables.fit()).isTrue();
  }

  @Test
  void words_that_come_too_fast_do_not_fit() {
    Lyric[] fast =
        IntStream.range(0, 40)
            .mapToObj(i -> new Lyric(i * 0.1, 0.1, "faster"))
            .toArray(Lyric[]::new);

    assertThat(place(0.05, fast).fit()).isFalse();
  }

  @Test
  void a_song_without_words_fits() {
    assertThat(place(1).fit()).isTrue();
  }

  private static Syllables place(double secondsPerEm, Lyric... lyrics) {
    return Syllables.of(LyricLines.of(List.of(lyrics), String::length), secondsPerEm);
  }
}
