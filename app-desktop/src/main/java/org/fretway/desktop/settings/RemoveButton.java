package org.fretway.desktop.settings;

import javafx.scene.control.Button;

/** A button that asks once more before it does away with something. */
final class RemoveButton extends Button {
  private final String question;

  RemoveButton(String question, Runnable remove) {
    this.question = question;
    calmDown();
    setOnAction(
        event -> {
          if (getStyleClass().contains("danger")) {
            calmDown();
            remove.run();
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
    setText("Remove");
    getStyleClass().remove("danger");
  }
}
