package org.fretway.desktop.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that shows only an icon, and says what it does when it is pointed at or read out. */
public final class IconButton extends Button {
  private final Tooltip tooltip = new Tooltip();

  /**
   * Creates the button.
   *
   * @param says what it does; where a key does it too, with that key in parentheses
   */
  public IconButton(Ikon icon, String says, Runnable action) {
    super(null, new FontIcon(icon));
    getStyleClass().addAll("flat", "button-icon");
    setTooltip(tooltip);
    setMinWidth(Region.USE_PREF_SIZE);
    setOnAction(event -> action.run());
    says(says);
  }

  /** Changes what the button says. */
  public void says(String what) {
    tooltip.setText(what);
    setAccessibleText(what);
  }
}
