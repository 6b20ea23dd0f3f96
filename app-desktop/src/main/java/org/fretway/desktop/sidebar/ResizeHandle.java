package org.fretway.desktop.sidebar;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.fretway.desktop.text.Texts;

/** The edge of the sidebar, which is dragged, or moved with the arrow keys, to make it wider. */
final class ResizeHandle extends Region {
  private static final Texts TEXTS = Texts.of(ResizeHandle.class);
  private static final double KEY_STEP_PX = 20;

  private final SidebarWidth width;
  private double grabbed;

  ResizeHandle(SidebarWidth width) {
    this.width = width;
    getStyleClass().add("sidebar-handle");
    setAccessibleRole(AccessibleRole.THUMB);
    setAccessibleText(TEXTS.get("width"));
    setFocusTraversable(true);
    setOnMousePressed(event -> grabbed = width.get() - event.getSceneX());
    setOnMouseDragged(event -> width.set(grabbed + event.getSceneX()));
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> width.keep());
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() != KeyCode.LEFT && event.getCode() != KeyCode.RIGHT) {
      return;
    }
    width.set(width.get() + (event.getCode() == KeyCode.RIGHT ? KEY_STEP_PX : -KEY_STEP_PX));
    width.keep();
    event.consume();
  }
}
