package org.fretway.profile;

/** The first profile exists already; it is made only once. */
public final class AlreadyConfiguredException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Creates the error. */
  public AlreadyConfiguredException() {
    super("Fretway is set up already.");
  }
}
