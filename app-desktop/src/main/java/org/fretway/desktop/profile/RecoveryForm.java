package org.fretway.desktop.profile;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.FormRows;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Gives a profile a new PIN, for who knows its recovery phrase. */
final class RecoveryForm implements ProfileForm {
  private static final Texts TEXTS = Texts.of(RecoveryForm.class);
  private final ProfileViewModel model;
  private final FormRows rows = new FormRows(this::submit);
  private final Label who = rows.add(TEXTS.get("field.profile"), new Label());
  private final PasswordField phrase = rows.text(TEXTS.get("field.phrase"), new PasswordField());
  private final Label hint = new Label();
  private final PasswordField pin = rows.pin(TEXTS.get("field.newPin"));
  private final PasswordField pinAgain = rows.pin(TEXTS.get("field.newPinAgain"));
  private final SettingCard card;
  private @Nullable Profile profile;

  RecoveryForm(ProfileViewModel model) {
    this.model = model;
    hint.getStyleClass().add("text-muted");
    Wrapping.of(hint);
    Presence.bind(hint, hint.textProperty().isNotEmpty());
    rows.note(hint);
    Button set = new Button(TEXTS.get("setPin"));
    set.getStyleClass().add("accent");
    set.setOnAction(event -> submit());
    Button back = new Button(TEXTS.get("back"));
    back.setOnAction(event -> model.cancelRecovery());
    card =
        new SettingCard(
            Feather.UNLOCK, TEXTS.get("recovery"), TEXTS.get("recovery.purpose"), set, back);
    card.showContent(rows);
  }

  /** Asks for the phrase of a profile. */
  void ask(Profile whose) {
    profile = whose;
    who.setText(whose.name());
    hint.setText(whose.recoveryPhraseHint().map(text -> TEXTS.get("hint", text)).orElse(""));
  }

  private void submit() {
    String givenPhrase = phrase.getText();
    String givenPin = pin.getText();
    String givenAgain = pinAgain.getText();
    clear();
    Profile whose = profile;
    if (whose != null) {
      model.recover(whose, givenPhrase, givenPin, givenAgain);
    }
  }

  @Override
  public SettingCard card() {
    return card;
  }

  @Override
  public void focus() {
    phrase.requestFocus();
  }

  @Override
  public void clear() {
    FormRows.forget(phrase, pin, pinAgain);
  }
}
