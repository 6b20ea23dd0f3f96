package org.fretway.desktop.control;

import java.text.Bidi;
import javafx.scene.control.Labeled;

/** Lets texts go on in another line where they are too long for one. */
public final class Wrapping {
  private Wrapping() {}

  /**
   * Lets the text of a label go on in another line, unless a part of it is written from the right:
   * JavaFX 26 fails to lay out a line that ends in such a part, and the whole window with it.
   */
  public static void of(Labeled label) {
    label.wrapTextProperty().bind(label.textProperty().map(text -> !isFromTheRight(text)));
  }

  private static boolean isFromTheRight(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }
}
