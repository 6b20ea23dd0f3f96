package org.fretway.desktop.details;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;

/** A field with its name, what is wrong with it, and what the file says instead. */
final class EditRow extends VBox {
  private static final Texts TEXTS = Texts.of(EditRow.class);
  private final TextField field = new TextField();

  /**
   * Creates the row.
   *
   * @param name stands before the field
   * @param submit called for Enter
   */
  EditRow(Node name, String spoken, EditedText text, Runnable submit) {
    getStyleClass().add("edit-row");
    field.textProperty().bindBidirectional(text.textProperty());
    field.setAccessibleText(spoken);
    field.setOnAction(event -> submit.run());
    HBox.setHgrow(field, Priority.ALWAYS);
    name.getStyleClass().add("edit-name");
    HBox line = new HBox(name, field);
    line.getStyleClass().add("edit-line");
    getChildren().addAll(line, error(text.errorProperty()));
    text.errorProperty()
        .subscribe(
            error ->
                field.pseudoClassStateChanged(
                    javafx.css.PseudoClass.getPseudoClass("danger"), !error.isEmpty()));
  }

  static Label error(ObservableValue<String> error) {
    Label label = new Label();
    label.getStyleClass().add("edit-error");
    Wrapping.of(label);
    label.textProperty().bind(error);
    Presence.bind(label, error.map(it -> !it.isEmpty()));
    return label;
  }

  /** Shows what the file says, with a way back to it. */
  EditRow withFile(EditedText text) {
    Label says = new Label();
    says.getStyleClass().add("text-muted");
    says.setMinWidth(0);
    says.textProperty()
        .bind(
            text.inFileProperty()
                .map(
                    it ->
                        it.isEmpty()
                            ? TEXTS.get("edit.fileSaysNothing")
                            : TEXTS.get("edit.fileSays", it)));
    Hyperlink restore = new Hyperlink(TEXTS.get("edit.restore"));
    restore.setMinWidth(USE_PREF_SIZE);
    restore.setOnAction(
        event -> {
          text.restore();
          field.requestFocus();
        });
    HBox line = new HBox(says, restore);
    line.getStyleClass().add("edit-file");
    Presence.bind(line, text.differsFromFile());
    getChildren().add(line);
    return this;
  }

  /** Returns the field. */
  TextField field() {
    return field;
  }
}
