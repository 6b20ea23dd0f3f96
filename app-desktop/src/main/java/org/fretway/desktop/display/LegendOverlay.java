package org.fretway.desktop.display;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Room for the legend over the player, empty until it is asked for. */
public final class LegendOverlay extends StackPane {
  private static final Insets MARGIN = new Insets(16);

  private final DisplayViewModel display;
  private final Node home;
  private @Nullable LegendView legend;

  /**
   * Creates the room.
   *
   * @param home gets the keyboard when the legend is gone
   */
  public LegendOverlay(DisplayViewModel display, Node home) {
    this.display = display;
    this.home = home;
    getStyleClass().add("overlay-shade");
    setVisible(false);
  }

  /** Shows the legend. */
  public void show() {
    if (legend == null) {
      LegendView shown =
          new LegendView(display.styleProperty(), display.optionsProperty(), this::leave);
      shown.getStyleClass().add("dialog-card");
      shown.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
      shown.setMinSize(0, 0);
      StackPane.setMargin(shown, MARGIN);
      legend = shown;
      getChildren().setAll(shown);
      setVisible(true);
      shown.take();
    }
  }

  /**
   * Takes the legend away.
   *
   * @return whether it was there
   */
  public boolean leave() {
    LegendView shown = legend;
    if (shown == null) {
      return false;
    }
    legend = null;
    shown.close();
    setVisible(false);
    getChildren().clear();
    home.requestFocus();
    return true;
  }
}
