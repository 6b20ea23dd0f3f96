package org.fretway.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Loads a page of songs as lists show them. Their arrangements and stems are asked for by
 * themselves: joined, each would bring the whole row of its song along.
 */
final class SongMetas {
  private SongMetas() {}

  /**
   * Returns the songs in the order of their ids; those that were removed meanwhile are not there.
   */
  static List<SongMeta> load(Session session, List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, TrackRow> rows =
        session
            .createSelectionQuery("from TrackRow where id in :ids", TrackRow.class)
            .setParameterList("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(row -> row.id, Function.identity()));
    Map<String, List<ArrangementSummary>> arrangements =
        parts(
            session,
            "select t.id, index(a), a.name, a.notes from TrackRow t join t.arrangements a",
            ids,
            part -> new ArrangementSummary((Integer) part[1], (String) part[2], (Integer) part[3]));
    Map<String, List<String>> stems =
        parts(
            session,
            "select t.id, index(s), s.stemId from TrackRow t join t.stems s",
            ids,
            part -> (String) part[2]);
    Set<String> retuned = EStandardCopies.of(session, rows.values());
    return ids.stream()
        .flatMap(id -> Stream.ofNullable(rows.get(id)))
        .map(
            row ->
                row.toMeta(
                    retuned.contains(row.id),
                    arrangements.getOrDefault(row.id, List.of()),
                    stems.getOrDefault(row.id, List.of())))
        .toList();
  }

  private static <T> Map<String, List<T>> parts(
      Session session, String select, List<String> ids, Function<Object[], T> read) {
    Map<String, List<T>> parts = new HashMap<>();
    session
        .createSelectionQuery(select + " where t.id in :ids order by 1, 2", Object[].class)
        .setParameterList("ids", ids)
        .getResultStream()
        .forEach(
            part ->
                parts
                    .computeIfAbsent((String) part[0], id -> new ArrayList<>())
                    .add(read.apply(part)));
    return parts;
  }
}
