package org.fretway.desktop.settings;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A value with its name, what it does, what it is set with, and what came of that. */
final class SettingRow extends VBox {
  private static final Texts TEXTS = Texts.of(SettingRow.class);
  private final Node control;

  SettingRow(SettingEntry entry, SettingValue value, ValuesViewModel model) {
    setId(entry.id());
    getStyleClass().add("setting-row");

    Label name = new Label(entry.name());
    name.getStyleClass().add("setting-name");
    Wrapping.of(name);
    FontIcon lock = new FontIcon(Feather.LOCK);
    lock.getStyleClass().add("setting-lock");
    Label locked = new Label(null, lock);
    Tooltip why = new Tooltip();
    why.textProperty().bind(model.refusalProperty());
    locked.setTooltip(why);
    Presence.bind(locked, model.refusalProperty().isNotEmpty());
    HBox head = new HBox(name, locked);
    head.getStyleClass().add("setting-row-head");
    Label description = new Label(entry.description());
    description.getStyleClass().addAll("text-muted", "setting-description");
    Wrapping.of(description);
    VBox words = new VBox(head, description);
    words.getStyleClass().add("setting-words");

    control = ValueControls.of(entry, value);
    control.disableProperty().bind(model.refusalProperty().isNotEmpty());
    Button reset = new IconButton(Feather.ROTATE_CCW, TEXTS.get("row.reset"), value::reset);
    reset
        .disableProperty()
        .bind(value.changedProperty().not().or(model.refusalProperty().isNotEmpty()));
    reset.getStyleClass().add("setting-reset");
    HBox right = new HBox(control, reset);
    right.getStyleClass().add("setting-line");
    right.setMinWidth(Region.USE_PREF_SIZE);
    right.setAlignment(Pos.CENTER_RIGHT);

    BorderPane line = new BorderPane(words);
    line.setRight(right);
    getChildren().addAll(line, outcome(value), undo(value));
  }

  private static Node outcome(SettingValue value) {
    Label text = new Label(null, new FontIcon(Feather.ALERT_CIRCLE));
    Wrapping.of(text);
    text.getStyleClass().add("setting-error");
    text.textProperty().bind(value.messageProperty().map(Message::text));
    Presence.bind(
        text,
        Bindings.createBooleanBinding(
            () -> !value.messageProperty().get().text().isEmpty(), value.messageProperty()));
    return text;
  }

  private static Node undo(SettingValue value) {
    Label text = new Label(TEXTS.get("row.wasReset"));
    text.getStyleClass().add("text-muted");
    Hyperlink undo = new Hyperlink(Texts.COMMON.get("undo"));
    undo.setOnAction(event -> value.undo());
    HBox line = new HBox(text, undo);
    line.getStyleClass().addAll("setting-line", "setting-undo");
    Presence.bind(line, value.undoableProperty());
    return line;
  }

  /** Gives the keyboard to what the value is set with. */
  void focusControl() {
    Node target = control instanceof HBox line ? line.getChildren().getFirst() : control;
    target.requestFocus();
  }
}
