package org.fretway.desktop.control;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A screen with room for one dialog above it. While there is one, the screen below can't be
 * reached; afterwards the keyboard is where it was.
 */
public final class Overlay extends StackPane {
  private final Node below;
  private final StackPane shade = new StackPane();
  private @Nullable Node before;

  /** Creates the room above a screen. */
  public Overlay(Node below) {
    this.below = below;
    shade.getStyleClass().add("overlay-shade");
    shade.setVisible(false);
    getChildren().addAll(below, shade);
  }

  /**
   * Shows a dialog in place of any other.
   *
   * @param leave called for Escape
   */
  public void show(Region dialog, Runnable leave) {
    if (!shade.isVisible()) {
      before = getScene() == null ? null : getScene().getFocusOwner();
    }
    dialog.getStyleClass().add("dialog-card");
    dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    dialog.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave.run();
          }
        });
    shade.getChildren().setAll(dialog);
    shade.setVisible(true);
    below.setDisable(true);
  }

  /** Returns whether a dialog is shown. */
  public boolean isOpen() {
    return shade.isVisible();
  }

  /** Takes the dialog away. */
  public void hide() {
    if (!shade.isVisible()) {
      return;
    }
    shade.setVisible(false);
    shade.getChildren().clear();
    below.setDisable(false);
    if (before != null) {
      before.requestFocus();
      before = null;
    }
  }
}
