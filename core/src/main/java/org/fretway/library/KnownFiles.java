package org.fretway.library;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The song files that have tracks, by place. They are read in one go and by themselves, since a
 * scan looks at all of them and mapped rows would take ten times as long.
 */
final class KnownFiles {
  private static final String COLUMNS =
      "select id, root, path, file_modified, file_size, file_entries, missing, state, aids,"
          + " modified_at, binned_at is not null, fingerprint is not null from track";
  // Two questions: where one asks for this or that, the database looks at all rows of the root.
  private static final String AT_PLACE = " where root = ? and path = ?";
  private static final String IN_FOLDER = " where root = ? and path > ? and path < ?";

  private final Map<SongPlace, KnownFile> files = new HashMap<>();
  private final Map<String, String> strings = new HashMap<>();

  private final boolean withTimes;

  private KnownFiles(boolean withTimes) {
    this.withTimes = withTimes;
  }

  /**
   * Reads those that scopes may find, or have lost.
   *
   * @param all whether to read those of folders that are none of the library any more, too
   * @param withTimes whether to tell when each was read, which takes a while
   */
  static KnownFiles read(
      Database database, List<ScanScope> scopes, boolean all, boolean withTimes) {
    KnownFiles known = new KnownFiles(withTimes);
    database.stream(
        session -> {
          if (all) {
            known.add(session, COLUMNS);
          } else {
            scopes.forEach(scope -> known.add(session, scope));
          }
          return known;
        });
    return known;
  }

  private void add(Session session, ScanScope scope) {
    String root = scope.folder().name();
    if (scope.isWhole()) {
      add(session, COLUMNS + " where root = ?", root);
    } else {
      String path = scope.path();
      add(session, COLUMNS + AT_PLACE, root, path);
      // The character after "/" ends what begins with a folder.
      add(session, COLUMNS + IN_FOLDER, root, path + "/", path + "0");
    }
  }

  /** Reads those of a few sizes that are missing or in the bin. */
  static KnownFiles lost(Database database, List<Long> sizes) {
    String those = sizes.stream().map(String::valueOf).collect(Collectors.joining(","));
    KnownFiles known = new KnownFiles(false);
    database.stream(
        session -> {
          // With a time, so that the indexes are used, which "is not null" would not.
          for (String lost : List.of("missing_since", "binned_at")) {
            known.add(
                session,
                COLUMNS
                    + " where %s >= timestamp '1970-01-01 00:00:00' and file_size in (%s)"
                        .formatted(lost, those));
          }
          return known;
        });
    return known;
  }

  private void add(Session session, String sql, String... parameters) {
    session.doWork(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
              statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                add(row);
              }
            }
          }
        });
  }

  private void add(ResultSet row) throws SQLException {
    SongPlace place = new SongPlace(shared(row.getString(2)), row.getString(3));
    @Nullable String aids = row.getString(9);
    files
        .computeIfAbsent(place, KnownFile::new)
        .add(
            new KnownTrack(
                row.getString(1),
                new FileStamp(row.getLong(4), row.getLong(5), row.getInt(6)),
                row.getBoolean(7),
                row.getBoolean(11),
                TrackState.valueOf(row.getString(8)),
                aids == null ? null : shared(aids),
                withTimes ? row.getObject(10, OffsetDateTime.class).toInstant() : Instant.EPOCH,
                row.getBoolean(12)));
  }

  /** Of texts that many rows have, one copy is kept. */
  private String shared(String text) {
    return Objects.requireNonNull(strings.computeIfAbsent(text, same -> same));
  }

  @Nullable KnownFile at(SongPlace place) {
    return files.get(place);
  }

  Collection<KnownFile> all() {
    return files.values();
  }
}
