package org.fretway.desktop.form;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.fretway.desktop.text.Texts;

/** Fields below each other, each with what it is beside it. Enter in a text field submits. */
public final class FormRows extends GridPane {
  private static final Texts TEXTS = Texts.of(FormRows.class);
  private final Runnable submit;

  public FormRows(Runnable submit) {
    this.submit = submit;
    getStyleClass().add("form-rows");
  }

  /** Adds a line for a secret of digits. */
  public PasswordField pin(String what) {
    PasswordField field = new PasswordField();
    field.setPromptText(TEXTS.get("pin.digits"));
    return text(what, field);
  }

  /** Adds a line. */
  public <T extends TextField> T text(String what, T field) {
    field.setOnAction(event -> submit.run());
    return add(what, field);
  }

  /** Adds a line. */
  public <T extends Control> T add(String what, T field) {
    field.getStyleClass().add("form-field");
    Label label = new Label(what);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(field);
    field.setAccessibleText(what);
    addRow(getRowCount(), label, field);
    return field;
  }

  /** Adds a line without a field below the others. */
  public void note(Node node) {
    add(node, 1, getRowCount());
  }

  /** Forgets what was typed, also what undoing would bring back. */
  public static void forget(TextInputControl... fields) {
    Arrays.stream(fields).forEach(field -> field.setText(""));
  }
}
