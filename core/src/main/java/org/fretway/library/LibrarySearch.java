package org.fretway.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fretway.library.SongFilter.MarkedBy;
import org.fretway.practice.Marks;
import org.hibernate.Session;

/** Turns a {@link LibraryQuery} into queries for one page: its ids first, then those songs. */
final class LibrarySearch {
  /** Up to here it is faster to look up the songs and sort them than to run through an order. */
  private static final int FEW_FAVORITES = 500;

  private final LibraryQuery query;
  private final SongConditions conditions;
  private boolean sorted;

  LibrarySearch(LibraryQuery query) {
    this.query = query;
    this.conditions = new SongConditions(query);
  }

  /** Returns the page; called once. */
  Page<SongMeta> page(Session session) {
    query.filter().favorites().ifPresent(by -> onlyMarked(session, by));
    long total = count(session);
    long first = (long) query.page() * query.size();
    List<SongMeta> songs =
        first < total
            ? SongMetas.load(session, range(session, Math.toIntExact(first), query.size()))
            : List.of();
    return new Page<>(songs, total, query.page(), query.size());
  }

  /** Returns the ids of a run of songs, whatever the page; called once. */
  List<String> ids(Session session, int first, int count) {
    query.filter().favorites().ifPresent(by -> onlyMarked(session, by));
    return range(session, first, count);
  }

  private void onlyMarked(Session session, MarkedBy by) {
    Optional<Set<String>> few =
        by.marked() ? Marks.fewFavorites(session, by.profileId(), FEW_FAVORITES) : Optional.empty();
    if (few.isPresent()) {
      conditions.and("t.id in ?", few.get());
      sorted = true;
    } else {
      conditions.andMarked(by);
    }
  }

  private long count(Session session) {
    return conditions
        .bind(
            session.createSelectionQuery(
                "select count(*) from TrackRow t where " + conditions.where(), Long.class))
        .getSingleResult();
  }

  private List<String> range(Session session, int first, int count) {
    return conditions
        .bind(
            session.createSelectionQuery(
                "select t.id from TrackRow t where " + conditions.where() + " order by " + order(),
                String.class))
        .setFirstResult(first)
        .setMaxResults(count)
        .getResultList();
  }

  // All are not missing; the column leads because it leads the indexes that the orders are read
  // from. Where it does not, the songs are found first and sorted then.
  private String order() {
    return (sorted ? "" : "t.missing, ")
        + switch (query.sort()) {
          case ARTIST -> "t.artistKey, t.titleKey, t.id";
          case ARTIST_DESC -> "t.artistKey desc, t.titleKey, t.id";
          case TITLE -> "t.titleKey, t.artistKey, t.id";
          case TITLE_DESC -> "t.titleKey desc, t.artistKey, t.id";
          case RECENT -> "t.addedAt desc, t.artistKey, t.titleKey, t.id";
          case TUNING -> "t.tuningOrder, t.artistKey, t.titleKey, t.id";
          case YEAR -> "t.releaseYear asc nulls last, t.artistKey, t.titleKey, t.id";
          case YEAR_DESC -> "t.releaseYear desc nulls last, t.artistKey, t.titleKey, t.id";
        };
  }
}
