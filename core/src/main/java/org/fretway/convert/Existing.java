package org.fretway.convert;

import java.nio.file.Path;

/** Decides what happens where there is a file already under the name of a converted song. */
@FunctionalInterface
public interface Existing {
  /** What can happen. */
  enum Answer {
    /** The new file takes the place of the old one, once it is complete. */
    REPLACE,
    /** The old file stays, and that is all right. */
    SKIP,
    /** The old file stays, and the song counts as failed. */
    REFUSE
  }

  /** Replaces whatever is there. */
  Existing REPLACE = target -> Answer.REPLACE;

  /** Leaves whatever is there. */
  Existing SKIP = target -> Answer.SKIP;

  /** Leaves whatever is there, and says that the song could not be written. */
  Existing REFUSE = target -> Answer.REFUSE;

  /** Decides about one file; may take its time to ask. */
  Answer decide(Path target);
}
