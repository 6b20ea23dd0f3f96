package org.fretway.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.fretway.library.index.Snapshot;
import org.fretway.library.index.SongOrder;
import org.fretway.storage.Database;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through all tracks and makes the index say what the database does, whatever it said before.
 * Changes that come meanwhile reach the index by themselves.
 */
final class IndexCatchUp {
  private static final Logger LOG = LoggerFactory.getLogger(IndexCatchUp.class);
  private static final int AT_A_TIME = 250;

  private final Database database;
  private final Snapshot before;

  /**
   * Creates a way through the tracks.
   *
   * @param before the index as it is; taken before the tracks are read, so that what is changed
   *     later at most is written twice
   */
  IndexCatchUp(Database database, Snapshot before) {
    this.database = database;
    this.before = before;
  }

  /**
   * Goes through.
   *
   * @param progress told from time to time how many tracks are done; returns whether to go on
   * @return how many songs the index had otherwise, not at all, or too much
   */
  int run(LongPredicate progress) {
    Map<String, Integer> inIndex = places();
    int mended = 0;
    long done = 0;
    List<Object[]> batch = tracks("");
    while (!batch.isEmpty()) {
      List<String> ids =
          batch.stream()
              .filter(track -> !(Boolean) track[1])
              .map(track -> (String) track[0])
              .toList();
      List<String> different = database.read(session -> different(session, ids, inIndex));
      mend(different);
      mended += different.size();
      ids.forEach(inIndex::remove);
      done += ids.size();
      if (!progress.test(done)) {
        return mended;
      }
      batch = tracks((String) batch.getLast()[0]);
    }
    List<String> tooMuch = new ArrayList<>(inIndex.keySet());
    for (int from = 0; from < tooMuch.size(); from += AT_A_TIME) {
      mend(tooMuch.subList(from, Math.min(tooMuch.size(), from + AT_A_TIME)));
    }
    return mended + tooMuch.size();
  }

  private Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    for (int place : before.inOrder(SongOrder.ARTIST)) {
      places.put(before.id(place), place);
    }
    return places;
  }

  /** Returns ids, and whether each is missing: to ask for that would read another, longer index. */
  private List<Object[]> tracks(String after) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "select id, missing from TrackRow where id > :after order by id",
                    Object[].class)
                .setParameter("after", after)
                .setMaxResults(AT_A_TIME)
                .getResultList());
  }

  private List<String> different(Session session, List<String> ids, Map<String, Integer> inIndex) {
    // What the index lacks need not be compared.
    List<String> different =
        new ArrayList<>(ids.stream().filter(id -> !inIndex.containsKey(id)).toList());
    List<String> known = ids.stream().filter(inIndex::containsKey).toList();
    for (TrackRow row : TrackRows.load(session, known, LockMode.NONE)) {
      Integer place = inIndex.get(row.id);
      if (place == null || !isRecordOf(place, row)) {
        different.add(row.id);
      }
    }
    return different;
  }

  private boolean isRecordOf(int place, TrackRow row) {
    byte[] record = record(place);
    try {
      return Arrays.equals(record, SongRecords.encode(row));
    } catch (RuntimeException e) {
      LOG.debug("{} has no record, as will be seen when it is written", row.id, e);
      return false;
    }
  }

  private byte[] record(int place) {
    return before
        .records(
            new int[] {place},
            (_, in) -> {
              byte[] record = new byte[in.length() - in.getPosition()];
              in.readBytes(record, 0, record.length);
              return record;
            })
        .getFirst();
  }

  private void mend(List<String> ids) {
    if (!ids.isEmpty()) {
      database.write(
          session -> {
            IndexChanges.mend(session, ids);
            return ids;
          });
    }
  }
}
