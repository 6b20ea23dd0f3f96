package org.fretway.desktop.playlist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fretway.Fretway;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.SongChanges;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.model.Wishes;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.AddedSongs;
import org.fretway.practice.Playlist;
import org.fretway.practice.Playlists.Duplicates;

/**
 * The playlists of whoever sits at the window, and what can be done with a whole one. Used on the
 * user-interface executor.
 */
public final class PlaylistsViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(PlaylistsViewModel.class);
  private final Fretway fretway;
  private final Teller teller;
  private final Wishes wishes;
  private final ObservableList<Playlist> lists = FXCollections.observableArrayList();
  private final ObservableList<Playlist> shown = FXCollections.unmodifiableObservableList(lists);
  private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper(true);
  private final List<AutoCloseable> listening;

  /**
   * Creates the model and reads the playlists.
   *
   * @param background runs what waits for the database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public PlaylistsViewModel(Fretway fretway, Executor background, Executor ui, Teller teller) {
    this.fretway = fretway;
    this.teller = teller;
    WindowAccess access = new WindowAccess(fretway.windowUser());
    this.wishes = new Wishes(access, background, ui, teller);
    listening =
        List.of(
            SongChanges.listen(fretway, () -> ui.execute(this::refresh)),
            fretway.windowUser().onChange(() -> ui.execute(this::refresh)));
    refresh();
  }

  /** The playlists by name. */
  public ObservableList<Playlist> lists() {
    return shown;
  }

  /** Whether there can be playlists: somebody is signed in, or there are no profiles. */
  public ReadOnlyBooleanProperty availableProperty() {
    return available.getReadOnlyProperty();
  }

  /** Reads the playlists again. */
  public void refresh() {
    wishes.make(
        actor ->
            actor.signedIn()
                ? Optional.of(fretway.playlists().list(actor))
                : Optional.<List<Playlist>>empty(),
        read -> {
          available.set(read.isPresent());
          List<Playlist> now = read.orElse(List.of());
          if (!lists.equals(now)) {
            lists.setAll(now);
          }
        });
  }

  /**
   * Makes a playlist.
   *
   * @param trackIds what goes into it
   * @param then called with it
   */
  public void create(String name, Collection<String> trackIds, Consumer<Playlist> then) {
    wishes.make(
        actor -> {
          Playlist made = fretway.playlists().create(actor, name);
          if (!trackIds.isEmpty()) {
            fretway.playlists().add(actor, made.id(), trackIds, Optional.empty(), Duplicates.SKIP);
          }
          return made;
        },
        made -> {
          refresh();
          then.accept(made);
        });
  }

  /** Gives a playlist another name. */
  public void rename(long id, String name) {
    wishes.make(actor -> fretway.playlists().rename(actor, id, name), renamed -> refresh());
  }

  /** Deletes a playlist, and offers to take that back. */
  public void delete(long id) {
    wishes.make(
        actor -> fretway.playlists().delete(actor, id),
        removed -> {
          refresh();
          teller.done(
              TEXTS.get("playlist.deleted", removed.name()),
              () ->
                  wishes.make(
                      actor -> fretway.playlists().restore(actor, removed), back -> refresh()));
        });
  }

  /** Adds songs to the end of a playlist, those that it has already left out. */
  public void add(Playlist list, Collection<String> trackIds) {
    wishes.make(
        actor ->
            fretway.playlists().add(actor, list.id(), trackIds, Optional.empty(), Duplicates.SKIP),
        added -> {
          refresh();
          tell(list, added);
        });
  }

  private void tell(Playlist list, AddedSongs added) {
    int count = added.entryIds().size();
    String already =
        added.alreadyThere() == 0
            ? ""
            : " " + TEXTS.count("playlist.already", added.alreadyThere());
    if (count == 0) {
      teller.failed(TEXTS.get("playlist.nothingAdded", list.name()) + already);
      return;
    }
    teller.done(
        TEXTS.count("playlist.added", count, list.name()) + already,
        () ->
            wishes.make(
                actor -> fretway.playlists().remove(actor, list.id(), added.entryIds()),
                removed -> refresh()));
  }

  /** Hands over the ids of the songs of a playlist that are there, in order. */
  public void songs(long id, Consumer<List<String>> then) {
    wishes.make(
        actor ->
            fretway.playlists().entries(actor, id, 0, PlayQueue.MAX_SONGS).stream()
                .map(entry -> entry.trackId())
                .toList(),
        then);
  }

  @Override
  public void close() {
    Listening.end(listening);
  }
}
