package org.fretway.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Texts TEXTS = Texts.of(TextsTest.class);

  @AfterEach
  void speakEnglish() {
    Language.ENGLISH.speak();
  }

  @Test
  void a_text_is_in_the_language_that_is_spoken_when_it_is_asked_for() {
    assertThat(TEXTS.get("cancel")).isEqualTo("Cancel");
    Language.GERMAN.speak();
    assertThat(TEXTS.get("cancel")).isEqualTo("Abbrechen");
    Language.FRENCH.speak();
    assertThat(TEXTS.get("cancel")).isEqualTo("Annuler");
    Language.SPANISH.speak();
    assertThat(TEXTS.get("cancel")).isEqualTo("Cancelar");
  }

  @Test
  void the_language_of_the_system_changes_no_text() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(TEXTS.get("cancel")).isEqualTo("Cancel");
      assertThat(TEXTS.count("songs", 1234)).isEqualTo("1,234 songs");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void numbers_are_grouped_as_the_language_does_it() {
    Language.GERMAN.speak();
    assertThat(TEXTS.count("songs", 1234)).isEqualTo("1.234 Songs");
  }

  @Test
  void one_thing_and_several_are_told_apart() {
    assertThat(TEXTS.count("songs", 0)).isEqualTo("0 songs");
    assertThat(TEXTS.count("songs", 1)).isEqualTo("1 song");
    assertThat(TEXTS.count("songs", 2)).isEqualTo("2 songs");
    Language.FRENCH.speak();
    assertThat(TEXTS.count("songs", 0)).isEqualTo("0 morceau");
    assertThat(TEXTS.count("songs", 2)).isEqualTo("2 morceaux");
  }

  @Test
  void an_apostrophe_quotes_nothing() {
    assertThat(Texts.filled(Language.ENGLISH, "It's {0} o'clock", 7)).isEqualTo("It's 7 o'clock");
  }

  @Test
  void a_constant_is_looked_up_by_its_name() {
    assertThatThrownBy(() -> TEXTS.choice("order", Order.SONG_TITLE))
        .hasMessageContaining("order.songTitle");
  }

  @Test
  void a_text_that_is_not_there_stops_a_test() {
    assertThatThrownBy(() -> TEXTS.get("nothing"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("nothing");
  }

  @Test
  void the_language_of_the_system_is_english_where_it_is_none_of_ours() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("fr-CA"));
      assertThat(Language.ofSystem()).isEqualTo(Language.FRENCH);
      Locale.setDefault(Locale.JAPAN);
      assertThat(Language.ofSystem()).isEqualTo(Language.ENGLISH);
    } finally {
      Locale.setDefault(before);
    }
  }

  private enum Order {
    SONG_TITLE
  }
}
