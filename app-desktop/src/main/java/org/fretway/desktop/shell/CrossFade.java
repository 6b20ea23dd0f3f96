package org.fretway.desktop.shell;

import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Shows one screen at a time; a new one fades in over the last. The last one is disabled at once,
 * so that nothing that reaches it late takes the keyboard back.
 */
final class CrossFade extends StackPane {
  private static final Duration LENGTH = Duration.millis(160);

  private @Nullable FadeTransition running;

  /** Puts a screen in place of the others. */
  void show(Node screen) {
    finish();
    getChildren().remove(screen);
    getChildren().forEach(below -> below.setDisable(true));
    screen.setDisable(false);
    boolean first = getChildren().isEmpty();
    getChildren().add(screen);
    if (first) {
      return;
    }
    FadeTransition fade = new FadeTransition(LENGTH, screen);
    fade.setFromValue(0);
    fade.setToValue(1);
    fade.setOnFinished(event -> finish());
    running = fade;
    fade.play();
  }

  /** Returns whether nothing moves. */
  boolean isAtRest() {
    return running == null;
  }

  private void finish() {
    if (running == null) {
      return;
    }
    running.stop();
    running = null;
    Node top = getChildren().getLast();
    top.setOpacity(1);
    getChildren().removeIf(below -> below != top);
  }
}
