package org.fretway.desktop.player;

import javafx.scene.control.Button;
import org.fretway.desktop.control.IconButton;
import org.kordamp.ikonli.feather.Feather;

/** Makes the buttons of the player that show only an icon. */
final class Icons {
  private Icons() {}

  /**
   * Returns a button that never takes the focus, so that keys keep going to the player.
   *
   * @param says what it does, as tooltip and for screen readers; with its key in parentheses
   */
  static Button button(Feather icon, String says, Runnable action) {
    Button button = new IconButton(icon, says, action);
    button.setFocusTraversable(false);
    return button;
  }
}
