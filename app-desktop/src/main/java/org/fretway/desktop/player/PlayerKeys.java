package org.fretway.desktop.player;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.CommandDeeds;
import org.fretway.desktop.keys.KeyContext;
import org.fretway.desktop.keys.KeyTips;

/**
 * The keys of the player, unless a control that has the focus needs them.
 *
 * @param tips knows which keys hold
 * @param deeds what commands do
 */
record PlayerKeys(KeyTips tips, CommandDeeds deeds) {
  /** Handles a key before any control sees it, so that no focused control takes Space. */
  void handle(KeyEvent event) {
    if (!isForControl(event) && deeds.run(event, KeyContext.PLAYER, tips.keys())) {
      event.consume();
    }
  }

  /**
   * Returns what the commands that move through songs do.
   *
   * @param upNext says what is about to begin
   */
  static CommandDeeds playing(PlayerViewModel model, Succession succession, UpNext upNext) {
    return new CommandDeeds()
        .add(Command.PLAY_PAUSE, model::playPause)
        .add(Command.SKIP_BACK, () -> model.skip(-PlayerViewModel.SKIP))
        .add(Command.SKIP_ON, () -> model.skip(PlayerViewModel.SKIP))
        .add(Command.PREVIOUS_SECTION, model::goToPreviousSection)
        .add(Command.NEXT_SECTION, model::goToNextSection)
        .add(Command.TO_START, () -> model.seek(0))
        .add(Command.RESTART, model::restart)
        .add(Command.PREVIOUS_ARRANGEMENT, () -> model.showNextArrangement(-1))
        .add(Command.NEXT_ARRANGEMENT, () -> model.showNextArrangement(1))
        .add(Command.NEXT_SONG, succession::playNext)
        .add(Command.PREVIOUS_SONG, succession::playPrevious)
        .addIf(
            Command.PLAY_NOW,
            () -> {
              boolean waits = upNext.isWaiting();
              if (waits) {
                upNext.playNow();
              }
              return waits;
            });
  }

  /**
   * What is typed belongs to the field, moves belong to the slider or list that has the focus, and
   * a button that was reached with the keyboard is pushed with it. A slider that the keyboard does
   * not reach has keys of its own.
   */
  private static boolean isForControl(KeyEvent event) {
    KeyCode key = event.getCode();
    boolean upOrDown = key == KeyCode.UP || key == KeyCode.DOWN;
    boolean paging = key == KeyCode.PAGE_UP || key == KeyCode.PAGE_DOWN;
    boolean toAnEnd = key == KeyCode.HOME || key == KeyCode.END;
    boolean moves = key.isArrowKey() || toAnEnd;
    boolean pushes = key == KeyCode.SPACE || key == KeyCode.ENTER;
    return switch (event.getTarget()) {
      case TextInputControl field -> field.isEditable() || moves;
      case Slider slider -> moves && slider.isFocusTraversable();
      case Spinner<?> spinner -> moves;
      case ListView<?> list ->
          upOrDown || paging || toAnEnd || key == KeyCode.ENTER || key == KeyCode.F2;
      case ButtonBase button -> pushes && button.isFocusVisible();
      default -> false;
    };
  }
}
