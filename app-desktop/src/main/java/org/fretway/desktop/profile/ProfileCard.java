package org.fretway.desktop.profile;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Profile;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A profile to choose: picture, name, and whether it is locked or signed in. */
final class ProfileCard extends Button {
  private static final Texts TEXTS = Texts.of(ProfileCard.class);
  private static final double PICTURE = 112;

  ProfileCard(Profile profile, boolean signedIn, Runnable choose) {
    getStyleClass().add("profile-card");
    Label name = new Label(profile.name());
    name.getStyleClass().add("profile-card-name");
    Wrapping.of(name);
    Label state = new Label();
    state.getStyleClass().addAll("text-muted", "text-small", "profile-card-state");
    if (profile.locked()) {
      state.setText(TEXTS.get("picker.locked"));
      state.setGraphic(new FontIcon(Feather.LOCK));
    } else if (signedIn) {
      state.setText(TEXTS.get("picker.signedIn"));
      state.setGraphic(new FontIcon(Feather.CHECK));
    }
    VBox content = new VBox(new Avatar(profile.avatarId(), PICTURE), name, state);
    content.getStyleClass().add("profile-card-content");
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(
        state.getText().isEmpty()
            ? profile.name()
            : TEXTS.get("picker.spoken", profile.name(), state.getText()));
    setTooltip(new Tooltip(profile.name()));
    setOnAction(event -> choose.run());
  }
}
