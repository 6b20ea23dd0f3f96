package org.fretway.desktop.form;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyEvent;

/** A field for a name: Enter takes it, Escape or going elsewhere leaves all as it was. */
public final class NameField extends TextField {
  private final Consumer<String> take;
  private final Runnable leave;
  private boolean asking;

  /**
   * Creates a field that asks for nothing yet.
   *
   * @param maxLength what is longer can't be typed
   * @param take called with the name, which is not blank
   * @param leave called when no name is given
   */
  public NameField(String prompt, int maxLength, Consumer<String> take, Runnable leave) {
    this.take = take;
    this.leave = leave;
    getStyleClass().add("name-field");
    setPromptText(prompt);
    setAccessibleText(prompt);
    setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().length() <= maxLength ? change : null));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          switch (event.getCode()) {
            case ENTER -> finish();
            case ESCAPE -> cancel();
            default -> {
              return;
            }
          }
          event.consume();
        });
    focusedProperty()
        .subscribe(
            (before, focused) -> {
              // A look at another window is no reason to forget what was typed.
              if (!focused && getScene() != null && getScene().getWindow().isFocused()) {
                cancel();
              }
            });
  }

  /**
   * Asks for a name; the field must be on the screen.
   *
   * @param name what stands there at first
   */
  public void begin(String name) {
    setText(name);
    requestFocus();
    selectAll();
    asking = true;
  }

  private void finish() {
    if (asking && !getText().isBlank()) {
      asking = false;
      take.accept(getText().strip());
    }
  }

  private void cancel() {
    if (asking) {
      asking = false;
      leave.run();
    }
  }
}
