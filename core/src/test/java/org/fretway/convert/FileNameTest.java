package org.fretway.convert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fretway.format.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "AC/DC,T.N.T.,AC DC - T.N.T",
        "../../etc,passwd,etc - passwd",
        "...,...,Unknown Artist - Untitled",
        "Motörhead,Ace  of\u0007Spades?,Motörhead - Ace of Spades",
        "C:\\x,a|b<c>d*e\"f,C x - a b c d e f",
        "CON,NUL,CON - NUL",
        "日本,🎸,日本 - 🎸",
      })
  void a_name_is_safe_everywhere_and_looks_like_the_song(String artist, String title, String name) {
    assertThat(FileName.of(artist, title)).isEqualTo(name);
  }

  @Test
  void characters_that_hide_or_turn_text_around_are_left_out() {
    assertThat(FileName.of("a\u202Efdp.exe\u0000", "b\u200B\uD800")).isEqualTo("a fdp.exe - b");
  }

  @Test
  void a_long_name_is_cut_between_letters() {
    String name = FileName.of("é".repeat(500), "🎸".repeat(500));
    assertThat(name.getBytes(UTF_8)).hasSizeBetween(110, 120);
    assertThat(name).matches("é+");
  }

  @Test
  void names_that_some_system_takes_for_one_are_one() {
    assertThat(FileName.folded("MOTÖRHEAD")).isEqualTo(FileName.folded("moto\u0308rhead"));
  }

  @Property(seed = Fuzz.SEED)
  void any_text_gives_a_name(@ForAll String artist, @ForAll String title) {
    String name = FileName.of(artist, title);
    assertThat(name)
        .isNotBlank()
        .doesNotContainPattern("[<>:\"/\\\\|?*\\p{Cntrl}]")
        .doesNotContainPattern("^[. ]|[. ]$");
    assertThat((name + FileName.EXTENSION + " (99)").getBytes(UTF_8)).hasSizeLessThan(143);
  }
}
