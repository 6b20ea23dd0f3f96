package org.fretway.desktop.keys;

import java.util.function.Predicate;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Takes all keys of a scene before anything else sees them, while a key is asked for. Escape and a
 * press of the mouse beside the question give it up.
 */
final class KeyCapture {
  private final KeyChoiceViewModel model;
  private final Predicate<Node> isBeside;
  private final EventHandler<KeyEvent> keys = this::onKey;
  private final EventHandler<MouseEvent> mouse = this::onPress;
  private @Nullable Scene watched;

  KeyCapture(KeyChoiceViewModel model, Predicate<Node> isBeside) {
    this.model = model;
    this.isBeside = isBeside;
  }

  /** Begins or ends to take the keys of a scene. */
  void turn(@Nullable Scene scene, boolean on) {
    Scene before = watched;
    if (before != null) {
      before.removeEventFilter(KeyEvent.ANY, keys);
      before.removeEventFilter(MouseEvent.MOUSE_PRESSED, mouse);
    }
    watched = on ? scene : null;
    if (on && scene != null) {
      scene.addEventFilter(KeyEvent.ANY, keys);
      scene.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse);
    }
  }

  private void onKey(KeyEvent event) {
    boolean answered = model.askedProperty().get().flatMap(it -> it.taken()).isPresent();
    boolean escape = event.getCode() == KeyCode.ESCAPE;
    if (answered && !escape) {
      return; // The buttons that are offered then are used with keys too.
    }
    event.consume();
    if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      if (escape) {
        model.giveUp();
      } else {
        KeyStroke.of(event).ifPresent(model::press);
      }
    }
  }

  private void onPress(MouseEvent event) {
    if (event.getTarget() instanceof Node node && isBeside.test(node)) {
      model.giveUp();
    }
  }
}
