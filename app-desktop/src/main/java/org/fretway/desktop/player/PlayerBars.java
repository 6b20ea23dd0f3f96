package org.fretway.desktop.player;

import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/** Tells the bars when a screen is used, and hides the pointer with them. */
final class PlayerBars {
  /** Less than this, in pixels, is a table that was knocked against. */
  private static final double TREMBLE = 2;

  private final BarsViewModel bars;
  private final Node screen;
  private final BooleanSupplier inWindowToo;
  private final BooleanSupplier held;
  private Point2D lastPlace = Point2D.ZERO;

  /**
   * Watches a screen.
   *
   * @param inWindowToo whether the bars go away in a window, not only where the screen is filled
   * @param held whether something on the screen needs the bars
   */
  PlayerBars(BarsViewModel bars, Node screen, BooleanSupplier inWindowToo, BooleanSupplier held) {
    this.bars = bars;
    this.screen = screen;
    this.inWindowToo = inWindowToo;
    this.held = held;
    screen.addEventFilter(KeyEvent.ANY, event -> bars.touch());
    screen.addEventFilter(ScrollEvent.SCROLL, event -> bars.point());
    screen.addEventFilter(MouseEvent.ANY, this::onMouse);
    bars.shownProperty().subscribe(shown -> screen.setCursor(shown ? Cursor.DEFAULT : Cursor.NONE));
  }

  /** The toolkit tells of moves too where only what lies under a resting pointer has changed. */
  private void onMouse(MouseEvent event) {
    boolean pressed = event.getEventType() == MouseEvent.MOUSE_PRESSED;
    if (pressed || lastPlace.distance(event.getScreenX(), event.getScreenY()) > TREMBLE) {
      lastPlace = new Point2D(event.getScreenX(), event.getScreenY());
      bars.point();
    }
  }

  /** Looks how things stand; to be called with every pulse. */
  void look(long nanos) {
    bars.look(nanos, fillsScreen() || inWindowToo.getAsBoolean(), held.getAsBoolean() || focused());
  }

  private boolean fillsScreen() {
    return screen.getScene() != null
        && screen.getScene().getWindow() instanceof Stage stage
        && stage.isFullScreen();
  }

  /** A control that was reached with the keyboard or clicked at; the screen itself is none. */
  private boolean focused() {
    Node focused = screen.getScene() == null ? null : screen.getScene().getFocusOwner();
    if (focused == screen) {
      return false;
    }
    for (Node each = focused; each != null; each = each.getParent()) {
      if (each == screen) {
        return true;
      }
    }
    return false;
  }
}
