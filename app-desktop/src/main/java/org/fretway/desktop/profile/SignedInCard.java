package org.fretway.desktop.profile;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Profile;
import org.kordamp.ikonli.feather.Feather;

/** Says who is signed in. */
final class SignedInCard implements ProfileForm {
  private static final Texts TEXTS = Texts.of(SignedInCard.class);
  private static final double PICTURE = 48;

  private final Button signOut = new Button(TEXTS.get("signOut"));
  private final SettingCard card;

  SignedInCard(ProfileViewModel model) {
    signOut.setOnAction(event -> model.signOut());
    card =
        new SettingCard(
            Feather.USER, TEXTS.get("signedIn"), TEXTS.get("signedIn.purpose"), signOut);
  }

  void show(Profile profile) {
    Label name = new Label(profile.name());
    name.getStyleClass().add("title-4");
    HBox line = new HBox(new Avatar(profile.avatarId(), PICTURE), name);
    line.getStyleClass().add("people-line");
    card.showContent(line);
  }

  @Override
  public SettingCard card() {
    return card;
  }

  @Override
  public void focus() {
    signOut.requestFocus();
  }

  @Override
  public void clear() {}
}
