package org.fretway.convert;

import java.io.IOException;

/** Ends the song that is being converted, because the whole conversion was. */
final class Cancelled extends IOException {
  private static final long serialVersionUID = 1L;

  Cancelled() {
    super("was cancelled");
  }
}
