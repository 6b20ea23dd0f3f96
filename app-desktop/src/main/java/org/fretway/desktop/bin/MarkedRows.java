package org.fretway.desktop.bin;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fretway.desktop.text.Texts;

/**
 * Rows of a list that something is to be done with. Most may never have been read; what can't be
 * undone must hit no other songs all the same.
 *
 * @param size of the list as it was shown
 * @param places of the rows, ascending; each once
 * @param known ids of those rows that were in memory, by place
 */
record MarkedRows(int size, List<Integer> places, Map<Integer, String> known) {
  private static final Texts TEXTS = Texts.of(MarkedRows.class);

  /** Copies the rows. */
  MarkedRows {
    places = List.copyOf(places);
    known = Map.copyOf(known);
  }

  /**
   * Returns the ids of the rows.
   *
   * @param ids reads those of the whole list as it is now
   * @throws ChangedException if the list is another one than was shown
   */
  List<String> in(Supplier<List<String>> ids) throws ChangedException {
    if (known.size() == places.size()) {
      return places.stream().map(known::get).toList();
    }
    List<String> now = ids.get();
    boolean asShown =
        now.size() == size
            && known.entrySet().stream().allMatch(it -> now.get(it.getKey()).equals(it.getValue()));
    if (!asShown) {
      throw new ChangedException();
    }
    return places.stream().map(now::get).toList();
  }

  /** The list is another one than the user saw. */
  static final class ChangedException extends Exception {
    private static final long serialVersionUID = 1;

    ChangedException() {
      super(TEXTS.get("changed"));
    }
  }
}
