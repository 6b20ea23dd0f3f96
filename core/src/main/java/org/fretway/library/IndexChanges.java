package org.fretway.library;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;

/** Tells the index of changes that it does not notice by itself, as those of bulk statements. */
final class IndexChanges {
  private IndexChanges() {}

  /** Takes tracks out of the index when the transaction is done. */
  static void remove(Session session, Collection<String> ids) {
    SearchIndexingPlan plan = Search.session(session).indexingPlan();
    ids.forEach(id -> plan.purge(TrackRow.class, id, null));
  }

  /** Writes tracks to the index when the transaction is done, as they are now. */
  static void write(Session session, Collection<String> ids) {
    SearchIndexingPlan plan = Search.session(session).indexingPlan();
    TrackRows.load(session, ids, LockMode.NONE).forEach(plan::addOrUpdate);
  }

  /**
   * Makes the index say of tracks what the database does, at once. They are locked meanwhile, so
   * that nobody changes them in between and is then written over.
   */
  static void mend(Session session, Collection<String> ids) {
    SearchIndexingPlan plan = Search.session(session).indexingPlan();
    List<TrackRow> rows = TrackRows.load(session, ids, LockMode.PESSIMISTIC_WRITE);
    rows.forEach(plan::addOrUpdate);
    Set<String> there = rows.stream().map(row -> row.id).collect(Collectors.toSet());
    ids.stream()
        .filter(id -> !there.contains(id))
        .forEach(id -> plan.purge(TrackRow.class, id, null));
    plan.execute();
  }
}
