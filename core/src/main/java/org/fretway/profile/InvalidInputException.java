package org.fretway.profile;

/** A value that can't be taken as it is. */
public final class InvalidInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * Creates the error.
   *
   * @param field name of the value, as in the API
   * @param message one plain sentence that says what is allowed
   */
  public InvalidInputException(String field, String message) {
    super(message);
    this.field = field;
  }

  /** Returns the name of the value, as in the API. */
  public String field() {
    return field;
  }
}
