package org.fretway.audio.take;

import java.io.IOException;
import java.nio.file.Path;
import org.fretway.audio.Placement;

/** Where a recorder puts what it records; called on the recorder's own thread. */
public interface TakeKeeper {
  /**
   * Makes room for a take that begins now.
   *
   * @param placement where in the song it begins, as far as is known yet
   * @param channels how many it has
   * @return the file to write
   * @throws IOException if nothing can be recorded, such as for want of room
   */
  Path begin(Placement placement, int channels) throws IOException;

  /**
   * Keeps a take that is whole.
   *
   * @param file as {@link #begin} gave it
   * @param placement where in the song it belongs
   * @param frames how many it has
   */
  void keep(Path file, Placement placement, long frames) throws IOException;

  /** Throws a take away that is too short to be one. */
  void discard(Path file) throws IOException;

  /**
   * Checks that there is room for more.
   *
   * @throws IOException with a sentence that says why not
   */
  void claim(long bytes) throws IOException;
}
