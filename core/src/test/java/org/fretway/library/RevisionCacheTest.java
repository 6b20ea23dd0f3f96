package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RevisionCacheTest {
  private static final LibraryQuery FIRST = LibraryQuery.all();

  private final AtomicLong revision = new AtomicLong(7);
  private final RevisionCache<LibraryQuery, Page<SongMeta>> cache =
      new RevisionCache<>(revision::get, 64);
  private int searches;

  private long total(LibraryQuery query) throws IOException {
    return cache
        .get(
            query,
            () -> {
              searches++;
              return new Page<>(List.of(), searches, query.page(), query.size());
            })
        .total();
  }

  @Test
  void a_page_is_searched_for_once() throws IOException {
    assertThat(total(FIRST)).isEqualTo(1);
    assertThat(total(FIRST)).isEqualTo(1);
    assertThat(total(FIRST.withPage(1, 50))).isEqualTo(2);
    assertThat(total(FIRST)).isEqualTo(1);
  }

  @Test
  void after_a_change_it_is_searched_for_anew() throws IOException {
    total(FIRST);
    revision.incrementAndGet();

    assertThat(total(FIRST)).isEqualTo(2);
  }

  @Test
  void what_was_found_while_the_library_changed_is_not_kept() throws IOException {
    cache.get(
        FIRST,
        () -> {
          revision.incrementAndGet();
          return new Page<>(List.of(), 99, 0, 50);
        });

    assertThat(total(FIRST)).isEqualTo(1);
  }

  @Test
  void only_the_latest_pages_are_kept() throws IOException {
    for (int page = 0; page < 1000; page++) {
      total(FIRST.withPage(page, 50));
    }
    assertThat(total(FIRST.withPage(999, 50))).isEqualTo(1000);
    assertThat(total(FIRST)).isEqualTo(1001);
  }
}
