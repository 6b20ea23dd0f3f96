package org.fretway.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fretway.practice.Marks;
import org.hibernate.query.SelectionQuery;

/** What a {@link LibraryQuery} asks of a {@code TrackRow t}, in HQL. */
final class SongConditions {
  private static final Pattern LIKE_SPECIAL = Pattern.compile("[%_\\\\]");
  private static final int MAX_WORDS = 20;

  private final StringBuilder where = new StringBuilder("t.missing = false");
  private final Map<String, Object> parameters = new HashMap<>();

  /** Takes all conditions of a query but what profiles marked. */
  SongConditions(LibraryQuery query) {
    TextFold.words(query.text()).stream()
        .distinct()
        .limit(MAX_WORDS)
        .forEach(word -> and("t.searchKey like ? escape '\\'", contains(word)));
    SongFilter filter = query.filter();
    if (!filter.formats().isEmpty()) {
      and("t.format in ?", filter.formats());
    }
    filter.lyrics().ifPresent(sung -> and("t.hasLyrics = ?", sung));
    if (!filter.tunings().isEmpty()) {
      and("t.tuningName in ?", filter.tunings());
    }
    filter.arrangementsHas().forEach(name -> and(arrangement("exists"), TextFold.fold(name)));
    filter.arrangementsLacks().forEach(name -> and(arrangement("not exists"), TextFold.fold(name)));
    filter.stemsHas().forEach(id -> and(stem("exists"), TextFold.fold(id)));
    filter.stemsLacks().forEach(id -> and(stem("not exists"), TextFold.fold(id)));
    filter.artist().ifPresent(name -> and("t.artistKey = ?", TextFold.fold(name)));
    filter.album().ifPresent(name -> and("t.album = ?", name));
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

  /** Adds a condition with one value, for which "?" stands. */
  void and(String condition, Object value) {
    String name = "p" + parameters.size();
    parameters.put(name, value);
    where.append(" and ").append(condition.replace("?", ":" + name));
  }

  /** Asks for what a profile marked, or did not. */
  void andMarked(SongFilter.MarkedBy by) {
    String marked = Marks.isFavorite("t.id", "?");
    and(by.marked() ? marked : "not " + marked, by.profileId());
  }

  /** Returns the condition. */
  String where() {
    return where.toString();
  }

  /** Gives a query the values of the conditions. */
  <T> SelectionQuery<T> bind(SelectionQuery<T> selection) {
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
