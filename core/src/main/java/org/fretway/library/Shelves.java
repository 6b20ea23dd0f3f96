package org.fretway.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fretway.practice.History;
import org.fretway.practice.StoppedSong;
import org.fretway.profile.Actor;

/**
 * Short rows of songs, the latest first. Who has not signed in has only those that came in. Safe
 * for several threads.
 */
public final class Shelves {
  /** The most songs that are returned at once. */
  public static final int MAX_SIZE = 50;

  private final Library library;
  private final History history;

  /** Creates the shelves of a library. */
  public Shelves(Library library, History history) {
    this.library = library;
    this.history = history;
  }

  /**
   * Returns one page of a shelf. Songs that went away while it was looked up are left out.
   *
   * @param page index of the page, from 0
   * @param size songs on a page, 1 to {@link #MAX_SIZE}
   * @throws IllegalArgumentException if page or size is out of range
   */
  public List<ShelfSong> songs(Actor actor, Shelf shelf, int page, int size) {
    PageBounds bounds = new PageBounds(page, size);
    if (size > MAX_SIZE) {
      throw new IllegalArgumentException("a shelf shows at most " + MAX_SIZE + " songs: " + size);
    }
    if (shelf == Shelf.RECENTLY_ADDED) {
      LibraryQuery recent = LibraryQuery.all().withSort(LibraryQuery.Sort.RECENT);
      return shown(library.find(recent.withPage(page, size), actor.profileId()).items(), Map.of());
    }
    if (!actor.signedIn()) {
      return List.of();
    }
    if (shelf == Shelf.RECENTLY_PLAYED) {
      List<String> ids = history.played(actor, bounds.first(), size);
      return shown(library.songs(ids, actor.profileId()), Map.of());
    }
    List<StoppedSong> stopped = history.stopped(actor, bounds.first(), size);
    return shown(
        library.songs(stopped.stream().map(StoppedSong::trackId).toList(), actor.profileId()),
        stopped.stream().collect(Collectors.toMap(StoppedSong::trackId, StoppedSong::songTime)));
  }

  private static List<ShelfSong> shown(List<SongMeta> songs, Map<String, Double> times) {
    return songs.stream()
        .map(song -> new ShelfSong(song, Optional.ofNullable(times.get(song.trackId()))))
        .toList();
  }
}
