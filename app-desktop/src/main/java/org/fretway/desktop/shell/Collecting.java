package org.fretway.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import org.fretway.Fretway;
import org.fretway.desktop.bin.AwayView;
import org.fretway.desktop.bin.AwayViewModel;
import org.fretway.desktop.job.JobStarter;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.library.LibraryView;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.player.PlayRequest;
import org.fretway.desktop.playlist.PlaylistActions;
import org.fretway.desktop.playlist.PlaylistPicker;
import org.fretway.desktop.playlist.PlaylistSection;
import org.fretway.desktop.playlist.PlaylistView;
import org.fretway.desktop.playlist.PlaylistViewModel;
import org.fretway.desktop.playlist.PlaylistsViewModel;
import org.fretway.desktop.playlist.QueuePane;
import org.fretway.desktop.playlist.QueueViewModel;
import org.fretway.desktop.playlist.QueuedSong;
import org.fretway.desktop.playlist.ShelvesPane;
import org.fretway.desktop.playlist.ShelvesViewModel;
import org.fretway.desktop.text.Texts;
import org.fretway.library.SongMeta;
import org.fretway.practice.Playlist;

/**
 * Puts around the songs the lists that are not the library: shelves, playlists, the queue, the bin
 * and the missing songs. One of them at a time takes the place of the songs.
 */
final class Collecting implements PlaylistActions, AutoCloseable {
  private static final Texts TEXTS = Texts.of(Collecting.class);
  private final Fretway fretway;
  private final LibraryView view;
  private final CoverLoader covers;
  private final Playing playing;
  private final QueueViewModel queue;
  private final Teller teller;
  private final JobStarter jobs;
  private final Executor background;
  private final PlaylistsViewModel playlists;
  private final PlaylistSection section;
  private final ShelvesViewModel shelves;
  private final QueuePane queuePane;

  private final ReadOnlyObjectWrapper<ListPlace> place =
      new ReadOnlyObjectWrapper<>(ListPlace.SONGS);

  /** What is shown in the place of the songs, to be closed when something else is. */
  private AutoCloseable center = () -> {};

  /**
   * Puts them there.
   *
   * @param playing plays songs
   * @param queue what is played next
   * @param teller told what came of what the user did
   * @param jobs shows how work goes that takes a while
   * @param background runs what waits for the database
   */
  Collecting(
      Fretway fretway,
      LibraryView view,
      CoverLoader covers,
      Playing playing,
      QueueViewModel queue,
      Teller teller,
      JobStarter jobs,
      Executor background) {
    this.fretway = fretway;
    this.view = view;
    this.covers = covers;
    this.playing = playing;
    this.queue = queue;
    this.teller = teller;
    this.jobs = jobs;
    this.background = background;
    playlists = new PlaylistsViewModel(fretway, background, Platform::runLater, teller);
    section = new PlaylistSection(playlists, this);
    shelves = new ShelvesViewModel(fretway, background, Platform::runLater);
    queuePane = new QueuePane(queue, covers, this);
    view.setShelves(new ShelvesPane(shelves, covers, this));
    // A search shows the songs by itself.
    view.songsShownProperty()
        .subscribe(
            (before, shown) -> {
              if (shown) {
                closeCenter();
              }
            });
  }

  /** What is shown where the songs are. */
  ReadOnlyObjectProperty<ListPlace> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** Returns the playlists as a section of the sidebar. */
  PlaylistSection section() {
    return section;
  }

  /** Returns what lets the user choose a playlist. */
  PlaylistPicker picker() {
    return new PlaylistPicker(playlists);
  }

  /** Reads again what depends on what was played; from any thread. */
  void refreshShelves() {
    shelves.refresh();
  }

  @Override
  public void open(Playlist list) {
    PlaylistViewModel model =
        new PlaylistViewModel(
            fretway,
            list.id(),
            background,
            Platform::runLater,
            teller,
            playlists::refresh,
            this::showSongs);
    PlaylistView opened = new PlaylistView(model, covers, this);
    show(ListPlace.PLAYLIST, opened, opened);
    section.markOpen(OptionalLong.of(list.id()));
    opened.focusList();
  }

  /** Shows the queue in the place of the songs. */
  void openQueue() {
    queue.refresh();
    show(ListPlace.QUEUE, queuePane, () -> {});
    queuePane.focusList();
  }

  /** Shows the bin in the place of the songs. */
  void openBin() {
    open(
        ListPlace.BIN,
        AwayView.ofBin(
            AwayViewModel.ofBin(fretway, background, Platform::runLater, jobs),
            covers,
            this::showSongs));
  }

  /** Shows the missing songs in the place of the others. */
  void openMissing() {
    open(
        ListPlace.MISSING,
        AwayView.ofMissing(
            AwayViewModel.ofMissing(fretway, background, Platform::runLater, jobs),
            covers,
            this::showSongs));
  }

  private void open(ListPlace where, AwayView opened) {
    show(where, opened, opened);
    opened.focusList();
  }

  private void show(ListPlace where, Node list, AutoCloseable closing) {
    closeCenter();
    center = closing;
    view.showInCenter(list);
    place.set(where);
  }

  @Override
  public void showSongs() {
    closeCenter();
    view.showSongs();
  }

  private void closeCenter() {
    AutoCloseable last = center;
    center = () -> {};
    place.set(ListPlace.SONGS);
    section.markOpen(OptionalLong.empty());
    try {
      last.close();
    } catch (Exception e) { // What AutoCloseable declares; these only stop listening.
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void playAll(List<String> trackIds, int first) {
    queue.playAll(trackIds, first, song -> playing.play(song, PlayRequest.of(song.trackId())));
  }

  @Override
  public void playQueued(int place) {
    QueuedSong song = queue.queue().songs().get(place);
    if (song.there()) {
      queue.queue().goTo(place);
      playing.play(song.song(), PlayRequest.of(song.trackId()));
    } else {
      teller.failed(TEXTS.get("notThere", song.song().title()));
    }
  }

  @Override
  public void play(SongMeta song, Optional<Double> songTime) {
    PlayRequest request = PlayRequest.of(song.trackId());
    Function<Double, PlayRequest> from = request::from;
    playing.play(song, songTime.map(from).orElse(request));
  }

  @Override
  public void close() {
    closeCenter();
    playlists.close();
    shelves.close();
  }
}
