package org.fretway.library;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fretway.storage.Database;
import org.hibernate.Session;

/** The songs that scans leave out: they were removed, and their file looks as it did then. */
final class RemovedSongs {
  private static final int AT_A_TIME = 1000;

  private RemovedSongs() {}

  /**
   * A removed song as far as a scan needs it.
   *
   * @param id what it is forgotten by
   */
  record Known(long id, SongPlace place, FileStamp stamp) {}

  /** Tells the files of removed songs that look as they did when those were removed. */
  record Files(Map<SongPlace, Set<FileStamp>> stamps) {
    boolean contains(FoundSong song) {
      return stamps.getOrDefault(song.place(), Set.of()).contains(song.stamp());
    }
  }

  /** Returns the files of all removed songs: of most there is no track any more. */
  static Files known(Database database) {
    Map<SongPlace, Set<FileStamp>> stamps = new HashMap<>();
    forEach(
        database,
        song -> stamps.computeIfAbsent(song.place(), place -> new HashSet<>()).add(song.stamp()));
    return new Files(stamps);
  }

  /** Keeps tracks that are being removed from coming back. */
  static void remember(Session session, Collection<TrackRow> tracks, Instant at) {
    Set<Song> songs = tracks.stream().map(Song::of).collect(Collectors.toSet());
    SongPlace.byRoot(songs.stream().map(Song::place).distinct().toList())
        .forEach(
            (root, paths) ->
                of(session, root, paths).values().stream()
                    .flatMap(List::stream)
                    .filter(row -> songs.contains(new Song(row.place(), row.part)))
                    .forEach(session::remove));
    // Before the new ones, which may take their places.
    session.flush();
    for (TrackRow track : tracks) {
      RemovedSongRow row = new RemovedSongRow();
      row.setFile(track.place(), FileStamp.of(track));
      row.part = track.part;
      row.removedAt = at;
      session.persist(row);
    }
  }

  /** A song of a file. */
  private record Song(SongPlace place, String part) {
    static Song of(TrackRow track) {
      return new Song(track.place(), track.part);
    }
  }

  /** Lets all songs of a file come back. */
  static void forget(Session session, SongPlace place) {
    session
        .createMutationQuery("delete from RemovedSongRow where root = :root and path = :path")
        .setParameter("root", place.root())
        .setParameter("path", place.path())
        .executeUpdate();
  }

  /** Lets one song come back. */
  static int forget(Session session, long id) {
    return session
        .createMutationQuery("delete from RemovedSongRow where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Returns whether a song of the file was removed. */
  static boolean any(Session session, SongPlace place) {
    return !rows(session, place).isEmpty();
  }

  /** Returns the removed songs of files of one folder, by file. */
  static Map<SongPlace, List<RemovedSongRow>> of(
      Session session, String root, Collection<String> paths) {
    List<Long> ids = RowsAtPlaces.removedSongs(session, root, paths);
    if (ids.isEmpty()) {
      return Map.of();
    }
    return session
        .createSelectionQuery("from RemovedSongRow where id in :ids", RemovedSongRow.class)
        .setParameterList("ids", ids)
        .getResultStream()
        .collect(Collectors.groupingBy(FileRow::place));
  }

  /**
   * Returns which songs of a file are left out; those that were removed when it looked otherwise
   * come back.
   *
   * @param removed the removed songs of the file
   */
  static Set<String> leftOut(Session session, List<RemovedSongRow> removed, FileStamp stamp) {
    Set<String> parts = new HashSet<>();
    for (RemovedSongRow row : removed) {
      if (row.stamp().equals(stamp)) {
        parts.add(row.part);
      } else {
        session.remove(row);
      }
    }
    return parts;
  }

  private static List<RemovedSongRow> rows(Session session, SongPlace place) {
    return session
        .createSelectionQuery(
            "from RemovedSongRow where root = :root and path = :path", RemovedSongRow.class)
        .setParameter("root", place.root())
        .setParameter("path", place.path())
        .getResultList();
  }

  /** Tells of all removed songs, in no transaction, so that each may be forgotten meanwhile. */
  static void forEach(Database database, Consumer<Known> visitor) {
    List<Known> page = page(database, 0);
    while (!page.isEmpty()) {
      page.forEach(visitor);
      page = page(database, page.getLast().id());
    }
  }

  private static List<Known> page(Database database, long after) {
    return database.read(session -> page(session, after));
  }

  private static List<Known> page(Session session, long after) {
    return session
        .createSelectionQuery(
            "from RemovedSongRow where id > :after order by id", RemovedSongRow.class)
        .setParameter("after", after)
        .setMaxResults(AT_A_TIME)
        .getResultStream()
        .map(RemovedSongs::known)
        .toList();
  }

  private static Known known(RemovedSongRow row) {
    if (row.id == null) {
      throw new IllegalStateException("what was read is stored");
    }
    return new Known(row.id, row.place(), row.stamp());
  }
}
