package org.fretway.desktop.player;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Lets the texts around the highway be read from further away in full screen: the higher the screen
 * is, the larger they are, on top of the size that texts have in the window.
 */
final class FromAfar {
  private static final PseudoClass FULL_SCREEN = PseudoClass.getPseudoClass("full-screen");

  /** At this height, in pixels, texts are as large as in the window. */
  private static final double USUAL_HEIGHT = 800;

  private static final double MOST = 2;

  private final Region screen;
  private final List<Region> bars;
  private boolean full;

  /**
   * Follows a screen.
   *
   * @param bars what is enlarged
   */
  FromAfar(Region screen, List<Region> bars) {
    this.screen = screen;
    this.bars = List.copyOf(bars);
    screen
        .sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(FromAfar::fullScreen)
        .orElse(false)
        .subscribe(this::turn);
    screen.heightProperty().subscribe(this::size);
  }

  private static ObservableValue<Boolean> fullScreen(Window window) {
    return window instanceof Stage stage
        ? stage.fullScreenProperty()
        : window.showingProperty().map(showing -> false);
  }

  /** Turns to full screen or back. */
  void turn(boolean fullScreen) {
    full = fullScreen;
    screen.pseudoClassStateChanged(FULL_SCREEN, fullScreen);
    size();
  }

  private void size() {
    double factor = full ? Math.clamp(screen.getHeight() / USUAL_HEIGHT, 1, MOST) : 1;
    String style = factor == 1 ? "" : String.format(Locale.ROOT, "-fx-font-size: %.2fem;", factor);
    for (Region bar : bars) {
      if (!style.equals(bar.getStyle())) {
        bar.setStyle(style);
      }
    }
  }
}
