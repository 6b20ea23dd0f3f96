package org.fretway.desktop.profile;

import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.fretway.desktop.form.FormRows;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Makes the first profile. */
final class FirstProfileForm implements ProfileForm {
  private static final Texts TEXTS = Texts.of(FirstProfileForm.class);
  private final ProfileViewModel model;
  private final FormRows rows = new FormRows(this::submit);
  private final TextField name = rows.text(TEXTS.get("field.name"), new TextField());
  private final PasswordField pin = rows.pin(TEXTS.get("field.pin"));
  private final PasswordField pinAgain = rows.pin(TEXTS.get("field.pinAgain"));
  // To be read while it is typed: it is typed once, and must be known years later.
  private final TextField phrase = rows.text(TEXTS.get("field.phrase"), new TextField());
  private final SettingCard card;

  FirstProfileForm(ProfileViewModel model) {
    this.model = model;
    phrase.setPromptText(TEXTS.get("field.phrase.own"));
    Button create = new Button(TEXTS.get("make.do"));
    create.getStyleClass().add("accent");
    create.setOnAction(event -> submit());
    card = new SettingCard(Feather.USER, TEXTS.get("make"), TEXTS.get("make.purpose"), create);
    card.showContent(rows);
  }

  private void submit() {
    String givenPin = pin.getText();
    String givenAgain = pinAgain.getText();
    FormRows.forget(pin, pinAgain);
    model.create(name.getText(), givenPin, givenAgain, phrase.getText());
  }

  @Override
  public SettingCard card() {
    return card;
  }

  @Override
  public void focus() {
    (name.getText().isBlank() ? name : pin).requestFocus();
  }

  @Override
  public void clear() {
    FormRows.forget(name, pin, pinAgain, phrase);
  }
}
