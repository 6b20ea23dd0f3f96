package org.fretway.desktop.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.library.Library;
import org.fretway.library.LibraryQuery;
import org.fretway.library.Page;
import org.fretway.library.SongMeta;

/** Asks the library for songs as whoever sits at the window sees them. Waits for the database. */
final class SongReader {
  private final Library library;
  private final WindowAccess access;

  SongReader(Library library, WindowAccess access) {
    this.library = library;
    this.access = access;
  }

  /**
   * What a query found.
   *
   * @param query what was asked
   * @param revision of the library before it was asked
   * @param size how many songs there are
   * @param pages the first page, and those that were in sight
   * @param anySong whether there would be songs without the query's text and filter
   */
  record Answer(
      LibraryQuery query,
      long revision,
      int size,
      Map<Integer, List<SongMeta>> pages,
      boolean anySong) {}

  /** Reads the first page and those in sight, so that a refresh does not blank the screen. */
  Answer answer(LibraryQuery query, Set<Integer> pagesInSight) {
    long revision = library.revision();
    Optional<Long> viewer = access.viewer();
    Page<SongMeta> first = page(query, 0, viewer);
    Map<Integer, List<SongMeta>> loaded = new HashMap<>();
    for (int page : new TreeSet<>(pagesInSight)) {
      if (page > 0 && (long) page * SongPages.PAGE_SIZE < first.total()) {
        loaded.put(page, page(query, page, viewer).items());
      }
    }
    loaded.put(0, first.items());
    boolean anySong = first.total() > 0 || library.size() > 0;
    int size = Math.toIntExact(Math.min(first.total(), Integer.MAX_VALUE));
    return new Answer(query, revision, size, loaded, anySong);
  }

  /** Reads one page. */
  List<SongMeta> page(LibraryQuery query, int page) {
    return page(query, page, access.viewer()).items();
  }

  private Page<SongMeta> page(LibraryQuery query, int page, Optional<Long> viewer) {
    return library.find(query.withPage(page, SongPages.PAGE_SIZE), viewer);
  }
}
