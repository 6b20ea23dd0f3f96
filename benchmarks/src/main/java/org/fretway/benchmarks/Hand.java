package org.fretway.benchmarks;

import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/**
 * Does what a hand does, by the events that hardware makes: the program is to notice that somebody
 * is at work. Used from the JavaFX thread.
 */
final class Hand {
  private Hand() {}

  /**
   * Turns the wheel.
   *
   * @param deltaPx how far the list goes; negative = towards its end
   */
  static void scroll(VirtualFlow<?> flow, double deltaPx) {
    Event.fireEvent(
        flow,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            flow.getWidth() / 2,
            flow.getHeight() / 2,
            0,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            deltaPx,
            0,
            deltaPx,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            new PickResult(flow, 0, 0)));
  }

  /**
   * Drags the bar.
   *
   * @param position 0 = first line, 1 = last
   */
  static void drag(VirtualFlow<?> flow, double position) {
    Event.fireEvent(
        flow,
        new MouseEvent(
            MouseEvent.MOUSE_DRAGGED,
            0,
            0,
            0,
            0,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            false,
            new PickResult(flow, 0, 0)));
    flow.setPosition(position);
  }

  /** Types a character. */
  static void type(TextField field, String character) {
    Event.fireEvent(
        field,
        new KeyEvent(
            KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
  }
}
