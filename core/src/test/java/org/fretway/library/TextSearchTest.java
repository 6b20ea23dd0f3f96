package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSearchTest {
  @TempDir private static Path temp;
  private static IndexedLibrary library;

  @BeforeAll
  static void open() throws Exception {
    library = new IndexedLibrary(temp).awaitReady();
    library.add("AC/DC", "Thunderstruck", "The Razors Edge");
    library.add("Björk", "Army of Me", "Post");
    library.add("Mötley Crüe", "Kickstart My Heart", "Dr. Feelgood");
    library.add("Røyksopp", "Eple", "Melody A.M.");
    library.add("Łona", "Nie mam czasu", "Coś");
    library.add("Straße", "Weißes Lied", "Æther");
    library.add("Metallica", "Enter Sandman", "Metallica");
    library.add("Metallica", "Sad but True", "Metallica");
    library.add("Guns N' Roses", "Don't Cry", "Use Your Illusion I");
    library.add("!!!", "Heart of Hearts", "Myth Takes");
    library.add("ももいろクローバー", "行くぜっ!怪盗少女", "");
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @ParameterizedTest
  @CsvSource({
    "bjork, a",
    "BJÖRK, a",
    "motley crue, k",
    "royksopp, e",
    "RØYK, e",
    "lona, n",
    "strasse, w",
    "weisses, w",
    "aether, w",
    "ÆTH, w",
    "coś, n",
  })
  void case_and_diacritics_do_not_count(String text, String letters) {
    assertThat(library.letters(text)).isEqualTo(letters);
  }

  @ParameterizedTest
  @ValueSource(strings = {"t", "th", "thu", "thun", "thunderstruck"})
  void a_word_is_found_as_it_is_typed(String text) {
    assertThat(library.titles(text)).contains("Thunderstruck");
  }

  @ParameterizedTest
  @CsvSource({
    "metallica sandman, e",
    "sandm metal, e",
    "true sad metallica, s",
    "enter true, ''",
    "razors ac/dc thunder, t",
    "post army bjork, a",
  })
  void words_may_come_in_any_order_and_from_anywhere(String text, String letters) {
    assertThat(library.letters(text)).isEqualTo(letters);
  }

  @ParameterizedTest
  @CsvSource({
    "ac/dc, t",
    "acdc, t",
    "ac dc, t",
    "dc, t",
    "ac/d, t",
    "don't, d",
    "dont cry, d",
    "guns n roses, d",
    "!!!, h",
    "a.m., e",
  })
  void signs_may_be_typed_or_left_out(String text, String letters) {
    assertThat(library.letters(text)).isEqualTo(letters);
  }

  @ParameterizedTest
  @CsvSource({
    "metalica, es",
    "metallcia, es",
    "emtallica, ''",
    "metalliac sandmann, e",
    "sandmen, e",
    "thunderstrukc, t",
    "thundrstruc, t",
    "kikstart, k",
    "ac/dc thunderstrukc, t",
    "don't crry, d",
    "a.m. meldoy, e",
  })
  void a_typo_is_forgiven_behind_the_first_letter(String text, String letters) {
    assertThat(library.letters(text)).isEqualTo(letters);
  }

  @ParameterizedTest
  @CsvSource({"struck, t", "allica, es", "クローバー, 行", "怪盗, 行", "*, ''", "?, ''"})
  void what_no_word_begins_with_is_looked_for_within_words(String text, String letters) {
    assertThat(library.letters(text)).isEqualTo(letters);
  }

  @Test
  void what_comes_near_is_only_found_where_nothing_matches_exactly() {
    // "Hearts" and "heart" are one letter from "heard", which nobody has until it is added.
    assertThat(library.letters("heard")).isEqualTo("hk");
    String id = library.add("Nobody", "Heard", "");
    assertThat(library.letters("heard")).isEqualTo("h");
    assertThat(library.titles("heard")).containsExactly("Heard");
    library.remove(id);
    assertThat(library.letters("heard")).isEqualTo("hk");
  }

  @Test
  void a_filter_does_not_turn_an_exact_search_into_a_near_one() {
    SongFilter bass = SongFilter.NONE.withArrangements(Set.of("Bass"), Set.of());
    LibraryQuery query = LibraryQuery.all().withText("metallica").withFilter(bass);

    assertThat(library.library().find(query).total()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\", "%", "[a-z]", "(", "a b c d e f g h i j k l m n o p q r s t u v w"})
  void special_characters_and_many_words_are_just_text(String text) {
    assertThat(library.titles(text)).isEmpty();
  }

  @Test
  void a_very_long_text_finds_nothing() {
    assertThat(library.titles("metallica".repeat(10_000))).isEmpty();
    assertThat(library.titles("ab ".repeat(50_000))).isEmpty();
    assertThat(library.titles("x\uD83D\uDE00".repeat(500))).isEmpty();
  }
}
