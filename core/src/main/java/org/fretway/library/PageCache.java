package org.fretway.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The pages of songs that were asked for last, as long as the library stays as it was: phones that
 * show the same lists cost the database nothing. Safe for several threads.
 */
final class PageCache {
  /** At a few hundred bytes a song, some megabytes at most. */
  private static final int MAX_PAGES = 64;

  private final LongSupplier revision;
  private final Map<LibraryQuery, Page<SongMeta>> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LibraryQuery, Page<SongMeta>> eldest) {
          return size() > MAX_PAGES;
        }
      };
  private long filledAt;

  /**
   * Creates an empty cache.
   *
   * @param revision grows with every change of the library
   */
  PageCache(LongSupplier revision) {
    this.revision = revision;
  }

  /** Returns a page, searching for it unless it is known. */
  Page<SongMeta> page(LibraryQuery query, Supplier<Page<SongMeta>> search) {
    long before = revision.getAsLong();
    @Nullable Page<SongMeta> known = get(query, before);
    if (known != null) {
      return known;
    }
    Page<SongMeta> found = search.get();
    put(query, found, before);
    return found;
  }

  private synchronized @Nullable Page<SongMeta> get(LibraryQuery query, long now) {
    if (filledAt != now) {
      pages.clear();
      filledAt = now;
    }
    return pages.get(query);
  }

  private synchronized void put(LibraryQuery query, Page<SongMeta> found, long searchedAt) {
    // What was searched for before a change may be as it was then.
    if (filledAt == searchedAt && revision.getAsLong() == searchedAt) {
      pages.put(query, found);
    }
  }
}
