package org.fretway.desktop.playlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fretway.Fretway;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.SongChanges;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.model.Wishes;
import org.fretway.desktop.text.Texts;
import org.fretway.library.PlaylistSong;
import org.fretway.practice.Playlist;
import org.fretway.practice.PlaylistEntry;
import org.fretway.practice.Playlists;
import org.fretway.practice.Playlists.Duplicates;

/**
 * One playlist that is open. All its places are in memory, since a list has a limit; songs are read
 * when somebody looks at them. Changes are shown at once and kept in the background; if that fails,
 * the list is read again. Used on the user-interface executor.
 */
public final class PlaylistViewModel implements OrderedSongs, AutoCloseable {
  private static final Texts TEXTS = Texts.of(PlaylistViewModel.class);

  /** Songs read at once: a few screens full. */
  private static final int BATCH = 60;

  private final Fretway fretway;
  private final Playlists playlists;
  private final long id;
  private final Teller teller;
  private final Wishes wishes;
  private final Runnable changed;
  private final Runnable gone;
  private final ObservableList<PlaylistSlot> slots = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Playlist>> list =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final List<AutoCloseable> listening;
  private boolean closed;

  /**
   * Creates the model and reads the list.
   *
   * @param background runs what waits for the database
   * @param ui runs what touches the properties, one task at a time and in order
   * @param changed called after each change, so that others count again
   * @param gone called when the list can't be read any more, for instance because it was deleted
   */
  public PlaylistViewModel(
      Fretway fretway,
      long id,
      Executor background,
      Executor ui,
      Teller teller,
      Runnable changed,
      Runnable gone) {
    this.fretway = fretway;
    this.playlists = fretway.playlists();
    this.id = id;
    this.teller = teller;
    this.changed = changed;
    this.gone = gone;
    this.wishes = new Wishes(new WindowAccess(fretway.windowUser()), background, ui, teller);
    listening = List.of(SongChanges.listen(fretway, () -> ui.execute(this::refresh)));
    refresh();
  }

  /** Returns the id of the list. */
  public long id() {
    return id;
  }

  /** The list with its counts; empty until it has been read. */
  public ReadOnlyObjectProperty<Optional<Playlist>> listProperty() {
    return list.getReadOnlyProperty();
  }

  /** The places in their order. */
  public ObservableList<PlaylistSlot> slots() {
    return slots;
  }

  /** A list as it was read. */
  private record Content(Playlist list, List<PlaylistEntry> entries) {}

  /** Reads the list again. */
  public void refresh() {
    if (closed) {
      return;
    }
    wishes.make(
        actor ->
            new Content(
                playlists.get(actor, id),
                playlists.allEntries(actor, id, 0, Playlists.MAX_ENTRIES)),
        content -> {
          list.set(Optional.of(content.list()));
          slots.setAll(content.entries().stream().map(PlaylistSlot::new).toList());
        },
        gone);
  }

  /** Reads the songs around a place that somebody looks at. */
  public void look(int index) {
    if (index < 0 || index >= slots.size() || !slots.get(index).ask()) {
      return;
    }
    List<PlaylistSlot> wanted = new ArrayList<>(List.of(slots.get(index)));
    int from = index / BATCH * BATCH;
    slots.subList(from, Math.min(slots.size(), from + BATCH)).stream()
        .filter(PlaylistSlot::ask)
        .forEach(wanted::add);
    wishes.make(
        actor ->
            fretway.playlistSongs().of(actor, wanted.stream().map(PlaylistSlot::entry).toList()),
        songs -> arrive(wanted, songs));
  }

  private static void arrive(List<PlaylistSlot> wanted, List<PlaylistSong> songs) {
    Map<Long, PlaylistSong> byId = new HashMap<>();
    songs.forEach(song -> byId.put(song.entryId(), song));
    wanted.forEach(
        slot -> Optional.ofNullable(byId.get(slot.entry().id())).ifPresent(slot::arrive));
  }

  /** Returns the ids of the tracks from a place on. */
  public List<String> trackIdsFrom(int index) {
    return slots.stream().skip(Math.max(0, index)).map(it -> it.entry().trackId()).toList();
  }

  @Override
  public void move(Set<Long> ids, int before) {
    List<PlaylistSlot> moved = Moved.in(slots, ids, before);
    if (moved.equals(slots)) {
      return;
    }
    Optional<Long> next =
        slots.stream()
            .skip(Math.max(0, before))
            .map(PlaylistSlot::id)
            .filter(it -> !ids.contains(it))
            .findFirst();
    slots.setAll(moved);
    List<Long> order = moved.stream().map(PlaylistSlot::id).filter(ids::contains).toList();
    change(
        actor -> {
          playlists.move(actor, id, order, next);
          return order;
        },
        done -> {});
  }

  @Override
  public void remove(Set<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    slots.removeIf(it -> ids.contains(it.entry().id()));
    change(
        actor -> playlists.remove(actor, id, ids),
        removed -> {
          refresh();
          teller.done(
              TEXTS.count(
                  "playlist.takenOut",
                  removed.entries().size(),
                  list.get().map(Playlist::name).orElse(TEXTS.get("playlist.itself"))),
              () -> change(actor -> playlists.putBack(actor, removed), back -> refresh()));
        });
  }

  @Override
  public void add(Collection<String> trackIds, int before) {
    Optional<Long> next =
        Stream.of(slots)
            .flatMap(it -> it.stream().skip(before))
            .map(it -> it.entry().id())
            .findFirst();
    change(
        actor -> playlists.add(actor, id, trackIds, next, Duplicates.SKIP),
        added -> {
          refresh();
          if (added.entryIds().isEmpty()) {
            teller.failed(TEXTS.get("playlist.hasThem"));
          }
        });
  }

  private <T> void change(Wishes.Wish<T> wish, java.util.function.Consumer<? super T> then) {
    wishes.make(
        wish,
        done -> {
          then.accept(done);
          changed.run();
        },
        this::refresh);
  }

  @Override
  public void close() {
    closed = true;
    Listening.end(listening);
  }
}
