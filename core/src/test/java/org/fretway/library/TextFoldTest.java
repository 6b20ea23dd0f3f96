package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldTest {
  @ParameterizedTest
  @CsvSource({
    "Motörhead, motorhead",
    "MÖTLEY CRÜE, motley crue",
    "Røyksopp, royksopp",
    "Straße, strasse",
    "Ænima, aenima",
    "Łona, lona",
    "İstanbul, istanbul",
    "'  Two   Words ', two words",
    "ＦＵＬＬ, full",
  })
  void case_diacritics_and_spacing_do_not_count(String text, String folded) {
    assertThat(TextFold.fold(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({"abba, A", "émile, E", "3 doors, #", "'', #", "'(x)', #", "борис, Б"})
  void a_letter_is_a_letter_and_all_else_is_a_hash(String text, String letter) {
    assertThat(TextFold.letter(TextFold.fold(text))).isEqualTo(letter);
  }

  @Test
  void a_character_is_never_cut_in_two() {
    assertThat(TextFold.limit("ab🎸", 3)).isEqualTo("ab");
    assertThat(TextFold.limit("ab🎸", 4)).isEqualTo("ab🎸");
  }
}
