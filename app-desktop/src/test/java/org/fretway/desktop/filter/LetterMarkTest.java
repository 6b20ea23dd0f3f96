package org.fretway.desktop.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fretway.library.LetterStart;
import org.junit.jupiter.api.Test;

class LetterMarkTest {
  @Test
  void the_alphabet_is_whole_and_letters_without_songs_lead_nowhere() {
    List<LetterMark> marks =
        LetterMark.of(List.of(new LetterStart("#", 0), new LetterStart("M", 4)), false);

    assertThat(marks).hasSize(27);
    assertThat(marks.getFirst()).isEqualTo(new LetterMark("#", OptionalInt.of(0)));
    assertThat(marks.get(1)).isEqualTo(new LetterMark("A", OptionalInt.empty()));
    assertThat(marks.get(13)).isEqualTo(new LetterMark("M", OptionalInt.of(4)));
  }

  @Test
  void from_the_last_to_the_first_it_stands_on_its_head() {
    List<LetterMark> marks =
        LetterMark.of(List.of(new LetterStart("Z", 0), new LetterStart("#", 2)), true);

    assertThat(marks.getFirst()).isEqualTo(new LetterMark("Z", OptionalInt.of(0)));
    assertThat(marks.getLast()).isEqualTo(new LetterMark("#", OptionalInt.of(2)));
  }

  @Test
  void a_few_letters_of_other_alphabets_come_after_z_and_many_become_one() {
    List<LetterStart> few = List.of(new LetterStart("A", 0), new LetterStart("Б", 1));
    List<LetterStart> many =
        IntStream.range(0, 500)
            .mapToObj(i -> new LetterStart(Character.toString(0x4E00 + i), i))
            .toList();

    assertThat(LetterMark.of(few, false).getLast())
        .isEqualTo(new LetterMark("Б", OptionalInt.of(1)));
    assertThat(LetterMark.of(many, false)).hasSize(28);
    assertThat(LetterMark.of(many, false).getLast())
        .isEqualTo(new LetterMark(LetterMark.OTHERS, OptionalInt.of(0)));
  }

  @Test
  void without_songs_there_are_no_letters() {
    assertThat(LetterMark.of(List.of(), false)).isEmpty();
  }
}
