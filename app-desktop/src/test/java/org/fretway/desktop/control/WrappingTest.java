package org.fretway.desktop.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.fretway.desktop.FxToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {
  private static final double NARROW = 40;

  @Test
  void a_long_text_goes_on_in_another_line() {
    assertThat(height("A sentence of several words")).isGreaterThan(2 * height("A"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"عبد الرحمن الكبير", "The group שלום עולם טוב is deleted.", ""})
  void no_text_keeps_the_window_from_being_laid_out(String text) {
    assertThat(height(text)).isPositive();
  }

  private static double height(String text) {
    return FxToolkit.call(
        () -> {
          Label label = new Label(text);
          Wrapping.of(label);
          new Scene(label);
          label.applyCss();
          return label.prefHeight(NARROW);
        });
  }
}
