package org.fretway.api.http;

import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parameters behind the question mark, read strictly: what is malformed or out of range is an
 * error that names its field. An empty text or list is one, but nothing else can be empty.
 * Parameters that nobody asks for are ignored.
 */
public final class Query {
  static final int MAX_TEXT_LENGTH = 200;
  static final int MAX_LIST_SIZE = 50;

  /** In the digits of ASCII alone, without a plus: Java reads more than that as a number. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

  private final Map<String, Deque<String>> values;

  public Query(Map<String, Deque<String>> values) {
    this.values = values;
  }

  /** Reads a parameter. */
  public <T> T get(Parameter<T> parameter) {
    return parameter.reader().apply(this);
  }

  /** Returns the value, or empty if it is missing or blank. */
  public Optional<String> text(String name) {
    return value(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** Returns the value as it is, or empty if it is missing. */
  private Optional<String> value(String name) {
    Deque<String> given = values.get(name);
    if (given == null) {
      return Optional.empty();
    }
    if (given.size() > 1) {
      throw ApiException.badValue(name, "\"%s\" may be given only once.".formatted(name));
    }
    String value = given.getFirst();
    if (value.length() > MAX_TEXT_LENGTH) {
      throw ApiException.badValue(
          name, "\"%s\" may have at most %d characters.".formatted(name, MAX_TEXT_LENGTH));
    }
    return Optional.of(value);
  }

  /** Returns a whole number from {@code min} to {@code max}, or empty if it is missing. */
  public Optional<Integer> integer(String name, int min, int max) {
    return number(
            name,
            min,
            max,
            "\"%s\" must be a whole number from %d to %d.".formatted(name, min, max))
        .map(Math::toIntExact);
  }

  /** Returns an id, or empty if it is missing. */
  Optional<Long> id(String name) {
    return number(
        name, 1, Long.MAX_VALUE, "\"%s\" must be an id, a whole number above 0.".formatted(name));
  }

  private Optional<Long> number(String name, long min, long max, String message) {
    return value(name)
        .map(
            value -> {
              try {
                if (NUMBER.matcher(value).matches()) {
                  long number = Long.parseLong(value);
                  if (number >= min && number <= max) {
                    return number;
                  }
                }
              } catch (NumberFormatException e) {
                // Answered below, as is a number out of range.
              }
              throw ApiException.badValue(name, message);
            });
  }

  /** Returns the choice with the given name, or empty if it is missing. */
  <E> Optional<E> choice(String name, List<E> choices, Function<E, String> nameOf) {
    return value(name)
        .map(
            given ->
                choices.stream()
                    .filter(choice -> nameOf.apply(choice).equals(given))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            ApiException.badValue(
                                name,
                                "\"%s\" must be one of %s."
                                    .formatted(
                                        name,
                                        choices.stream()
                                            .map(nameOf)
                                            .collect(Collectors.joining(", "))))));
  }

  /** Returns the flag; a missing one is false. */
  boolean flag(String name) {
    return switch (value(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw ApiException.badValue(name, "\"%s\" must be true or false.".formatted(name));
    };
  }

  /** Returns the values of a list, whether it was given by repetition or with commas. */
  Set<String> list(String name) {
    Set<String> list = new LinkedHashSet<>();
    Deque<String> given = values.get(name);
    if (given != null) {
      given.stream()
          .flatMap(value -> Arrays.stream(value.split(",", -1)))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .forEach(list::add);
    }
    if (list.size() > MAX_LIST_SIZE
        || list.stream().anyMatch(value -> value.length() > MAX_TEXT_LENGTH)) {
      throw ApiException.badValue(
          name,
          "\"%s\" may have at most %d values of %d characters each."
              .formatted(name, MAX_LIST_SIZE, MAX_TEXT_LENGTH));
    }
    return list;
  }
}
