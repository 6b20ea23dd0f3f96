package org.fretway.desktop.shell;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Tells when somebody scrolls, types, presses or drags something in a scene. */
final class SignsOfWork {
  private SignsOfWork() {}

  /**
   * Tells of everything in a scene from now on.
   *
   * @param sign run on the JavaFX thread for each event, before anything else learns of it
   */
  static void tell(Scene scene, Runnable sign) {
    EventHandler<Event> handler = event -> sign.run();
    scene.addEventFilter(KeyEvent.ANY, handler);
    scene.addEventFilter(ScrollEvent.ANY, handler);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, handler);
    scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, handler);
  }
}
