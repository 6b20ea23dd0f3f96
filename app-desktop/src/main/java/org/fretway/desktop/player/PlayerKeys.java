package org.fretway.desktop.player;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fretway.desktop.practice.PracticeKeys;

/**
 * The keys of the player: Space plays and pauses, ← and → go 5 seconds, Home to the start, R to the
 * start of the loop, ↑ and ↓ (or [ and ]) to another arrangement, N plays the next song and Shift+N
 * the one before, F11 fills the screen, Esc goes back. Enter plays at once what is about to begin.
 * {@link PracticeKeys} has those for practising.
 *
 * @param model what most of them do something to
 * @param succession the songs before and after
 * @param upNext says what is about to begin
 * @param practice handles the keys for practising
 * @param back leaves the player
 * @param fullScreen fills the screen or no longer
 */
record PlayerKeys(
    PlayerViewModel model,
    Succession succession,
    UpNext upNext,
    PracticeKeys practice,
    Runnable back,
    Runnable fullScreen) {
  /** Handles a key before any control sees it, so that no focused control takes Space. */
  void handle(KeyEvent event) {
    boolean plain = !event.isControlDown() && !event.isMetaDown();
    if (plain && !isForControl(event) && (practice.run(event) || run(event))) {
      event.consume();
    }
  }

  private boolean run(KeyEvent event) {
    if (event.isAltDown()) {
      return false;
    }
    switch (event.getCode()) {
      case SPACE -> model.playPause();
      case LEFT -> model.skip(-PlayerViewModel.SKIP);
      case RIGHT -> model.skip(PlayerViewModel.SKIP);
      case HOME -> model.seek(0);
      case R -> model.restart();
      case UP, OPEN_BRACKET -> model.showNextArrangement(-1);
      case DOWN, CLOSE_BRACKET -> model.showNextArrangement(1);
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

  /**
   * What is typed belongs to the field, moves belong to the slider or list that has the focus, and
   * a button that was reached with the keyboard is pushed with it. A slider that the keyboard does
   * not reach has keys of its own.
   */
  private static boolean isForControl(KeyEvent event) {
    KeyCode key = event.getCode();
    boolean upOrDown = key == KeyCode.UP || key == KeyCode.DOWN;
    boolean toAnEnd = key == KeyCode.HOME || key == KeyCode.END;
    boolean moves = key.isArrowKey() || toAnEnd;
    boolean pushes = key == KeyCode.SPACE || key == KeyCode.ENTER;
    return switch (event.getTarget()) {
      case TextInputControl field -> field.isEditable() || moves;
      case Slider slider -> moves && slider.isFocusTraversable();
      case Spinner<?> spinner -> moves;
      case ListView<?> list -> upOrDown || toAnEnd || key == KeyCode.ENTER;
      case ButtonBase button -> pushes && button.isFocusVisible();
      default -> false;
    };
  }
}
