package org.fretway.library;

import java.util.List;
import org.hibernate.Session;

/**
 * A tuning that songs of the library have.
 *
 * @param name such as "E Standard"
 * @param count how many songs are in it
 */
public record TuningCount(String name, long count) {
  /** Returns all of them, the most frequent first, then the lowest. */
  static List<TuningCount> all(Session session) {
    return session
        .createSelectionQuery(
            "select tuningName, count(*) from TrackRow where missing = false"
                + " group by tuningName order by count(*) desc, min(tuningOrder), tuningName",
            Object[].class)
        .getResultStream()
        .map(row -> new TuningCount((String) row[0], (Long) row[1]))
        .toList();
  }
}
