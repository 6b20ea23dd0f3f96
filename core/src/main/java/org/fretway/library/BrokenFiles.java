package org.fretway.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fretway.storage.Database;
import org.hibernate.Session;

/**
 * The files that can't be read. A scan passes them by until they change, the user gives something
 * for them, or another version of the program may read them. Safe for several threads.
 */
final class BrokenFiles {
  private static final int AT_A_TIME = 200;
  private static final int MAX_MESSAGE = 500;

  private final Database database;
  private final String program;
  private final Map<SongPlace, Known> known = new HashMap<>();
  private final Map<SongPlace, BrokenFileRow> changes = new HashMap<>();
  private final List<SongPlace> mended = new ArrayList<>();

  private record Known(
      FileStamp stamp, String aids, String program, Instant tried, String message) {}

  /**
   * Reads which there are.
   *
   * @param program version of the program
   */
  BrokenFiles(Database database, String program) {
    this.database = database;
    this.program = program;
    database.stream(
        session -> {
          session
              .createSelectionQuery("from BrokenFileRow", BrokenFileRow.class)
              .getResultStream()
              .forEach(
                  row -> {
                    known.put(
                        row.place(),
                        new Known(row.stamp(), row.aids, row.program, row.triedAt, row.message));
                    session.detach(row);
                  });
          return known;
        });
  }

  /**
   * Returns what is wrong with a file; empty if it should be tried.
   *
   * @param readBefore in a full scan, what was tried before this is tried again
   */
  synchronized Optional<String> problem(
      FoundSong song, String given, Optional<Instant> readBefore) {
    return Optional.ofNullable(known.get(song.place()))
        .filter(file -> file.stamp.equals(song.stamp()))
        .filter(file -> file.aids.equals(given) && file.program.equals(program))
        .filter(file -> readBefore.map(time -> !file.tried.isBefore(time)).orElse(true))
        .map(Known::message);
  }

  /** Remembers that a file can't be read. */
  void add(FoundSong song, String given, Instant now, String message) {
    BrokenFileRow row = new BrokenFileRow();
    row.setFile(song.place(), song.stamp());
    row.aids = given;
    row.program = program;
    row.message = TextFold.limit(message, MAX_MESSAGE);
    row.triedAt = now;
    boolean many;
    synchronized (this) {
      changes.put(song.place(), row);
      many = changes.size() >= AT_A_TIME;
    }
    if (many) {
      save();
    }
  }

  /** Forgets a file that was read. */
  synchronized void mended(SongPlace place) {
    if (known.containsKey(place)) {
      mended.add(place);
    }
  }

  /** Forgets those that a scan looked for and did not find. */
  synchronized void keepOnly(SongListing found, List<ScanScope> scopes, boolean everywhere) {
    Set<SongPlace> away = new HashSet<>(known.keySet());
    found.songs().forEach(song -> away.remove(song.place()));
    away.stream()
        .filter(place -> !found.hidden(place))
        .filter(place -> everywhere || scopes.stream().anyMatch(scope -> scope.contains(place)))
        .forEach(mended::add);
  }

  /** Writes what has changed. */
  void save() {
    List<BrokenFileRow> rows;
    List<SongPlace> forgotten;
    synchronized (this) {
      rows = List.copyOf(changes.values());
      forgotten = new ArrayList<>(mended);
      changes.keySet().stream().filter(known::containsKey).forEach(forgotten::add);
      changes.clear();
      mended.clear();
    }
    for (int from = 0; from < forgotten.size(); from += AT_A_TIME) {
      List<SongPlace> some = forgotten.subList(from, Math.min(forgotten.size(), from + AT_A_TIME));
      database.write(session -> forget(session, some));
    }
    if (!rows.isEmpty()) {
      database.write(
          session -> {
            rows.forEach(session::persist);
            return rows;
          });
    }
  }

  private static int forget(Session session, List<SongPlace> places) {
    places.forEach(
        place ->
            session
                .createMutationQuery(
                    "delete from BrokenFileRow where root = :root and path = :path")
                .setParameter("root", place.root())
                .setParameter("path", place.path())
                .executeUpdate());
    return places.size();
  }
}
