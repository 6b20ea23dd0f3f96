package org.fretway.desktop.bin;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.collections.ObservableListBase;

/**
 * All songs of a list, of which only the pages near what was last looked at are in memory. Length
 * and order never change: what changed is a new list. Used on the user-interface executor.
 */
final class AwayPages extends ObservableListBase<AwaySlot> {
  static final int PAGE_SIZE = 100;
  private static final int MAX_PAGES = 20;

  private final int size;
  private final IntConsumer request;
  private final SequencedMap<Integer, List<AwaySlot>> pages = new LinkedHashMap<>();

  /**
   * Creates the list.
   *
   * @param request called with the index of a page that is needed; answered by {@link #arrive}
   */
  AwayPages(long size, IntConsumer request) {
    this.size = Math.toIntExact(Math.min(size, Integer.MAX_VALUE));
    this.request = request;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public AwaySlot get(int index) {
    int page = index / PAGE_SIZE;
    List<AwaySlot> slots = pages.get(page);
    if (slots == null) {
      slots = keep(page);
      request.accept(page);
    } else {
      pages.putLast(page, slots);
    }
    return slots.get(index % PAGE_SIZE);
  }

  /** Returns the ids of those songs among some places that are in memory, by place. */
  Map<Integer, String> known(List<Integer> places) {
    Map<Integer, String> known = new HashMap<>();
    for (int place : places) {
      Optional.ofNullable(pages.get(place / PAGE_SIZE))
          .flatMap(slots -> slots.get(place % PAGE_SIZE).songProperty().get())
          .ifPresent(song -> known.put(place, song.song().trackId()));
    }
    return known;
  }

  /** Returns whether a list of so many songs that begins with these looks the same. */
  boolean looksLike(long total, List<AwaySong> first) {
    List<AwaySlot> slots = pages.get(0);
    return size == total
        && slots != null
        && slots.stream()
            .flatMap(slot -> slot.songProperty().get().stream())
            .toList()
            .equals(first);
  }

  /** Fills a page. */
  void arrive(int page, List<AwaySong> songs) {
    List<AwaySlot> known = pages.get(page);
    List<AwaySlot> slots = known == null ? keep(page) : known;
    for (int i = 0; i < Math.min(slots.size(), songs.size()); i++) {
      slots.get(i).arrive(songs.get(i));
    }
  }

  private List<AwaySlot> keep(int page) {
    int count = Math.clamp((long) size - (long) page * PAGE_SIZE, 0, PAGE_SIZE);
    List<AwaySlot> slots = Stream.generate(AwaySlot::new).limit(count).toList();
    pages.putLast(page, slots);
    while (pages.size() > MAX_PAGES) {
      pages.pollFirstEntry();
    }
    return slots;
  }
}
