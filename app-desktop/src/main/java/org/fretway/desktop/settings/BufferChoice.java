package org.fretway.desktop.settings;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.fretway.desktop.text.Texts;

/** How much sound is kept ready for the output, in milliseconds. */
final class BufferChoice {
  private static final Texts TEXTS = Texts.of(BufferChoice.class);
  private static final Integer[] MILLIS = {10, 20, 40, 80, 160};

  private BufferChoice() {}

  static ComboBox<Integer> box() {
    ComboBox<Integer> box = new ComboBox<>();
    box.getItems().setAll(MILLIS);
    box.getStyleClass().add("buffer-box");
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer millis) {
            return millis == null ? "" : TEXTS.get("latency.ms", millis);
          }

          @Override
          public Integer fromString(String text) {
            return Integer.valueOf(text.replaceAll("\\D", ""));
          }
        });
    return box;
  }
}
