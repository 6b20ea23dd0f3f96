package org.fretway.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fretway.practice.Marks;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Turns a {@link LibraryQuery} into queries for one page: its ids first, then those songs. */
final class LibrarySearch {
  private static final Pattern LIKE_SPECIAL = Pattern.compile("[%_\\\\]");
  private static final int MAX_WORDS = 20;

  /** Up to here it is faster to look up the songs and sort them than to run through an order. */
  private static final int FEW_FAVORITES = 500;

  private final LibraryQuery query;
  private final StringBuilder where = new StringBuilder("t.missing = false");
  private final Map<String, Object> parameters = new HashMap<>();
  private boolean sorted;

  LibrarySearch(LibraryQuery query) {
    this.query = query;
    TextFold.words(query.text()).stream()
        .distinct()
        .limit(MAX_WORDS)
        .forEach(word -> and("t.searchKey like ? escape '\\'", contains(word)));
    query.format().ifPresent(format -> and("t.format = ?", format));
    if (query.hasLyrics()) {
      where.append(" and t.hasLyrics = true");
    }
    if (!query.tunings().isEmpty()) {
      and("t.tuningName in ?", query.tunings());
    }
    query.arrangementsHas().forEach(name -> and(arrangement("exists"), TextFold.fold(name)));
    query.arrangementsLacks().forEach(name -> and(arrangement("not exists"), TextFold.fold(name)));
    query.stemsHas().forEach(id -> and(stem("exists"), TextFold.fold(id)));
    query.stemsLacks().forEach(id -> and(stem("not exists"), TextFold.fold(id)));
  }

  private static String arrangement(String exists) {
    return exists + " (select 1 from t.arrangements a where a.nameKey = ?)";
  }

  private static String stem(String exists) {
    return exists + " (select 1 from t.stems s where s.stemKey = ?)";
  }

  private static String contains(String word) {
    return "%" + LIKE_SPECIAL.matcher(word).replaceAll("\\\\$0") + "%";
  }

  private void and(String condition, Object value) {
    String name = "p" + parameters.size();
    parameters.put(name, value);
    where.append(" and ").append(condition.replace("?", ":" + name));
  }

  /** Returns the page; called once. */
  Page<SongMeta> page(Session session, Optional<Long> viewer) {
    query.favoritesOf().ifPresent(profile -> onlyFavorites(session, profile));
    long total = count(session);
    long first = (long) query.page() * query.size();
    List<SongMeta> songs =
        first < total ? SongMetas.load(session, ids(session, Math.toIntExact(first))) : List.of();
    return new Page<>(SongMarks.fill(session, songs, viewer), total, query.page(), query.size());
  }

  private void onlyFavorites(Session session, long profile) {
    Optional<Set<String>> few = Marks.fewFavorites(session, profile, FEW_FAVORITES);
    if (few.isPresent()) {
      and("t.id in ?", few.get());
      sorted = true;
    } else {
      and(Marks.isFavorite("t.id", "?"), profile);
    }
  }

  private long count(Session session) {
    return bind(session.createSelectionQuery(
            "select count(*) from TrackRow t where " + where, Long.class))
        .getSingleResult();
  }

  private List<String> ids(Session session, int first) {
    return bind(session.createSelectionQuery(
            "select t.id from TrackRow t where " + where + " order by " + order(), String.class))
        .setFirstResult(first)
        .setMaxResults(query.size())
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

  private <T> SelectionQuery<T> bind(SelectionQuery<T> selection) {
    parameters.forEach(
        (name, value) -> {
          if (value instanceof Set<?> values) {
            selection.setParameterList(name, new ArrayList<>(values));
          } else {
            selection.setParameter(name, value);
          }
        });
    return selection;
  }
}
