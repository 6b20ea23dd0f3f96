package org.fretway.practice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fretway.profile.NotFoundException;

/**
 * The entries of a playlist in their order. Between two places there is mostly room for others;
 * where there is none left, all get new places.
 */
final class PlaylistOrder {
  /** Room for twenty halvings. */
  static final long STEP = 1L << 20;

  private final List<PlaylistEntryRow> rows;

  /**
   * Creates an order.
   *
   * @param rows by place; may be changed here
   */
  PlaylistOrder(List<PlaylistEntryRow> rows) {
    this.rows = rows;
  }

  /**
   * Gives entries their places one after the other.
   *
   * @param entries new ones, or some of this order
   * @param before id of the entry that they come before; empty for the end
   * @throws NotFoundException if there is no such entry
   */
  void place(List<PlaylistEntryRow> entries, Optional<Long> before) {
    int index = before.isEmpty() ? rows.size() : indexOf(before.get());
    Set<PlaylistEntryRow> moved = new HashSet<>(entries);
    List<PlaylistEntryRow> head = others(rows.subList(0, index), moved);
    List<PlaylistEntryRow> tail = others(rows.subList(index, rows.size()), moved);
    if (!fit(entries, head, tail)) {
      renumber(head, entries, tail);
    }
  }

  private int indexOf(long entryId) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).storedId() == entryId) {
        return i;
      }
    }
    throw unknown(entryId);
  }

  static NotFoundException unknown(long entryId) {
    return new NotFoundException(
        "entry_not_found", "The playlist has no entry with the id " + entryId + ".");
  }

  private static List<PlaylistEntryRow> others(
      List<PlaylistEntryRow> part, Set<PlaylistEntryRow> moved) {
    return part.stream().filter(row -> !moved.contains(row)).toList();
  }

  private static boolean fit(
      List<PlaylistEntryRow> entries, List<PlaylistEntryRow> head, List<PlaylistEntryRow> tail) {
    long count = entries.size() + 1L;
    long lower =
        head.isEmpty()
            ? (tail.isEmpty() ? 0 : tail.getFirst().place - count * STEP)
            : head.getLast().place;
    long upper = tail.isEmpty() ? lower + count * STEP : tail.getFirst().place;
    long step = (upper - lower) / count;
    if (step < 1) {
      return false;
    }
    for (int i = 0; i < entries.size(); i++) {
      entries.get(i).place = lower + (i + 1) * step;
    }
    return true;
  }

  @SafeVarargs
  private static void renumber(List<PlaylistEntryRow>... parts) {
    long place = 0;
    for (List<PlaylistEntryRow> part : parts) {
      for (PlaylistEntryRow row : part) {
        place += STEP;
        row.place = place;
      }
    }
  }
}
