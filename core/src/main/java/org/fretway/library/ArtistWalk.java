package org.fretway.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  private final Database database;

  ArtistWalk(Database database) {
    this.database = database;
  }

  /** Where a song stands in the order. */
  private record Position(String letter, String artist, String title, String id) {
    boolean sameLetter(@Nullable Position other) {
      return other != null && letter.equals(other.letter);
    }

    boolean sameArtist(@Nullable Position other) {
      return sameLetter(other) && other != null && artist.equals(other.artist);
    }
  }

  private record Page(List<Position> positions, Map<String, SongMeta> songs) {}

  void walk(ArtistVisitor visitor) throws IOException {
    @Nullable Position last = null;
    @Nullable Position shown = null;
    Page page = page(last);
    while (!page.positions().isEmpty()) {
      for (Position position : page.positions()) {
        last = position;
        SongMeta song = page.songs().get(position.id());
        if (song != null) {
          show(position, shown, song, visitor);
          shown = position;
        }
      }
      page = page(last);
    }
  }

  private static void show(
      Position position, @Nullable Position before, SongMeta song, ArtistVisitor visitor)
      throws IOException {
    if (!position.sameLetter(before)) {
      visitor.letter(position.letter());
    }
    if (!position.sameArtist(before)) {
      visitor.artist(song.artist());
    }
    visitor.song(song);
  }

  private Page page(@Nullable Position after) {
    return database.read(
        session -> {
          List<Position> positions = positions(session, after);
          List<String> ids = positions.stream().map(Position::id).toList();
          List<SongMeta> songs = SongMetas.load(session, ids);
          return new Page(
              positions,
              songs.stream().collect(Collectors.toMap(SongMeta::trackId, Function.identity())));
        });
  }

  /**
   * The rest of the artist, then the rest of the letter, then the other letters: each is one
   * stretch of the index, while all in one condition would be looked for from its beginning.
   */
  private static List<Position> positions(Session session, @Nullable Position after) {
    if (after == null) {
      return select(session, "", Map.of(), PAGE_SIZE);
    }
    List<Position> found = new ArrayList<>();
    found.addAll(
        select(
            session,
            " and letter = :letter and artistKey = :artist and titleKey >= :title"
                + " and (titleKey > :title or id > :id)",
            Map.of(
                "letter", after.letter(),
                "artist", after.artist(),
                "title", after.title(),
                "id", after.id()),
            PAGE_SIZE));
    found.addAll(
        select(
            session,
            " and letter = :letter and artistKey > :artist",
            Map.of("letter", after.letter(), "artist", after.artist()),
            PAGE_SIZE - found.size()));
    found.addAll(
        select(
            session,
            " and letter > :letter",
            Map.of("letter", after.letter()),
            PAGE_SIZE - found.size()));
    return found;
  }

  private static List<Position> select(
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
            row -> new Position((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
        .toList();
  }
}
