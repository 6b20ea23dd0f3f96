package org.fretway.desktop.settings;

import java.util.function.Consumer;
import javafx.scene.control.TextField;

/** A field whose text counts when Enter is pressed or the keyboard goes elsewhere. */
final class CommitField extends TextField {
  private final Consumer<String> commit;
  private String shown = "";
  private String tried = "";

  CommitField(Consumer<String> commit) {
    this.commit = commit;
    setOnAction(event -> commitIfEdited());
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused && !getText().equals(tried)) {
                commitIfEdited();
              }
            });
  }

  private void commitIfEdited() {
    if (isEdited()) {
      tried = getText();
      commit.accept(getText());
    }
  }

  private boolean isEdited() {
    return !getText().equals(shown);
  }

  /** Shows what holds, unless something else is being typed. */
  void show(String text) {
    boolean edited = isEdited();
    shown = text;
    if (!edited) {
      restore();
    }
  }

  /** Shows what holds, whatever was typed: it has been taken. */
  void showTaken(String text) {
    shown = text;
    restore();
  }

  /** Shows what holds again, and returns whether something else was typed. */
  boolean restore() {
    boolean edited = isEdited();
    if (edited) {
      setText(shown);
      end();
    }
    tried = shown;
    return edited;
  }
}
