package org.fretway.practice;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.fretway.profile.Actor;
import org.fretway.profile.Permission;
import org.fretway.storage.Database;
import org.fretway.storage.DatabaseException;
import org.fretway.storage.DiskSpace;
import org.fretway.storage.EmptyDatabase;

/** Three profiles and a few tracks in a real database, with a clock that is set by hand. */
final class PracticeFixture implements AutoCloseable {
  /** A track of 180.5 seconds. */
  static final String SONG = "00000000000000a1";

  /** Another one like it. */
  static final String OTHER_SONG = "00000000000000a2";

  /** A track whose length is unknown. */
  static final String ENDLESS = "00000000000000a3";

  /** A track whose file is gone. */
  static final String AWAY = "00000000000000a4";

  private final Path path;
  private final Database database;
  private Instant now = Instant.parse("2026-01-02T03:04:05.678901Z");
  final long alice;
  final long bob;
  final long carol;

  PracticeFixture(Path folder) throws DatabaseException, SQLException {
    path = folder.resolve("db");
    database = open(path);
    alice = MadeUpProfiles.add(path, "Alice");
    bob = MadeUpProfiles.add(path, "Bob");
    carol = MadeUpProfiles.add(path, "Carol");
    addTrack(SONG, 180.5, false);
    addTrack(OTHER_SONG, 180.5, false);
    addTrack(ENDLESS, 0, false);
    addTrack(AWAY, 180.5, true);
  }

  static Database open(Path path) throws DatabaseException {
    List<Class<?>> entities = new ArrayList<>(Favorites.entities());
    entities.addAll(Loops.entities());
    entities.addAll(Scores.entities());
    entities.addAll(Playlists.entities());
    entities.addAll(History.entities());
    entities.addAll(Takes.entities());
    entities.addAll(PlayResults.entities());
    return Database.openFile(EmptyDatabase.at(path), entities);
  }

  void addTrack(String id, double duration, boolean missing) throws SQLException {
    run(
        """
        insert into track (id, root, path, file_modified, file_size, file_entries, missing,
          format, filename, title, artist, album, title_key, artist_key, search_key, letter,
          duration, tuning_name, tuning_order, has_lyrics, cover_size, added_at, modified_at)
        values ('%s', 'songs', '%s', 1, 2, 3, %s, 'SLOPPAK', 'a.feedpak',
          'Song', 'Band', '', 'song', 'band', 'band', 'B', %s, 'E Standard', 1, false, 0,
          current_timestamp, current_timestamp)
        """
            .formatted(id, id, missing, duration));
  }

  Path path() {
    return path;
  }

  Database database() {
    return database;
  }

  Favorites favorites() {
    return new Favorites(database, () -> now, () -> {});
  }

  Loops loops() {
    return new Loops(database, () -> now);
  }

  /** Returns takes whose sound is in a folder, with so many bytes free beside it. */
  Takes takes(Path folder, LongSupplier free) {
    return new Takes(database, folder, DiskSpace.measuredBy(free, 1_000), () -> now);
  }

  Scores scores() {
    return new Scores(database, () -> now);
  }

  PlayResults playResults() {
    return new PlayResults(database, () -> now);
  }

  Playlists playlists() {
    return new Playlists(database, () -> now);
  }

  History history() {
    return new History(database, () -> now);
  }

  Instant now() {
    return now;
  }

  void setTime(Instant time) {
    now = time;
  }

  /** Carol is an administrator. */
  Actor admin() {
    return new Actor(Optional.of(carol), Set.of(Permission.ADMIN));
  }

  static Actor actor(long profile) {
    return new Actor(Optional.of(profile), Set.of());
  }

  int run(String sql) throws SQLException {
    return MadeUpProfiles.run(path, sql);
  }

  long count(String table) {
    return database.read(
        session ->
            session
                .createNativeQuery("select count(*) from " + table, Long.class)
                .getSingleResult());
  }

  /** Makes the same call many times at once and returns what came of each. */
  static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Future<T>> calls = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        calls.add(threads.submit(call));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : calls) {
        results.add(result.get());
      }
      return results;
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
