package org.fretway.desktop.library;

import java.util.Optional;
import org.fretway.library.SongFilter;

/** Counts the conditions that a filter sets. */
final class FilterCount {
  private FilterCount() {}

  static int of(SongFilter filter) {
    return filter.formats().size()
        + filter.arrangementsHas().size()
        + filter.arrangementsLacks().size()
        + filter.stemsHas().size()
        + filter.stemsLacks().size()
        + filter.tunings().size()
        + there(filter.lyrics())
        + there(filter.favorites())
        + there(filter.artist())
        + there(filter.album());
  }

  private static int there(Optional<?> condition) {
    return condition.isPresent() ? 1 : 0;
  }
}
