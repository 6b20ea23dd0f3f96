package org.fretway.format.wem;

import java.io.IOException;

/**
 * Something that keeps a WEM file from being turned into sound; whoever knows the song makes an
 * error of it that names the place. The message is one plain clause.
 */
final class WemException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean curable;

  private WemException(String problem, boolean curable) {
    super(problem);
    this.curable = curable;
  }

  /** Creates the error for data that can't be right. */
  static WemException broken(String problem) {
    return new WemException(problem, false);
  }

  /** Creates the error for data that could be read if the user gave something. */
  static WemException lacking(String whatToDo) {
    return new WemException(whatToDo, true);
  }

  /** Creates the error for data that ends where more must follow. */
  static WemException cut() {
    return broken("ends too early; copy the song again");
  }

  /** Returns whether the user could help by giving something. */
  boolean curable() {
    return curable;
  }
}
