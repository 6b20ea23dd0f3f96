package org.fretway.desktop.practice;

import java.util.function.DoubleSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys for practising: − and + change the speed and 0 resets it, comma and period change the
 * pitch; A and B set the ends of a loop, with Alt exactly, Shift with ← and → moves the one set
 * last, L repeats the passage that is heard or ends the loop; K turns the metronome on, C chooses
 * what comes before a start; E records; P, S, T, Y and M open the panels, and Shift+T starts the
 * trainer.
 *
 * @param practice what they do something to
 * @param songTime what is heard, in seconds
 * @param panels opened by some
 * @param record begins or ends recording
 */
public record PracticeKeys(
    PracticeViewModel practice, DoubleSupplier songTime, PracticePanels panels, Runnable record) {
  /**
   * Does what a key asks for.
   *
   * @return whether it asked for something
   */
  public boolean run(KeyEvent event) {
    if (event.isAltDown()) {
      return runExact(event);
    }
    switch (event.getCode()) {
      case MINUS, SUBTRACT -> practice.speed().step(false);
      case PLUS, EQUALS, ADD -> practice.speed().step(true);
      case DIGIT0, NUMPAD0, BACK_SPACE -> practice.speed().reset();
      case COMMA -> practice.speed().stepPitch(false);
      case PERIOD -> practice.speed().stepPitch(true);
      case A -> practice.loop().setStart(songTime.getAsDouble(), false);
      case B -> practice.loop().setEnd(songTime.getAsDouble(), false);
      case L -> practice.passages().toggleLoop(songTime.getAsDouble());
      case LEFT, RIGHT -> {
        return event.isShiftDown() && practice.loop().nudge(event.getCode() == KeyCode.RIGHT);
      }
      case K -> practice.mix().toggleMetronome();
      case C -> practice.mix().nextLeadIn();
      case P -> PracticePanels.toggle(panels.passages());
      case S -> PracticePanels.toggle(panels.loops());
      case E -> record.run();
      case Y -> PracticePanels.toggle(panels.takes());
      case M -> PracticePanels.toggle(panels.mixer());
      case T -> {
        if (event.isShiftDown()) {
          practice.trainer().toggle();
          panels.trainer().setVisible(true);
        } else {
          PracticePanels.toggle(panels.trainer());
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean runExact(KeyEvent event) {
    switch (event.getCode()) {
      case A -> practice.loop().setStart(songTime.getAsDouble(), true);
      case B -> practice.loop().setEnd(songTime.getAsDouble(), true);
      default -> {
        return false;
      }
    }
    return true;
  }
}
