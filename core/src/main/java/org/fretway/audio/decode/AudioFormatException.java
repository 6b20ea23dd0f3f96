package org.fretway.audio.decode;

import java.io.IOException;

/** Bytes that can't be decoded as audio; the message is one plain sentence that says why. */
public final class AudioFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Creates the error. */
  public AudioFormatException(String sentence) {
    super(sentence);
  }

  /** Creates the error with its cause. */
  public AudioFormatException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
