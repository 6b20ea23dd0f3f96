package org.fretway.desktop.filter;

import java.util.HashSet;
import java.util.Set;
import org.fretway.format.SongFormat;
import org.fretway.library.SongFilter;
import org.fretway.library.TextFold;

/** What becomes of a filter when one choice changes. */
final class FilterChanges {
  private FilterChanges() {}

  static SongFilter format(SongFilter now, String name, boolean chosen) {
    return now.withFormats(changed(now.formats(), SongFormat.valueOf(name), chosen));
  }

  static SongFilter tuning(SongFilter now, String name, boolean chosen) {
    return now.withTunings(changed(now.tunings(), name, chosen));
  }

  static SongFilter arrangement(SongFilter now, String name, Wanted wanted) {
    return now.withArrangements(
        part(now.arrangementsHas(), name, wanted == Wanted.HAS),
        part(now.arrangementsLacks(), name, wanted == Wanted.LACKS));
  }

  static SongFilter stem(SongFilter now, String name, Wanted wanted) {
    return now.withStems(
        part(now.stemsHas(), name, wanted == Wanted.HAS),
        part(now.stemsLacks(), name, wanted == Wanted.LACKS));
  }

  private static <T> Set<T> changed(Set<T> names, T name, boolean chosen) {
    Set<T> changed = new HashSet<>(names);
    if (chosen) {
      changed.add(name);
    } else {
      changed.remove(name);
    }
    return changed;
  }

  /** The same part may be written in several ways. */
  private static Set<String> part(Set<String> names, String name, boolean chosen) {
    Set<String> others = new HashSet<>(names);
    others.removeIf(it -> TextFold.fold(it).equals(TextFold.fold(name)));
    return changed(others, name, chosen);
  }
}
