package org.fretway.desktop.highway;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The passage that is repeated, as it is marked on a bar, and the handles at its ends. */
final class LoopMarks {
  private static final double HANDLE_WIDTH = 9;

  /** How far from the middle of a handle a press takes it, in pixels. */
  private static final double GRAB = 7;

  private final Region looped = mark("looped");
  private final Region startHandle = mark("loop-handle", "loop-start");
  private final Region endHandle = mark("loop-handle", "loop-end-handle");

  /** What a press has taken. */
  enum Held {
    /** Nothing: the press asks for a moment. */
    POSITION,
    /** The start. */
    START,
    /** The end. */
    END
  }

  LoopMarks() {
    looped.setMouseTransparent(true);
  }

  private static Region mark(String... styleClasses) {
    Region mark = new Region();
    mark.getStyleClass().addAll(styleClasses);
    mark.setManaged(false); // Where it goes is no reason to lay anything out anew.
    return mark;
  }

  /** Returns what lies below the moment that is heard. */
  Node below() {
    return looped;
  }

  /** Returns what lies above it. */
  List<Node> above() {
    return List.of(startHandle, endHandle);
  }

  /**
   * Marks a passage.
   *
   * @param from where it begins, in pixels; NaN where there is none
   * @param to where it ends, in pixels; NaN where that is not set
   */
  void place(double from, double to, double width, double height) {
    boolean begun = !Double.isNaN(from);
    boolean whole = begun && !Double.isNaN(to);
    startHandle.setVisible(begun);
    endHandle.setVisible(whole);
    looped.setVisible(whole);
    if (begun) {
      place(startHandle, from, width, height);
    }
    if (whole) {
      place(endHandle, to, width, height);
      looped.resizeRelocate(from, 0, Math.max(1, to - from), height);
    }
  }

  private static void place(Region handle, double x, double width, double height) {
    double within = Math.clamp(x - HANDLE_WIDTH / 2, 0, Math.max(0, width - HANDLE_WIDTH));
    handle.resizeRelocate(Math.rint(within), 0, HANDLE_WIDTH, height);
  }

  /** Returns what a press takes, all in pixels. */
  static Held taken(double x, double from, double to) {
    double toStart = Math.abs(x - from); // NaN where there is none.
    double toEnd = Math.abs(x - to);
    if (toStart <= GRAB && !(toEnd < toStart)) {
      return Held.START;
    }
    return toEnd <= GRAB ? Held.END : Held.POSITION;
  }
}
