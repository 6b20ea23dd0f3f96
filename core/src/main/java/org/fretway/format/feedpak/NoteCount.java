package org.fretway.format.feedpak;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many notes an arrangement has in all, its chords and its ladder included. */
final class NoteCount {
  private NoteCount() {}

  static long of(Wire.Arrangement wire) {
    long count = of(wire.notes(), wire.chords());
    for (Wire.@Nullable Phrase phrase : orEmpty(wire.phrases())) {
      for (Wire.@Nullable Level level :
          phrase == null ? List.<Wire.@Nullable Level>of() : orEmpty(phrase.levels())) {
        count += level == null ? 0 : of(level.notes(), level.chords());
      }
    }
    return count;
  }

  private static long of(
      @Nullable List<Wire.@Nullable Note> notes, @Nullable List<Wire.@Nullable Chord> chords) {
    long count = orEmpty(notes).size();
    for (Wire.@Nullable Chord chord : orEmpty(chords)) {
      count += chord == null ? 0 : orEmpty(chord.notes()).size();
    }
    return count;
  }

  private static <T> List<@Nullable T> orEmpty(@Nullable List<@Nullable T> list) {
    return list == null ? List.of() : list;
  }
}
