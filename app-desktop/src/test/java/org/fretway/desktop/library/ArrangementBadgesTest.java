package org.fretway.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrangementBadgesTest {
  @ParameterizedTest
  @CsvSource({"Lead, L", "Bass 2, B2", "Alt. lead guitar, AL", "リード, リ", "'', ?", "--, ?"})
  void a_badge_has_the_first_letters_of_the_name(String name, String badge) {
    assertThat(ArrangementBadges.shortOf(name)).isEqualTo(badge);
  }
}
