package org.fretway.desktop.player;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes buttons that show only an icon. */
final class Icons {
  private Icons() {}

  /**
   * Returns a button that never takes the focus, so that keys keep going to the player.
   *
   * @param says what it does, as tooltip and for screen readers; with its key in parentheses
   */
  static Button button(Feather icon, String says, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setTooltip(new Tooltip(says));
    button.setAccessibleText(says);
    button.setFocusTraversable(false);
    button.setOnAction(event -> action.run());
    return button;
  }
}
