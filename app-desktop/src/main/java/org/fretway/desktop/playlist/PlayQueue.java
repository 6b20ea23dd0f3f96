package org.fretway.desktop.playlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fretway.library.SongMeta;

/**
 * What is played, what was before it and what comes after it, in memory. Used on the user-interface
 * executor.
 */
public final class PlayQueue {
  /** The most songs in the queue: some days of music, and small enough to be kept as a whole. */
  public static final int MAX_SONGS = 1_000;

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

  /** Returns the song that comes next. */
  public Optional<QueuedSong> next() {
    return at(current.get() + 1);
  }

  /** Returns the song that came before. */
  public Optional<QueuedSong> previous() {
    return at(current.get() - 1);
  }

  private Optional<QueuedSong> at(int place) {
    return place >= 0 && place < songs.size() ? Optional.of(songs.get(place)) : Optional.empty();
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
    songs.setAll(former.songs());
    current.set(Math.clamp(former.current(), NONE, songs.size() - 1));
  }

  /** Fills the queue with songs in place of all others, and goes to one of them. */
  public void replace(List<SongMeta> with, int first) {
    current.set(NONE);
    songs.setAll(queued(with.subList(0, Math.min(with.size(), MAX_SONGS))));
    current.set(Math.clamp(first, NONE, songs.size() - 1));
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
      goTo(current.get() + 1);
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

  /**
   * Puts songs right after the current one.
   *
   * @return how many there was room for
   */
  public int playNext(List<SongMeta> more) {
    return insert(current.get() + 1, more);
  }

  /**
   * Puts songs at the end.
   *
   * @return how many there was room for
   */
  public int add(List<SongMeta> more) {
    return insert(songs.size(), more);
  }

  /**
   * Puts songs before a place.
   *
   * @return how many there was room for
   */
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
    int before =
        (int)
            IntStream.range(0, current.get())
                .filter(place -> ids.contains(songs.get(place).id()))
                .count();
    boolean currentGoes = current().map(it -> ids.contains(it.id())).orElse(false);
    List<QueuedSong> kept =
        songs.stream().filter(song -> !ids.contains(song.id())).collect(Collectors.toList());
    int place = current.get() - before - (currentGoes ? 1 : 0);
    current.set(NONE);
    songs.setAll(kept);
    current.set(place);
  }

  /**
   * Moves places, which then follow one another.
   *
   * @param ids of the places
   * @param before index, before the move, of the song that they come before; the size for the end
   */
  public void move(Set<Long> ids, int before) {
    Optional<Long> playing = current().map(QueuedSong::id);
    List<QueuedSong> moved = songs.stream().filter(it -> ids.contains(it.id())).toList();
    List<QueuedSong> rest =
        new ArrayList<>(
            songs.stream().filter(it -> !ids.contains(it.id())).collect(Collectors.toList()));
    int place =
        (int)
            songs.stream()
                .limit(Math.clamp(before, 0, songs.size()))
                .filter(it -> !ids.contains(it.id()))
                .count();
    rest.addAll(place, moved);
    if (rest.equals(songs)) {
      return;
    }
    songs.setAll(rest);
    playing.ifPresent(
        id ->
            current.set(
                IntStream.range(0, songs.size())
                    .filter(i -> songs.get(i).id() == id)
                    .findFirst()
                    .orElse(NONE)));
  }

  /** Takes out everything but the current song. */
  public void clear() {
    Optional<QueuedSong> playing = current();
    current.set(NONE);
    songs.setAll(playing.stream().toList());
    current.set(songs.size() - 1);
  }

  /** Returns the ids of the places that came last. */
  Set<Long> latest(int count) {
    return songs.stream()
        .map(QueuedSong::id)
        .filter(id -> id > lastId - count)
        .collect(Collectors.toSet());
  }

  /** Returns a song of the queue as it is shown. */
  Optional<SongMeta> meta(String trackId) {
    return songs.stream()
        .filter(it -> it.trackId().equals(trackId))
        .findFirst()
        .map(QueuedSong::song);
  }

  /** Shows songs as they are now; those that are no longer there are taken out. */
  void refresh(Function<String, Optional<SongMeta>> now) {
    Set<Long> gone =
        songs.stream()
            .filter(it -> now.apply(it.trackId()).isEmpty())
            .map(QueuedSong::id)
            .collect(Collectors.toSet());
    if (!gone.isEmpty()) {
      remove(gone);
    }
    for (int i = 0; i < songs.size(); i++) {
      QueuedSong old = songs.get(i);
      QueuedSong fresh = new QueuedSong(old.id(), now.apply(old.trackId()).orElse(old.song()));
      if (!fresh.equals(old)) {
        songs.set(i, fresh);
      }
    }
  }
}
