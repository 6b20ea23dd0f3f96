package org.fretway.profile;

/** No profile has this name and PIN; which of the two is wrong is not told. */
public final class BadCredentialsException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Creates the error. */
  public BadCredentialsException() {
    super("The name or the PIN is wrong.");
  }
}
