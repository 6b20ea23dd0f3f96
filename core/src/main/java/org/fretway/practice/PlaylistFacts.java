package org.fretway.practice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fretway.profile.Owner;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Counts what is in playlists. */
final class PlaylistFacts {
  private static final String SELECT =
      "select e.playlist_id, sum(case when t.missing then 0 else 1 end),"
          + " sum(case when t.missing then 1 else 0 end),"
          + " sum(case when t.missing then 0.0e0 else t.duration end)"
          + " from playlist_entry e join track t on t.id = e.track_id";

  private PlaylistFacts() {}

  private record Counts(int songs, int away, double duration) {
    static final Counts NONE = new Counts(0, 0, 0);
  }

  /** Returns the playlists of an owner, by name. */
  static List<Playlist> all(Session session, Owner owner) {
    Map<Long, Counts> counts =
        counts(
            session
                .createNativeQuery(
                    SELECT
                        + " where e.playlist_id in (select id from playlist where owner = :owner)"
                        + " group by e.playlist_id",
                    Object[].class)
                .setParameter("owner", owner.key()));
    return session
        .createSelectionQuery("from PlaylistRow where owner = :owner", PlaylistRow.class)
        .setParameter("owner", owner.key())
        .getResultStream()
        .map(row -> playlist(row, counts))
        .sorted(
            Comparator.comparing(Playlist::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Playlist::id))
        .toList();
  }

  /** Returns what lists of lists show of one. */
  static Playlist of(Session session, PlaylistRow row) {
    session.flush();
    return playlist(
        row,
        counts(
            session
                .createNativeQuery(
                    SELECT + " where e.playlist_id = :id group by e.playlist_id", Object[].class)
                .setParameter("id", row.storedId())));
  }

  private static Map<Long, Counts> counts(NativeQuery<Object[]> query) {
    Map<Long, Counts> counts = new HashMap<>();
    for (Object[] row : query.getResultList()) {
      counts.put(
          number(row[0]).longValue(),
          new Counts(
              number(row[1]).intValue(), number(row[2]).intValue(), number(row[3]).doubleValue()));
    }
    return counts;
  }

  private static Number number(Object value) {
    return (Number) value;
  }

  private static Playlist playlist(PlaylistRow row, Map<Long, Counts> all) {
    Counts counts = all.getOrDefault(row.storedId(), Counts.NONE);
    return new Playlist(
        row.storedId(),
        row.name,
        counts.songs(),
        counts.away(),
        counts.duration(),
        row.createdAt,
        row.changedAt);
  }
}
