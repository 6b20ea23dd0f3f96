package org.fretway.desktop.profile;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Profile;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The button that shows who sits at the window, and leads to where that is changed. */
public final class ProfileButton extends Button {
  private static final Texts TEXTS = Texts.of(ProfileButton.class);
  private static final double SIZE = 28;

  private final FontIcon nobody = new FontIcon(Feather.USER);
  private final Avatar avatar = new Avatar(0, SIZE);
  private final Tooltip tooltip = new Tooltip();

  /** Creates the button. */
  public ProfileButton(ProfileViewModel model, Runnable action) {
    getStyleClass().addAll("flat", "button-icon", "profile-button");
    setMinWidth(Region.USE_PREF_SIZE);
    setTooltip(tooltip);
    setOnAction(event -> action.run());
    model.stateProperty().subscribe(this::show);
  }

  private void show(ProfileState state) {
    Optional<Profile> profile =
        state instanceof ProfileState.SignedIn(Profile signedIn)
            ? Optional.of(signedIn)
            : Optional.empty();
    profile.ifPresent(it -> avatar.show(it.avatarId()));
    setGraphic(profile.isPresent() ? avatar : nobody);
    String says =
        profile
            .map(it -> TEXTS.get("button.switch", it.name()))
            .orElse(
                state instanceof ProfileState.NoProfile ? TEXTS.get("make") : TEXTS.get("signIn"));
    tooltip.setText(says);
    setAccessibleText(says);
  }
}
