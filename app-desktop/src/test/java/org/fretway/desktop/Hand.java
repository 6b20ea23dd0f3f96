package org.fretway.desktop;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/**
 * Does what a hand does, by the events that hardware makes, near the upper left corner of a node.
 * Used from the JavaFX thread.
 */
public final class Hand {
  private static final double PLACE_PX = 20;

  private Hand() {}

  /**
   * Turns the wheel.
   *
   * @param deltaPx how far that scrolls; negative = towards the end
   */
  public static void scroll(Node node, double deltaPx) {
    Event.fireEvent(
        node,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            PLACE_PX,
            PLACE_PX,
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
            new PickResult(node, PLACE_PX, PLACE_PX)));
  }

  /** Moves the pointer over a node. */
  public static void move(Node node) {
    mouse(node, MouseEvent.MOUSE_MOVED, MouseButton.NONE, 0);
  }

  /** Moves the pointer with its button held down. */
  public static void drag(Node node) {
    mouse(node, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, 1);
  }

  /** Clicks twice. */
  public static void doubleClick(Node node) {
    mouse(node, MouseEvent.MOUSE_CLICKED, MouseButton.PRIMARY, 2);
  }

  private static void mouse(Node node, EventType<MouseEvent> type, MouseButton button, int clicks) {
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            PLACE_PX,
            PLACE_PX,
            PLACE_PX,
            PLACE_PX,
            button,
            clicks,
            false,
            false,
            false,
            false,
            button == MouseButton.PRIMARY,
            false,
            false,
            clicks > 1,
            false,
            true,
            new PickResult(node, PLACE_PX, PLACE_PX)));
  }

  /** Types a character. */
  public static void type(Node node, String character) {
    Event.fireEvent(
        node,
        new KeyEvent(
            KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
  }
}
