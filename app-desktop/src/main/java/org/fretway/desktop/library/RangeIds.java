package org.fretway.desktop.library;

import java.util.List;
import java.util.Optional;
import org.fretway.desktop.text.Texts;
import org.fretway.library.Library;
import org.fretway.library.LibraryQuery;

/**
 * Reads which songs a range has. The library may have changed since the range was drawn; then it is
 * found again by its first and last song, so that it never holds what lies elsewhere. Waits for the
 * database.
 */
final class RangeIds {
  private static final Texts TEXTS = Texts.of(RangeIds.class);

  /** The most songs that can be marked at once; they take some 30 MB. */
  static final int MAX = 200_000;

  private final Library library;

  RangeIds(Library library) {
    this.library = library;
  }

  /**
   * A range in a list as it was shown.
   *
   * @param query whose result was shown
   * @param revision of the library that was shown
   * @param from place of the first song
   * @param to place after the last song
   * @param first its id, where it was in memory
   * @param last its id, where it was in memory
   * @param all whether the range is the whole list
   */
  record Shown(
      LibraryQuery query,
      long revision,
      int from,
      int to,
      Optional<String> first,
      Optional<String> last,
      boolean all) {}

  /**
   * What was found.
   *
   * @param ids in their order
   * @param remark one sentence on what is not as the user may think; empty if all is
   */
  record Found(List<String> ids, String remark) {}

  Found read(Shown range) {
    int count = Math.min(range.to() - range.from(), MAX);
    List<String> ids = library.ids(range.query(), range.from(), count);
    boolean asShown =
        ids.size() == count
            && library.revision() == range.revision()
            && range.first().map(ids.getFirst()::equals).orElse(true)
            && (count < range.to() - range.from()
                || range.last().map(ids.getLast()::equals).orElse(true));
    return limited(asShown ? new Found(ids, "") : readAgain(range));
  }

  private Found readAgain(Shown range) {
    List<String> list = library.ids(range.query(), 0, Integer.MAX_VALUE);
    if (range.all()) {
      return changed(list, range);
    }
    int first = range.first().map(list::indexOf).orElse(-1);
    int last = range.last().map(list::indexOf).orElse(-1);
    return first < 0 || last < 0
        ? new Found(List.of(), TEXTS.get("marks.changed"))
        : changed(list.subList(Math.min(first, last), Math.max(first, last) + 1), range);
  }

  private static Found changed(List<String> ids, Shown range) {
    boolean asMany = ids.size() == range.to() - range.from();
    return new Found(ids, asMany ? "" : TEXTS.get("marks.changedTo", ids.size()));
  }

  private static Found limited(Found found) {
    return found.ids().size() < MAX
        ? found
        : new Found(List.copyOf(found.ids().subList(0, MAX)), TEXTS.get("marks.most", MAX));
  }
}
