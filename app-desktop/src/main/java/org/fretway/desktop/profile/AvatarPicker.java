package org.fretway.desktop.profile;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.TilePane;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Profiles;

/** All pictures to choose one from. */
public final class AvatarPicker extends TilePane {
  private static final Texts TEXTS = Texts.of(AvatarPicker.class);
  private static final double SIZE = 30;
  private static final int COLUMNS = 16;

  private final IntegerProperty chosen = new SimpleIntegerProperty();
  private final ToggleGroup group = new ToggleGroup();

  /** Creates the picker with the first picture chosen. */
  public AvatarPicker() {
    getStyleClass().add("avatar-picker");
    setPrefColumns(COLUMNS);
    setMaxWidth(USE_PREF_SIZE);
    for (int id = 0; id <= Profiles.MAX_AVATAR_ID; id++) {
      ToggleButton button = new ToggleButton(null, new Avatar(id, SIZE));
      button.getStyleClass().add("avatar-choice");
      button.setAccessibleText(TEXTS.get("picture", id + 1));
      button.setToggleGroup(group);
      button.setUserData(id);
      getChildren().add(button);
    }
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                group.selectToggle(before); // Pushed again; one is always chosen.
              } else {
                chosen.set((Integer) now.getUserData());
              }
            });
    chosen.subscribe(
        id ->
            group.selectToggle(
                group.getToggles().get(Math.clamp(id.intValue(), 0, Profiles.MAX_AVATAR_ID))));
  }

  /** The picture that is chosen. */
  public IntegerProperty chosenProperty() {
    return chosen;
  }
}
