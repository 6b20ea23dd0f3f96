package org.fretway.desktop.player;

import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the player: Space plays and pauses, ← and → go 5 seconds, Home or R to the start, ↑
 * and ↓ (or [ and ]) to another arrangement, N plays the next song and Shift+N the one before, M
 * opens the mixer, F11 fills the screen, Esc goes back. Enter plays at once what is about to begin.
 *
 * @param model what most of them do something to
 * @param succession the songs before and after
 * @param upNext says what is about to begin
 * @param back leaves the player
 * @param mixer opens or closes the mixer
 * @param fullScreen fills the screen or no longer
 */
record PlayerKeys(
    PlayerViewModel model,
    Succession succession,
    UpNext upNext,
    Runnable back,
    Runnable mixer,
    Runnable fullScreen) {
  /** Handles a key before any control sees it, so that no focused control takes Space. */
  void handle(KeyEvent event) {
    boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    if (plain && !isForSlider(event) && run(event)) {
      event.consume();
    }
  }

  private boolean run(KeyEvent event) {
    switch (event.getCode()) {
      case SPACE -> model.playPause();
      case LEFT -> model.skip(-PlayerViewModel.SKIP);
      case RIGHT -> model.skip(PlayerViewModel.SKIP);
      case HOME, R -> model.seek(0);
      case UP, OPEN_BRACKET -> model.showNextArrangement(-1);
      case DOWN, CLOSE_BRACKET -> model.showNextArrangement(1);
      case M -> mixer.run();
      case N -> goOn(event.isShiftDown());
      case ENTER -> {
        if (!upNext.isWaiting()) {
          return false;
        }
        upNext.playNow();
      }
      case F11 -> fullScreen.run();
      case ESCAPE -> back.run();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void goOn(boolean backwards) {
    if (backwards) {
      succession.playPrevious();
    } else {
      succession.playNext();
    }
  }

  /** A slider that has the focus keeps the keys that move it. */
  private static boolean isForSlider(KeyEvent event) {
    return event.getTarget() instanceof Slider
        && (event.getCode().isArrowKey() || event.getCode() == KeyCode.HOME);
  }
}
