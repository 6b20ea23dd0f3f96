package org.fretway.format.feedpak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.fretway.format.reading.Numbers;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Rules for single values. */
final class Scalars {
  private Scalars() {}

  /** A number of a range, ends included; a text that is one becomes one. */
  static Rule number(double min, double max) {
    return (value, changes) ->
        asNumber(value)
            .filter(number -> number >= min && number <= max)
            .map(number -> value.isNumber() ? value : DoubleNode.valueOf(number));
  }

  /** As {@link #number}, but what is beyond the range, however far, becomes its nearest end. */
  static Rule clamped(double min, double max) {
    return (value, changes) -> {
      Optional<Double> number =
          value.isNumber()
              ? Optional.of(value.doubleValue()).filter(it -> !Double.isNaN(it))
              : asNumber(value);
      return number.map(
          it ->
              value.isNumber() && it >= min && it <= max
                  ? value
                  : DoubleNode.valueOf(Math.clamp(it, min, max)));
    };
  }

  /** A whole number of a range, ends included; a fraction is cut off, as the readers do. */
  static Rule integer(int min, int max) {
    return (value, changes) ->
        asInteger(value)
            .filter(number -> number >= min && number <= max)
            .map(number -> isWhole(value) ? value : IntNode.valueOf(number));
  }

  /** A whole number of a range as a manifest has it: a fraction is none. */
  static Rule whole(int min, int max) {
    return (value, changes) ->
        text(value)
            .flatMap(Numbers::integer)
            .filter(number -> number >= min && number <= max)
            .map(number -> value.isNumber() ? value : IntNode.valueOf(number));
  }

  /** A whole number no lower than the least, which stands for any that is lower. */
  static Rule atLeast(int min) {
    return (value, changes) ->
        asInteger(value)
            .map(
                number ->
                    isWhole(value) && number >= min
                        ? value
                        : IntNode.valueOf(Math.max(min, number)));
  }

  /** True or false. */
  static Rule bool() {
    return (value, changes) -> {
      if (value.isBoolean()) {
        return Optional.of(value);
      }
      if (value.isNumber()) {
        return Optional.of(BooleanNode.valueOf(value.doubleValue() != 0));
      }
      return text(value)
          .map(text -> text.toLowerCase(Locale.ROOT))
          .filter(text -> text.equals("true") || text.equals("false"))
          .map(text -> BooleanNode.valueOf(text.equals("true")));
    };
  }

  /** Any text; a number that stands for one becomes one. */
  static Rule text() {
    return text(text -> true);
  }

  /** A text of a form. */
  static Rule text(Pattern form) {
    return text(form.asMatchPredicate());
  }

  /** A text that fulfils a condition. */
  static Rule text(Predicate<String> condition) {
    return (value, changes) ->
        text(value)
            .filter(condition)
            .map(text -> value.isTextual() ? value : TextNode.valueOf(text));
  }

  /** What fits the rule, and else a value in its place. */
  static Rule orElse(Rule rule, JsonNode fallback) {
    return (value, changes) -> rule.mend(value, changes).or(() -> Optional.of(fallback));
  }

  /** Returns a single value as it is written; empty for null and what has parts. */
  static Optional<String> text(JsonNode value) {
    if (value instanceof POJONode kept && kept.getPojo() instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
  }

  private static Optional<Double> asNumber(JsonNode value) {
    return value.isNumber()
        ? Optional.of(value.doubleValue()).filter(Double::isFinite)
        : text(value).flatMap(Numbers::decimal);
  }

  private static Optional<Integer> asInteger(JsonNode value) {
    if (value.isNumber() && Double.isNaN(value.doubleValue())) {
      return Optional.of(0); // As the JSON library takes it where a whole number is wanted.
    }
    return value.isNumber()
        ? Optional.of(value.doubleValue())
            .filter(number -> Math.abs(number) <= Integer.MAX_VALUE)
            .map(Double::intValue)
        : text(value).flatMap(Numbers::integer);
  }

  private static boolean isWhole(JsonNode value) {
    return value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue());
  }
}
