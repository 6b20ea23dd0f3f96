package org.fretway.desktop.profile;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.FormRows;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Profile;
import org.jspecify.annotations.Nullable;

/** Asks for the recovery phrase of a profile and a new PIN, in place of the PIN. */
final class PickerRecovery extends VBox {
  private static final Texts TEXTS = Texts.of(PickerRecovery.class);
  private final PickerViewModel model;
  private final Avatar avatar = new Avatar(0, 96);
  private final Label name = new Label();
  private final Label hint = new Label();
  private final FormRows rows = new FormRows(this::submit);
  private final PasswordField phrase = rows.text(TEXTS.get("field.phrase"), new PasswordField());
  private final PasswordField pin = rows.pin(TEXTS.get("field.newPin"));
  private final PasswordField pinAgain = rows.pin(TEXTS.get("field.newPinAgain"));
  private @Nullable Profile profile;

  PickerRecovery(PickerViewModel model) {
    this.model = model;
    getStyleClass().add("pin-pad");
    name.getStyleClass().add("title-2");
    Label what = new Label(TEXTS.get("recovery.type"));
    what.getStyleClass().add("text-muted");
    Wrapping.of(what);
    hint.getStyleClass().add("text-muted");
    Wrapping.of(hint);
    Presence.bind(hint, hint.textProperty().isNotEmpty());
    Label told = new Label();
    told.getStyleClass().add("pin-told");
    Wrapping.of(told);
    told.textProperty().bind(model.who().messageProperty().map(Message::text));
    Button set = new Button(TEXTS.get("setPin"));
    set.getStyleClass().add("accent");
    set.setOnAction(event -> submit());
    Button back = new Button(TEXTS.get("back"));
    back.setOnAction(event -> model.back());
    HBox ways = new HBox(set, back);
    ways.getStyleClass().add("pin-ways");
    rows.getStyleClass().add("picker-form");
    disableProperty().bind(model.who().busyProperty());
    getChildren().addAll(avatar, name, what, hint, rows, told, ways);
  }

  /** Asks for the phrase of a profile. */
  void ask(Profile whose) {
    profile = whose;
    avatar.show(whose.avatarId());
    name.setText(whose.name());
    hint.setText(whose.recoveryPhraseHint().map(text -> TEXTS.get("hint", text)).orElse(""));
    clear();
  }

  /** Gives the keyboard to where the user goes on. */
  void focus() {
    phrase.requestFocus();
  }

  /** Forgets all that was typed. */
  void clear() {
    FormRows.forget(phrase, pin, pinAgain);
  }

  private void submit() {
    Profile whose = profile;
    if (whose != null) {
      String givenPhrase = phrase.getText();
      String givenPin = pin.getText();
      String givenAgain = pinAgain.getText();
      clear();
      model.who().recover(whose, givenPhrase, givenPin, givenAgain);
    }
  }
}
