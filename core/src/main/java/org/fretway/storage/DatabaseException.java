package org.fretway.storage;

/** The database can't be opened; the message is one plain sentence. */
public final class DatabaseException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the error.
   *
   * @param message what is wrong and what to do
   */
  public DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
