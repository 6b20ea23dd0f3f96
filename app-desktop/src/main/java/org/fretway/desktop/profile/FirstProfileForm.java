package org.fretway.desktop.profile;

import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.fretway.desktop.form.FormRows;
import org.fretway.desktop.form.SettingCard;
import org.kordamp.ikonli.feather.Feather;

/** Makes the first profile. */
final class FirstProfileForm implements ProfileForm {
  private final ProfileViewModel model;
  private final FormRows rows = new FormRows(this::submit);
  private final TextField name = rows.text("Name", new TextField());
  private final PasswordField pin = rows.pin("PIN");
  private final PasswordField pinAgain = rows.pin("PIN again");
  // To be read while it is typed: it is typed once, and must be known years later.
  private final TextField phrase = rows.text("Recovery phrase", new TextField());
  private final SettingCard card;

  FirstProfileForm(ProfileViewModel model) {
    this.model = model;
    phrase.setPromptText("Words that let you set a new PIN");
    Button create = new Button("Make the profile");
    create.getStyleClass().add("accent");
    create.setOnAction(event -> submit());
    card =
        new SettingCard(
            Feather.USER,
            "Make a profile",
            "The first profile may do everything. From then on, changing the library needs a"
                + " profile that may, at this window too; browsing and playing need none.",
            create);
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
