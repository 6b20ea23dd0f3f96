package org.fretway;

/** Fretway can't start; the message is one plain sentence for the user. */
public class FretwayException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the error.
   *
   * @param message one plain sentence that says what is wrong and what to do
   */
  public FretwayException(String message) {
    super(message);
  }

  /** As {@link #FretwayException(String)}, with the cause. */
  public FretwayException(String message, Throwable cause) {
    super(message, cause);
  }
}
