package org.fretway.desktop.form;

import javafx.scene.control.Button;

/** A button that asks once more before it does away with something. */
public final class ConfirmButton extends Button {
  private final String what;
  private final String question;

  /**
   * Creates the button.
   *
   * @param what says what it does, such as "Remove"
   * @param question shown on it after the first push; names what is lost
   * @param action done by the second push, unless the keyboard went elsewhere in between
   */
  public ConfirmButton(String what, String question, Runnable action) {
    this.what = what;
    this.question = question;
    setText(what);
    setOnAction(
        event -> {
          if (getStyleClass().contains("danger")) {
            calmDown();
            action.run();
          } else {
            setText(this.question);
            getStyleClass().add("danger");
          }
        });
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                calmDown();
              }
            });
  }

  private void calmDown() {
    setText(what);
    getStyleClass().remove("danger");
  }
}
