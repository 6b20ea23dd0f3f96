package org.fretway.desktop.playlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Another order of places. */
final class Moved {
  private Moved() {}

  /** Returns places in the order that {@link OrderedSongs#move} asks for. */
  static <T extends OrderedPlace> List<T> in(List<T> all, Set<Long> ids, int before) {
    List<T> moved = new ArrayList<>();
    List<T> rest = new ArrayList<>();
    int place = 0;
    for (int i = 0; i < all.size(); i++) {
      T each = all.get(i);
      if (ids.contains(each.id())) {
        moved.add(each);
      } else {
        rest.add(each);
        place += i < before ? 1 : 0;
      }
    }
    rest.addAll(place, moved);
    return rest;
  }
}
