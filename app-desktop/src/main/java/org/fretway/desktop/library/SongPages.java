package org.fretway.desktop.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.collections.ObservableListBase;
import org.fretway.library.SongMeta;

/**
 * All songs of one result, of which only the pages near what was last looked at are in memory.
 * Getting an element of another page asks for that page and answers with an empty slot, which is
 * filled later. Length and order never change: a new result is a new list. Used from the JavaFX
 * thread.
 */
public final class SongPages extends ObservableListBase<SongSlot> {
  /** Songs on a page. */
  static final int PAGE_SIZE = 60;

  /** Pages in memory: several times what the largest screen shows. */
  static final int MAX_PAGES = 10;

  private final int size;
  private final IntConsumer request;
  private final SequencedMap<Integer, List<SongSlot>> pages = new LinkedHashMap<>();

  /**
   * Creates the list.
   *
   * @param size how many songs the result has
   * @param request called with the index of a page that is needed; answered by {@link #arrive}
   */
  SongPages(int size, IntConsumer request) {
    this.size = size;
    this.request = request;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public SongSlot get(int index) {
    int page = index / PAGE_SIZE;
    List<SongSlot> slots = pages.get(page);
    if (slots == null) {
      slots = slotsOf(page);
      pages.putLast(page, slots);
      forgetOldest();
      request.accept(page);
    } else {
      pages.putLast(page, slots);
    }
    return slots.get(index % PAGE_SIZE);
  }

  /** Fills a page; one that has been forgotten meanwhile is dropped unless it is new. */
  void arrive(int page, List<SongMeta> songs) {
    List<SongSlot> slots = pages.get(page);
    if (slots == null) {
      return;
    }
    for (int i = 0; i < Math.min(slots.size(), songs.size()); i++) {
      slots.get(i).arrive(songs.get(i));
    }
  }

  /** Fills pages before anything asks for them. */
  void preload(Map<Integer, List<SongMeta>> loaded) {
    loaded.forEach(
        (page, songs) -> {
          if (page * PAGE_SIZE < size) {
            pages.putLast(page, slotsOf(page));
            arrive(page, songs);
          }
        });
    forgetOldest();
  }

  /** Returns the pages in memory. */
  Set<Integer> heldPages() {
    return Set.copyOf(pages.keySet());
  }

  private void forgetOldest() {
    while (pages.size() > MAX_PAGES) {
      pages.pollFirstEntry();
    }
  }

  private List<SongSlot> slotsOf(int page) {
    int first = page * PAGE_SIZE;
    return Stream.generate(SongSlot::new).limit(Math.min(PAGE_SIZE, size - first)).toList();
  }
}
