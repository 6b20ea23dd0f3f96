package org.fretway.desktop.profile;

import javafx.scene.control.Button;
import org.fretway.desktop.form.SettingCard;
import org.kordamp.ikonli.feather.Feather;

/** Says that the profiles could not be read. */
final class ProfileFailureCard implements ProfileForm {
  private final Button tryAgain = new Button("Try again");
  private final SettingCard card;

  ProfileFailureCard(ProfileViewModel model) {
    tryAgain.setOnAction(event -> model.refresh());
    card =
        new SettingCard(
            Feather.ALERT_TRIANGLE,
            "That did not work",
            "The profiles could not be read; the log in the data folder says why.",
            tryAgain);
  }

  @Override
  public SettingCard card() {
    return card;
  }

  @Override
  public void focus() {
    tryAgain.requestFocus();
  }

  @Override
  public void clear() {}
}
