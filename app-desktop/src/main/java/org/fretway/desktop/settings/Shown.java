package org.fretway.desktop.settings;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows the values of a box that nobody types into. */
final class Shown {
  private Shown() {}

  /** Returns what shows values by a text each. */
  static <T> StringConverter<T> as(Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : text.apply(value);
      }

      @Override
      public T fromString(String typed) {
        throw new UnsupportedOperationException("nobody types here");
      }
    };
  }
}
