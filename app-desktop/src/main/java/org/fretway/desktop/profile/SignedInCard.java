package org.fretway.desktop.profile;

import java.util.List;
import javafx.scene.control.Button;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.form.SettingCard.Fact;
import org.fretway.profile.Profile;
import org.kordamp.ikonli.feather.Feather;

/** Says who is signed in. */
final class SignedInCard implements ProfileForm {
  private final Button signOut = new Button("Sign out");
  private final SettingCard card;

  SignedInCard(ProfileViewModel model) {
    signOut.setOnAction(event -> model.signOut());
    card =
        new SettingCard(
            Feather.USER,
            "Signed in",
            "Favourites and scores are those of this profile, until somebody signs out here.",
            signOut);
  }

  void show(Profile profile) {
    card.showFacts(List.of(new Fact(true, profile.name(), "")));
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
