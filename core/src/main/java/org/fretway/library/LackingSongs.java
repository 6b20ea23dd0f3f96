package org.fretway.library;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks up the songs that can't be played in full until the user gives something. */
final class LackingSongs {
  private LackingSongs() {}

  /** Returns one sentence for each kind of thing that songs lack. */
  static List<String> notes(Library library) {
    return library
        .database()
        .read(
            session ->
                session
                    .createSelectionQuery(
                        "select state, count(*), min(stateMessage) from TrackRow"
                            + " where missing = false and state <> :ready group by state"
                            + " order by state",
                        Object[].class)
                    .setParameter("ready", TrackState.READY)
                    .getResultStream()
                    .map(row -> note((TrackState) row[0], (Long) row[1], String.valueOf(row[2])))
                    .toList());
  }

  /** Returns how many songs are in each state but ready; a state that none is in is not there. */
  static Map<TrackState, Long> counts(Library library) {
    return library
        .database()
        .read(
            session ->
                session
                    .createSelectionQuery(
                        "select state, count(*) from TrackRow"
                            + " where missing = false and state <> :ready group by state",
                        Object[].class)
                    .setParameter("ready", TrackState.READY)
                    .getResultStream()
                    .collect(Collectors.toMap(row -> (TrackState) row[0], row -> (Long) row[1])));
  }

  private static String note(TrackState state, long songs, String message) {
    String what = state == TrackState.NEEDS_KEYS ? "keys" : "codebooks";
    return songs == 1
        ? "1 song needs %s: %s".formatted(what, message)
        : String.format(Locale.ROOT, "%,d songs need %s: %s", songs, what, message);
  }

  /**
   * Returns the files whose tracks are in one of the states, the latest first.
   *
   * @param otherThan if given, only those that were read with something else than this fingerprint
   * @param atMost how many to return
   */
  static List<SongPlace> files(
      Library library, Set<TrackState> states, Optional<String> otherThan, int atMost) {
    return library
        .database()
        .read(
            session ->
                session
                    .createSelectionQuery(
                        "select root, path from TrackRow where missing = false"
                            + " and state in :states"
                            + " and (:any = true or aids is null or aids <> :given)"
                            + " group by root, path order by max(addedAt) desc, path",
                        Object[].class)
                    .setParameterList("states", states)
                    .setParameter("any", otherThan.isEmpty())
                    .setParameter("given", otherThan.orElse(""))
                    .setMaxResults(atMost)
                    .getResultStream()
                    .map(row -> new SongPlace((String) row[0], (String) row[1]))
                    .toList());
  }
}
