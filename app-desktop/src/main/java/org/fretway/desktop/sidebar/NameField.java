package org.fretway.desktop.sidebar;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fretway.profile.SavedFilters;

/** A field for a name: Enter takes it, Escape or going elsewhere leaves all as it was. */
final class NameField extends TextField {
  private boolean done;

  NameField(String prompt, String name, Consumer<String> take, Runnable leave) {
    super(name);
    getStyleClass().add("name-field");
    setPromptText(prompt);
    setAccessibleText(prompt);
    setTextFormatter(
        new TextFormatter<>(
            change ->
                change.getControlNewText().length() <= SavedFilters.MAX_NAME_LENGTH
                    ? change
                    : null));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !getText().isBlank()) {
            end(() -> take.accept(getText()));
          } else if (event.getCode() == KeyCode.ESCAPE) {
            end(leave);
          } else {
            return;
          }
          event.consume();
        });
    focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (before && !focused && getScene() != null && getScene().getWindow().isFocused()) {
                end(leave);
              }
            });
  }

  private void end(Runnable how) {
    if (!done) {
      done = true;
      how.run();
    }
  }
}
