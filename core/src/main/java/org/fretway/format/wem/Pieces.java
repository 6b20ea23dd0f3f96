package org.fretway.format.wem;

import java.io.IOException;
import java.util.Optional;

/** A file that is made piece by piece. */
@FunctionalInterface
interface Pieces {
  /** Makes the next piece, some kilobytes; empty at the end. */
  Optional<byte[]> next() throws IOException;
}
