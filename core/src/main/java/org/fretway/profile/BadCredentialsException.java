package org.fretway.profile;

/** No profile has this name and secret; which of the two is wrong is not told. */
public final class BadCredentialsException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Creates the error of a wrong PIN. */
  public BadCredentialsException() {
    this("The name or the PIN is wrong.");
  }

  BadCredentialsException(String message) {
    super(message);
  }
}
