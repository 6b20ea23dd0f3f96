package org.fretway.profile;

/** The actor may not do what it asked for. */
public final class ForbiddenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the error.
   *
   * @param message one plain sentence
   */
  public ForbiddenException(String message) {
    super(message);
  }
}
