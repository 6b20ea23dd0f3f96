package org.fretway.desktop.details;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.fretway.desktop.library.CoverArt;

/**
 * Plays a piece of the song whose cover the pointer rests on, until it leaves. What the user
 * started otherwise is left alone.
 */
public final class HoverPreview {
  private static final Duration REST = Duration.millis(600);

  private final Preview preview;
  private final Consumer<Runnable> ifWanted;
  private final PauseTransition rest = new PauseTransition(REST);
  private Optional<String> under = Optional.empty();
  private Optional<String> started = Optional.empty();

  /**
   * Watches the pointer.
   *
   * @param songs where covers are
   * @param ifWanted runs what it is given if the user wants previews by pointing, now or a little
   *     later
   */
  public HoverPreview(Node songs, Preview preview, Consumer<Runnable> ifWanted) {
    this.preview = preview;
    this.ifWanted = ifWanted;
    songs.addEventFilter(MouseEvent.MOUSE_MOVED, event -> point(coverAt(event)));
    songs.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> point(Optional.empty()));
    songs.addEventFilter(ScrollEvent.SCROLL, event -> point(Optional.empty()));
    songs.addEventFilter(
        MouseEvent.MOUSE_EXITED_TARGET,
        event -> {
          if (event.getTarget().equals(songs)) {
            point(Optional.empty());
          }
        });
    rest.setOnFinished(event -> rested());
  }

  private static Optional<String> coverAt(MouseEvent event) {
    Node node = event.getPickResult().getIntersectedNode();
    while (node != null) {
      if (node instanceof CoverArt art) {
        return art.trackId();
      }
      // A button above the cover is part of it.
      if (node instanceof StackPane stack) {
        for (Node child : stack.getChildren()) {
          if (child instanceof CoverArt art) {
            return art.trackId();
          }
        }
      }
      node = node.getParent();
    }
    return Optional.empty();
  }

  private void point(Optional<String> cover) {
    if (cover.equals(under)) {
      return;
    }
    under = cover;
    rest.stop();
    if (started.isPresent()) {
      if (started.equals(preview.playingProperty().get())) {
        preview.stop();
      }
      started = Optional.empty();
    }
    if (cover.isPresent()) {
      rest.playFromStart();
    }
  }

  private void rested() {
    Optional<String> wanted = under;
    boolean silent = preview.playingProperty().get().isEmpty();
    if (wanted.isEmpty() || !silent) {
      return;
    }
    ifWanted.accept(
        () -> {
          if (wanted.equals(under) && preview.playingProperty().get().isEmpty()) {
            started = wanted;
            preview.start(wanted.get());
          }
        });
  }
}
