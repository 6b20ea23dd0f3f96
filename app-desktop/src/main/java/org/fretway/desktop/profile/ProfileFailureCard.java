package org.fretway.desktop.profile;

import javafx.scene.control.Button;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Says that the profiles could not be read. */
final class ProfileFailureCard implements ProfileForm {
  private static final Texts TEXTS = Texts.of(ProfileFailureCard.class);
  private final Button tryAgain = new Button(Texts.COMMON.get("tryAgain"));
  private final SettingCard card;

  ProfileFailureCard(ProfileViewModel model) {
    tryAgain.setOnAction(event -> model.refresh());
    card =
        new SettingCard(
            Feather.ALERT_TRIANGLE, TEXTS.get("failed.title"), TEXTS.get("failed"), tryAgain);
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
