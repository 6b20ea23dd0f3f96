package org.fretway.library;

import java.util.List;
import org.fretway.library.ScanStatus.ScanError;

/**
 * What the import of one file did.
 *
 * @param trackIds ids of the tracks that are now as the file says, in the order of its songs
 * @param added how many of them are new
 * @param removed tracks whose song is not in the file any more
 * @param failed songs that could not be read
 * @param warnings things that were left out of songs that could
 */
record Imported(
    List<String> trackIds,
    int added,
    int removed,
    List<ScanError> failed,
    List<ScanError> warnings) {
  /** What a file did that turned out not to be there. */
  static final Imported NOTHING = new Imported(List.of(), 0, 0, List.of(), List.of());

  Imported {
    trackIds = List.copyOf(trackIds);
    failed = List.copyOf(failed);
    warnings = List.copyOf(warnings);
  }

  /** Returns how many of the tracks were there before. */
  int updated() {
    return trackIds.size() - added;
  }
}
