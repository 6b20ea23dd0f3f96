package org.fretway.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class JsonBodyTest {
  private static final JsonBody BODY =
      JsonBody.parse(
          """
          {"text": "a", "whole": 5, "huge": 99999999999999999999, "broken": 1.5, "vast": 1e999,
           "null": null, "wholes": [1, -2], "texts": ["a", "b"], "mixed": [1, "a"],
           "object": {"a": 1}}\
          """
              .getBytes(UTF_8));

  private static void assertNamed(String field, ThrowingCallable read) {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(read)
        .satisfies(
            error -> {
              assertThat(error.status()).isEqualTo(400);
              assertThat(error.message().field()).contains(field);
            });
  }

  @Test
  void absent_and_null_are_told_apart() {
    assertThat(BODY.has("text")).isTrue();
    assertThat(BODY.isNull("text")).isFalse();
    assertThat(BODY.has("null")).isTrue();
    assertThat(BODY.isNull("null")).isTrue();
    assertThat(BODY.has("absent")).isFalse();
    assertThat(BODY.isNull("absent")).isFalse();
  }

  @Test
  void what_is_there_is_read() {
    assertThat(BODY.text("text")).isEqualTo("a");
    assertThat(BODY.optionalText("text")).contains("a");
    assertThat(BODY.integer("whole", 5, 5)).isEqualTo(5);
    assertThat(BODY.optionalInteger("whole", 0, 9)).contains(5L);
    assertThat(BODY.number("broken", 0, 2)).isEqualTo(1.5);
    assertThat(BODY.number("whole", 0, 5)).isEqualTo(5);
    assertThat(BODY.integers("wholes", 2)).containsExactly(1L, -2L);
    assertThat(BODY.texts("texts", 2)).containsExactly("a", "b");
    assertThat(BODY.optionalObject("object")).hasValueSatisfying(o -> assertThat(o).hasSize(1));
  }

  @Test
  void what_is_absent_is_empty_or_an_error() {
    assertThat(BODY.optionalText("absent")).isEmpty();
    assertThat(BODY.optionalInteger("absent", 0, 9)).isEmpty();
    assertThat(BODY.optionalIntegers("absent", 2)).isEmpty();
    assertThat(BODY.optionalTexts("absent", 2)).isEmpty();
    assertThat(BODY.optionalObject("absent")).isEmpty();
    assertNamed("absent", () -> BODY.text("absent"));
    assertNamed("absent", () -> BODY.integer("absent", 0, 9));
    assertNamed("absent", () -> BODY.number("absent", 0, 9));
    assertNamed("absent", () -> BODY.integers("absent", 2));
    assertNamed("absent", () -> BODY.texts("absent", 2));
  }

  @Test
  void what_is_of_another_type_or_out_of_range_is_an_error() {
    for (String field : new String[] {"null", "whole", "object", "texts"}) {
      assertNamed(field, () -> BODY.optionalText(field));
    }
    for (String field : new String[] {"null", "text", "broken", "huge", "vast", "wholes"}) {
      assertNamed(field, () -> BODY.optionalInteger(field, Long.MIN_VALUE, Long.MAX_VALUE));
    }
    assertNamed("whole", () -> BODY.optionalInteger("whole", 6, 9));
    assertNamed("whole", () -> BODY.optionalInteger("whole", 0, 4));
    for (String field : new String[] {"null", "text", "vast"}) {
      assertNamed(field, () -> BODY.number(field, -Double.MAX_VALUE, Double.MAX_VALUE));
    }
    assertNamed("broken", () -> BODY.number("broken", 0, 1.4));
    for (String field : new String[] {"null", "texts", "mixed", "whole", "object"}) {
      assertNamed(field, () -> BODY.optionalIntegers(field, 9));
    }
    for (String field : new String[] {"null", "wholes", "mixed", "text", "object"}) {
      assertNamed(field, () -> BODY.optionalTexts(field, 9));
    }
    assertNamed("wholes", () -> BODY.integers("wholes", 1));
    assertNamed("texts", () -> BODY.texts("texts", 1));
    assertNamed("wholes", () -> BODY.optionalObject("wholes"));
    assertNamed("null", () -> BODY.optionalObject("null"));
  }
}
