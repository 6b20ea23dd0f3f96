package org.fretway.library;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * A kind of songs that no list of the library shows, in pages.
 *
 * @param condition which they are; ":start" in it is a time before all others, since the index of
 *     times is not read for "is not null"
 * @param columns what is asked of each besides its id
 * @param order in which they come
 */
record HiddenSongs(Library library, String condition, String columns, String order) {
  /** Returns how many there are. */
  long size() {
    return library
        .database()
        .read(
            session ->
                session
                    .createSelectionQuery(
                        "select count(*) from TrackRow where " + condition, Long.class)
                    .setParameter("start", Instant.EPOCH)
                    .getSingleResult());
  }

  /** Returns the ids of all, in their order and at one moment. */
  List<String> ids() {
    return library
        .database()
        .read(
            session ->
                session
                    .createSelectionQuery(
                        "select id from TrackRow where %s order by %s".formatted(condition, order),
                        String.class)
                    .setParameter("start", Instant.EPOCH)
                    .getResultList());
  }

  /**
   * Returns a page.
   *
   * @param item makes what is on the page of a song and its row: its id, then the columns
   */
  <T> Page<T> page(PageBounds bounds, BiFunction<SongMeta, Object[], T> item) {
    long total = size();
    return library
        .database()
        .read(
            session ->
                new Page<>(items(session, bounds, item), total, bounds.page(), bounds.size()));
  }

  private <T> List<T> items(
      Session session, PageBounds bounds, BiFunction<SongMeta, Object[], T> item) {
    Map<String, Object[]> rows = new LinkedHashMap<>();
    try (Stream<Object[]> found =
        session
            .createSelectionQuery(
                "select id, %s from TrackRow where %s order by %s"
                    .formatted(columns, condition, order),
                Object[].class)
            .setParameter("start", Instant.EPOCH)
            .setFirstResult(bounds.first())
            .setMaxResults(bounds.size())
            .getResultStream()) {
      found.forEach(row -> rows.put((String) row[0], row));
    }
    return SongMetas.load(session, List.copyOf(rows.keySet())).stream()
        .map(song -> item.apply(song, Objects.requireNonNull(rows.get(song.trackId()))))
        .toList();
  }
}
