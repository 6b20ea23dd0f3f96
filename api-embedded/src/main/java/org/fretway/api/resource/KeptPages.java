package org.fretway.api.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fretway.api.http.Json;
import org.fretway.api.http.KeptReply;
import org.fretway.library.LibraryQuery;
import org.fretway.library.Page;
import org.fretway.library.SongMeta;
import org.jspecify.annotations.Nullable;

/**
 * The replies of the pages that were asked for last, as long as the library gives out the very same
 * pages. Safe for several threads.
 */
final class KeptPages {
  private static final int MAX_REPLIES = 64;

  private final Map<LibraryQuery, Kept> replies =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LibraryQuery, Kept> eldest) {
          return size() > MAX_REPLIES;
        }
      };

  private record Kept(Page<SongMeta> page, KeptReply reply) {}

  /** Returns the reply of a page. */
  KeptReply of(LibraryQuery query, Page<SongMeta> page) {
    synchronized (this) {
      @Nullable Kept kept = replies.get(query);
      if (kept != null && isSame(kept.page(), page)) {
        return kept.reply();
      }
    }
    KeptReply reply = new KeptReply(Json.bytes(LibraryResource.SongPage.of(page)));
    synchronized (this) {
      replies.put(query, new Kept(page, reply));
    }
    return reply;
  }

  /** Comparing all songs would take as long as writing them. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Page<SongMeta> one, Page<SongMeta> other) {
    return one == other;
  }
}
