package org.fretway.api;

/** The server can't start; the message is one sentence for the user. */
public final class ServerException extends Exception {
  private static final long serialVersionUID = 1L;

  ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
