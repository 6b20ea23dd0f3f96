package org.fretway.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestAnswerTest {
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final List<String> found = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private final LatestAnswer<String, String> answers =
      new LatestAnswer<>(
          background::add,
          Runnable::run,
          this::find,
          (question, answer) -> shown.add(answer),
          failed::add);

  private String find(String question) {
    found.add(question);
    if (question.equals("bad")) {
      throw new IllegalStateException("no answer");
    }
    return question.toUpperCase(Locale.ROOT);
  }

  @Test
  void a_question_is_answered() {
    answers.ask("a");
    assertThat(answers.isIdle()).isFalse();

    finish();

    assertThat(shown).containsExactly("A");
    assertThat(answers.isIdle()).isTrue();
  }

  @Test
  void of_many_questions_the_first_and_the_last_are_asked_and_only_the_last_is_shown() {
    answers.ask("a");
    answers.ask("b");
    answers.ask("c");
    assertThat(background).hasSize(1);

    finish();

    assertThat(found).containsExactly("a", "c");
    assertThat(shown).containsExactly("C");
  }

  @Test
  void while_the_same_is_asked_again_and_again_each_answer_is_shown() {
    answers.ask("a");
    answers.ask("a");
    answers.ask("a");

    finish();

    assertThat(shown).containsExactly("A", "A");
  }

  @Test
  void a_failure_is_told_and_the_next_question_is_answered() {
    answers.ask("bad");
    finish();
    assertThat(failed).containsExactly("bad");

    answers.ask("a");
    finish();

    assertThat(shown).containsExactly("A");
  }

  @Test
  void a_failure_that_another_question_has_overtaken_is_not_told() {
    answers.ask("bad");
    answers.ask("a");

    finish();

    assertThat(failed).isEmpty();
    assertThat(shown).containsExactly("A");
  }

  private void finish() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }
}
