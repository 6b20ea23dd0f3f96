package org.fretway.desktop.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ObservableListBase;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;
import org.jspecify.annotations.Nullable;

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

  private final Origin origin;
  private final int size;
  private final PageRequest request;
  private final SequencedMap<Integer, List<SongSlot>> pages = new LinkedHashMap<>();

  /**
   * Where a list comes from.
   *
   * @param query whose result it is
   * @param revision of the library when it was asked
   */
  record Origin(LibraryQuery query, long revision) {}

  /** Asks for a page of a list. */
  @FunctionalInterface
  interface PageRequest {
    /** Asks for it. */
    void read(SongPages songs, int page);
  }

  /** Returns a list without songs. */
  static SongPages none() {
    return new SongPages(new Origin(LibraryQuery.all(), 0), 0, (songs, page) -> {});
  }

  /**
   * Creates the list.
   *
   * @param origin where it comes from
   * @param size how many songs the result has
   * @param request told which page is needed; answered by {@link #arrive}
   */
  SongPages(Origin origin, int size, PageRequest request) {
    this.origin = origin;
    this.size = size;
    this.request = request;
  }

  Origin origin() {
    return origin;
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
      request.read(this, page);
    } else {
      pages.putLast(page, slots);
    }
    return slots.get(index % PAGE_SIZE);
  }

  /** Lists are compared by identity, since looking at the elements would read the library. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** Returns the song at a place if it is in memory; nothing is asked for. */
  Optional<SongMeta> peek(int index) {
    List<SongSlot> slots = pages.get(index / PAGE_SIZE);
    return slots == null || index >= size ? Optional.empty() : slots.get(index % PAGE_SIZE).song();
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

  /** Returns the pages that were looked at last, at most so many. */
  Set<Integer> recentPages(int atMost) {
    return pages.sequencedKeySet().reversed().stream().limit(atMost).collect(Collectors.toSet());
  }

  /** Returns the place of a song if it is in memory. */
  OptionalInt find(String trackId) {
    for (Map.Entry<Integer, List<SongSlot>> page : pages.entrySet()) {
      List<SongSlot> slots = page.getValue();
      for (int i = 0; i < slots.size(); i++) {
        if (slots.get(i).song().filter(song -> song.trackId().equals(trackId)).isPresent()) {
          return OptionalInt.of(page.getKey() * PAGE_SIZE + i);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** Shows songs as favourites or not; returns the ids of those that were not shown so before. */
  List<String> markFavorites(Set<String> trackIds, boolean favorite) {
    List<String> changed = new ArrayList<>();
    for (SongSlot slot : held(trackIds)) {
      slot.song()
          .filter(song -> song.favorite() != favorite)
          .ifPresent(
              song -> {
                changed.add(song.trackId());
                slot.arrive(song.withFavorite(favorite));
              });
    }
    return changed;
  }

  /** Returns whether all of these that are in memory are favourites. */
  boolean allFavorites(Set<String> trackIds) {
    return held(trackIds).stream()
        .allMatch(slot -> slot.song().map(SongMeta::favorite).orElse(false));
  }

  private List<SongSlot> held(Set<String> trackIds) {
    return pages.values().stream()
        .flatMap(List::stream)
        .filter(slot -> slot.song().map(SongMeta::trackId).filter(trackIds::contains).isPresent())
        .toList();
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
