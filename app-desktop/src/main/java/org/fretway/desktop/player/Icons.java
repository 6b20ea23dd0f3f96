package org.fretway.desktop.player;

import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.KeyTips;
import org.kordamp.ikonli.feather.Feather;

/** Makes the buttons of the player that show only an icon. */
final class Icons {
  private Icons() {}

  /**
   * Returns a button that never takes the focus, so that keys keep going to the player.
   *
   * @param says what it does, as tooltip and for screen readers
   * @param command whose key does it too
   */
  static IconButton button(
      Feather icon, String says, KeyTips tips, Command command, Runnable action) {
    IconButton button = new IconButton(icon, says, action);
    tips.follow(button::says, says, command);
    button.setFocusTraversable(false);
    return button;
  }
}
