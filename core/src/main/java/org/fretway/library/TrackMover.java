package org.fretway.library;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fretway.library.MovedFiles.Move;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** Gives tracks the place to which their file was moved, and fingerprints to those without. */
final class TrackMover {
  private static final int AT_A_TIME = 100;
  private static final int IDS_AT_A_TIME = 500;

  private final Library library;
  private final LibraryFolders folders;

  TrackMover(Library library, LibraryFolders folders) {
    this.library = library;
    this.folders = folders;
  }

  /** Returns the fingerprints of the files of tracks, by track. */
  Map<String, String> fingerprints(Collection<String> trackIds) {
    Map<String, String> prints = new HashMap<>();
    List<String> ids = List.copyOf(trackIds);
    for (int from = 0; from < ids.size(); from += IDS_AT_A_TIME) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_A_TIME));
      library
          .database()
          .read(
              session ->
                  session
                      .createSelectionQuery(
                          "select id, fingerprint from TrackRow where id in :ids", Object[].class)
                      .setParameterList("ids", some)
                      .getResultList())
          .stream()
          .filter(row -> row[1] != null)
          .forEach(row -> prints.put((String) row[0], (String) row[1]));
    }
    return prints;
  }

  /**
   * Returns files that were lost before, are not in the way of those that are new, and have the
   * size of one.
   */
  List<KnownFile> lostBefore(List<FoundSong> fresh, List<KnownFile> lost) {
    Set<SongPlace> known = new HashSet<>();
    lost.forEach(file -> known.add(file.place()));
    List<Long> sizes = fresh.stream().map(song -> song.stamp().size()).distinct().toList();
    List<KnownFile> before = new ArrayList<>();
    for (int from = 0; from < sizes.size(); from += IDS_AT_A_TIME) {
      List<Long> some = sizes.subList(from, Math.min(sizes.size(), from + IDS_AT_A_TIME));
      KnownFiles.lost(library.database(), some).all().stream()
          .filter(file -> !known.contains(file.place()) && !file.current().isEmpty())
          .filter(file -> folders.file(file.place()).map(Files::notExists).orElse(true))
          .forEach(before::add);
    }
    before.sort(Comparator.comparing(KnownFile::place, SongPlace.ORDER));
    return before;
  }

  /** Moves the tracks of files, and returns those moves that could be made. */
  List<Move> move(List<Move> moves) {
    List<Move> made = new ArrayList<>();
    for (int from = 0; from < moves.size(); from += AT_A_TIME) {
      List<Move> some = moves.subList(from, Math.min(moves.size(), from + AT_A_TIME));
      List<SongPlace> places =
          some.stream().flatMap(move -> Stream.of(move.from().place(), move.to().place())).toList();
      made.addAll(
          library
              .placeLocks()
              .holding(
                  places,
                  () ->
                      library
                          .database()
                          .write(
                              session ->
                                  some.stream().filter(move -> move(session, move)).toList())));
      library.changed();
    }
    return made;
  }

  private static boolean move(Session session, Move move) {
    if (!rows(session, move.to().place()).isEmpty()) {
      return false; // Somebody imported it meanwhile.
    }
    List<TrackRow> rows = rows(session, move.from().place());
    for (TrackRow row : rows) {
      FileStamp was = FileStamp.of(row);
      row.moveTo(move.to());
      if (was.equals(FileStamp.NEVER)) {
        row.fileModified = was.modified();
        row.fileSize = was.size();
        row.fileEntries = was.entries();
      } else if (row.binnedAt == null) {
        row.comeBack();
      }
    }
    session.flush();
    return !rows.isEmpty();
  }

  private static List<TrackRow> rows(Session session, SongPlace place) {
    return session
        .createSelectionQuery(
            "from TrackRow where root = :root and path = :path order by id", TrackRow.class)
        .setParameter("root", place.root())
        .setParameter("path", place.path())
        .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Stores fingerprints of files that were read without; nothing else of their tracks changes. */
  void identify(Map<FoundSong, String> prints) {
    library
        .database()
        .write(
            session -> {
              prints.forEach((song, print) -> identify(session, song, print));
              return prints;
            });
  }

  private static void identify(Session session, FoundSong song, String print) {
    session
        .createMutationQuery(
            "update TrackRow set fingerprint = :print where root = :root and path = :path"
                + " and fileModified = :modified and fileSize = :size and fileEntries = :entries")
        .setParameter("print", print)
        .setParameter("root", song.place().root())
        .setParameter("path", song.place().path())
        .setParameter("modified", song.stamp().modified())
        .setParameter("size", song.stamp().size())
        .setParameter("entries", song.stamp().entries())
        .executeUpdate();
  }
}
