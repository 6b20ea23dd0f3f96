package org.fretway.library;

import java.io.IOException;

/** The sound of a song can't be had at the moment; the message is one plain sentence. */
public final class SoundAwayException extends IOException {
  private static final long serialVersionUID = 1L;

  SoundAwayException(String message) {
    super(message);
  }
}
