package org.fretway.desktop.playlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fretway.library.SongMeta;
import org.fretway.practice.Playlists;

/**
 * What is played, what was before it and what comes after it, in memory. Used on the user-interface
 * executor.
 */
public final class PlayQueue {
  /** The most songs in the queue: weeks of music, and the longest playlist. */
  public static final int MAX_SONGS = Playlists.MAX_ENTRIES;

  /** The most songs that were played and are still there to go back to. */
  static final int MAX_PLAYED = 50;

  /** Nothing of the queue is or was played. */
  static final int NONE = -1;

  private final ObservableList<QueuedSong> songs = FXCollections.observableArrayList();
  private final ObservableList<QueuedSong> shown = FXCollections.unmodifiableObservableList(songs);
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(NONE);
  private long lastId;

  /**
   * How the queue was.
   *
   * @param songs in their order
   * @param current place of the song that was played last, or {@link #NONE}
   */
  public record Former(List<QueuedSong> songs, int current) {
    /** Copies the songs. */
    public Former {
      songs = List.copyOf(songs);
    }
  }

  /** The songs in their order; those before the current one were played. */
  public ObservableList<QueuedSong> songs() {
    return shown;
  }

  /** The place of the song that is played, or was last; -1 before the first. */
  public ReadOnlyIntegerProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Returns the song that is played, or was last. */
  public Optional<QueuedSong> current() {
    return at(current.get());
  }

  /** Returns the song that comes next, of those that are there. */
  public Optional<QueuedSong> next() {
    return at(placeFrom(1));
  }

  /** Returns the song that came before, of those that are there. */
  public Optional<QueuedSong> previous() {
    return at(placeFrom(-1));
  }

  /** Returns the first place beside the current one whose song is there; none is outside. */
  private int placeFrom(int step) {
    int place = current.get() + step;
    while (at(place).filter(it -> !it.there()).isPresent()) {
      place += step;
    }
    return place;
  }

  /**
   * Goes to the song that comes next, or to the one that came before.
   *
   * @param step 1 or -1
   * @return the songs between, which are not there; empty also if there is none to go to
   */
  public List<QueuedSong> go(int step) {
    int place = placeFrom(step);
    if (at(place).isEmpty()) {
      return List.of();
    }
    int from = Math.min(place, current.get()) + 1;
    List<QueuedSong> skipped = List.copyOf(songs.subList(from, Math.max(place, current.get())));
    goTo(place);
    return skipped;
  }

  private Optional<QueuedSong> at(int place) {
    return place >= 0 && place < songs.size() ? Optional.of(songs.get(place)) : Optional.empty();
  }

  /** Returns the place at which playing begins: of the next song, else of the one played last. */
  int placeToPlay() {
    return next().isPresent() ? placeFrom(1) : Math.max(0, current.get());
  }

  /** Returns how many songs come after the current one. */
  public int upcoming() {
    return songs.size() - current.get() - 1;
  }

  /** Returns how the queue is, to go back to. */
  public Former former() {
    return new Former(songs, current.get());
  }

  /** Makes the queue as it was. */
  public void restore(Former former) {
    show(former.songs(), former.current());
  }

  /** Fills the queue with songs in place of all others, and goes to one of them. */
  public void replace(List<SongMeta> with, int first) {
    show(queued(with.subList(0, Math.min(with.size(), MAX_SONGS))), first);
  }

  /**
   * Goes to a song: to its place among those that come, if it has one, else to a new place before
   * them.
   */
  public void play(SongMeta song) {
    if (current().map(it -> it.trackId().equals(song.trackId())).orElse(false)) {
      return;
    }
    if (next().map(it -> it.trackId().equals(song.trackId())).orElse(false)) {
      goTo(placeFrom(1));
      return;
    }
    if (songs.size() >= MAX_SONGS) {
      songs.removeLast();
    }
    int place = Math.min(current.get() + 1, songs.size());
    songs.addAll(place, queued(List.of(song)));
    goTo(place);
  }

  /** Goes to a place. */
  public void goTo(int place) {
    if (at(place).isPresent()) {
      current.set(place);
      int old = place - MAX_PLAYED;
      if (old > 0) {
        current.set(MAX_PLAYED);
        songs.remove(0, old);
      }
    }
  }

  /** Puts songs right after the current one; returns how many there was room for. */
  public int playNext(List<SongMeta> more) {
    return insert(current.get() + 1, more);
  }

  /** Puts songs at the end; returns how many there was room for. */
  public int add(List<SongMeta> more) {
    return insert(songs.size(), more);
  }

  /** Puts songs before a place; returns how many there was room for. */
  int insert(int place, List<SongMeta> more) {
    int room = Math.min(more.size(), MAX_SONGS - songs.size());
    List<QueuedSong> inserted = queued(more.subList(0, Math.max(0, room)));
    songs.addAll(Math.min(place, songs.size()), inserted);
    if (place <= current.get()) {
      current.set(current.get() + inserted.size());
    }
    return inserted.size();
  }

  private List<QueuedSong> queued(Collection<SongMeta> some) {
    List<QueuedSong> queued = new ArrayList<>();
    some.forEach(song -> queued.add(new QueuedSong(++lastId, song)));
    return queued;
  }

  /** Takes places out of the queue; the current song stays the current one, if it stays at all. */
  public void remove(Set<Long> ids) {
    int gone =
        (int) songs.stream().limit(current.get() + 1).filter(it -> ids.contains(it.id())).count();
    show(songs.stream().filter(it -> !ids.contains(it.id())).toList(), current.get() - gone);
  }

  /** Whoever listens to the songs never sees a current place that is none of theirs. */
  private void show(List<QueuedSong> now, int place) {
    current.set(NONE);
    songs.setAll(now);
    current.set(Math.clamp(place, NONE, now.size() - 1));
  }

  /** Moves places, as {@link OrderedSongs#move} says; the current song stays the current one. */
  public void move(Set<Long> ids, int before) {
    List<QueuedSong> moved = Moved.in(songs, ids, before);
    if (!moved.equals(songs)) {
      show(moved, current().map(moved::indexOf).orElse(NONE));
    }
  }

  /** Takes out everything but the current song. */
  public void clear() {
    show(current().stream().toList(), 0);
  }

  /** Returns the ids of the places that came last. */
  Set<Long> latest(int count) {
    return songs.stream()
        .map(QueuedSong::id)
        .filter(id -> id > lastId - count)
        .collect(Collectors.toSet());
  }

  /**
   * Shows songs as they are now.
   *
   * @param asked ids of those that were looked for
   * @param found those that are there, by id
   */
  void refresh(Set<String> asked, Map<String, SongMeta> found) {
    List<QueuedSong> fresh =
        songs.stream()
            .map(
                old ->
                    asked.contains(old.trackId())
                        ? new QueuedSong(
                            old.id(),
                            found.getOrDefault(old.trackId(), old.song()),
                            found.containsKey(old.trackId()))
                        : old)
            .toList();
    if (!fresh.equals(songs)) {
      show(fresh, current.get());
    }
  }
}
