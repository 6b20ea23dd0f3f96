package org.fretway.desktop.playlist;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fretway.practice.Playlists;

/** A field for the name of a playlist: Enter takes it, Escape and going elsewhere give it up. */
final class NameField extends TextField {
  private final Runnable cancelled;
  private boolean asking;

  NameField(String prompt, Consumer<String> named, Runnable cancelled) {
    this.cancelled = cancelled;
    getStyleClass().add("name-field");
    setPromptText(prompt);
    setAccessibleText(prompt);
    setTextFormatter(
        new TextFormatter<>(
            change ->
                change.getControlNewText().length() <= Playlists.MAX_NAME_LENGTH ? change : null));
    setOnAction(
        event -> {
          if (!getText().isBlank()) {
            asking = false;
            named.accept(getText().strip());
          }
        });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            cancel();
          }
        });
    focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (!focused) {
                cancel();
              }
            });
  }

  /** Asks for a name. */
  void begin(String name) {
    setText(name);
    requestFocus();
    selectAll();
    asking = true;
  }

  private void cancel() {
    if (asking) {
      asking = false;
      cancelled.run();
    }
  }
}
