package org.fretway.library;

import java.io.IOException;

/** What is in a song's file can't be had at the moment; the message is one plain sentence. */
public final class SongAwayException extends IOException {
  private static final long serialVersionUID = 1L;

  SongAwayException(String message) {
    super(message);
  }
}
