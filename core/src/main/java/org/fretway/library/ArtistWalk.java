package org.fretway.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fretway.library.index.Snapshot;
import org.fretway.library.index.SongOrder;
import org.fretway.library.index.SongPosition;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole library by letter, artist and title, a page at a time. Each page begins after the
 * last song of the one before, and nothing of the database is held between two pages, however
 * slowly they are taken. Songs that change meanwhile are seen as before that or as after it.
 */
final class ArtistWalk {
  static final int PAGE_SIZE = 200;

  private final Pages pages;

  /** Creates a walk through the pages of the database or of the index. */
  ArtistWalk(Pages pages) {
    this.pages = pages;
  }

  /** Finds the next page. */
  @FunctionalInterface
  interface Pages {
    /** Returns the page that begins after a position, or the first one; empty at the end. */
    Page after(@Nullable SongPosition last);
  }

  /**
   * Some songs in a row.
   *
   * @param positions where they stand
   * @param songs those that are still there, by id
   */
  record Page(List<SongPosition> positions, Map<String, SongMeta> songs) {}

  /** Returns the pages of the index, as it is each time; no marks of profiles are in them. */
  static Page ofIndex(Snapshot snapshot, @Nullable SongPosition last) {
    int[] places =
        last == null
            ? snapshot.page(snapshot.all(), SongOrder.LETTER, 0, PAGE_SIZE)
            : snapshot.after(last, PAGE_SIZE);
    List<SongPosition> positions = Arrays.stream(places).mapToObj(snapshot::position).toList();
    return new Page(positions, byId(IndexSearch.songs(snapshot, places)));
  }

  /** Returns the pages of the database. */
  static Pages ofDatabase(Database database) {
    return last -> database.read(session -> page(session, last));
  }

  private static Page page(Session session, @Nullable SongPosition after) {
    List<SongPosition> positions = positions(session, after);
    List<String> ids = positions.stream().map(SongPosition::id).toList();
    return new Page(positions, byId(SongMetas.load(session, ids)));
  }

  static Map<String, SongMeta> byId(List<SongMeta> songs) {
    return songs.stream().collect(Collectors.toMap(SongMeta::trackId, Function.identity()));
  }

  void walk(ArtistVisitor visitor) throws IOException {
    @Nullable SongPosition last = null;
    @Nullable SongPosition shown = null;
    Page page = pages.after(last);
    while (!page.positions().isEmpty()) {
      for (SongPosition position : page.positions()) {
        last = position;
        SongMeta song = page.songs().get(position.id());
        if (song != null) {
          show(position, shown, song, visitor);
          shown = position;
        }
      }
      page = pages.after(last);
    }
  }

  private static void show(
      SongPosition position, @Nullable SongPosition before, SongMeta song, ArtistVisitor visitor)
      throws IOException {
    if (!isSameLetter(position, before)) {
      visitor.letter(position.letter());
    }
    if (!isSameArtist(position, before)) {
      visitor.artist(song.artist());
    }
    visitor.song(song);
  }

  private static boolean isSameLetter(SongPosition position, @Nullable SongPosition other) {
    return other != null && position.letter().equals(other.letter());
  }

  private static boolean isSameArtist(SongPosition position, @Nullable SongPosition other) {
    return other != null
        && isSameLetter(position, other)
        && position.artistKey().equals(other.artistKey());
  }

  /**
   * The rest of the artist, then the rest of the letter, then the other letters: each is one
   * stretch of the index, while all in one condition would be looked for from its beginning.
   */
  private static List<SongPosition> positions(Session session, @Nullable SongPosition after) {
    if (after == null) {
      return select(session, "", Map.of(), PAGE_SIZE);
    }
    List<SongPosition> found = new ArrayList<>();
    found.addAll(
        select(
            session,
            " and letter = :letter and artistKey = :artist and titleKey >= :title"
                + " and (titleKey > :title or id > :id)",
            Map.of(
                "letter", after.letter(),
                "artist", after.artistKey(),
                "title", after.titleKey(),
                "id", after.id()),
            PAGE_SIZE));
    found.addAll(
        select(
            session,
            " and letter = :letter and artistKey > :artist",
            Map.of("letter", after.letter(), "artist", after.artistKey()),
            PAGE_SIZE - found.size()));
    found.addAll(
        select(
            session,
            " and letter > :letter",
            Map.of("letter", after.letter()),
            PAGE_SIZE - found.size()));
    return found;
  }

  private static List<SongPosition> select(
      Session session, String where, Map<String, String> values, int atMost) {
    if (atMost == 0) {
      return List.of();
    }
    var query =
        session.createSelectionQuery(
            "select letter, artistKey, titleKey, id from TrackRow where missing = false"
                + where
                + " order by missing, letter, artistKey, titleKey, id",
            Object[].class);
    values.forEach(query::setParameter);
    return query
        .setMaxResults(atMost)
        .getResultStream()
        .map(
            row ->
                new SongPosition(
                    (String) row[0], (String) row[1], (String) row[2], (String) row[3]))
        .toList();
  }
}
