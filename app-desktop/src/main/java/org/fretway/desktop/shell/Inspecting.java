package org.fretway.desktop.shell;

import java.io.File;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import org.fretway.Fretway;
import org.fretway.desktop.details.DetailsActions;
import org.fretway.desktop.details.DetailsPane;
import org.fretway.desktop.details.DetailsViewModel;
import org.fretway.desktop.details.HoverPreview;
import org.fretway.desktop.details.Preview;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.library.LibraryActions;
import org.fretway.desktop.library.LibraryView;
import org.fretway.desktop.library.LibraryViewModel;
import org.fretway.desktop.model.Preference;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.player.PlayRequest;
import org.fretway.desktop.playlist.QueueViewModel;
import org.fretway.desktop.text.Texts;
import org.fretway.library.SongMeta;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the details of the chosen song beside the songs, and lets songs be heard from there. */
final class Inspecting implements DetailsActions, AutoCloseable {
  private static final Texts TEXTS = Texts.of(Inspecting.class);
  private static final Logger LOG = LoggerFactory.getLogger(Inspecting.class);

  private final OpenLibrary open;
  private final LibraryViewModel library;
  private final LibraryView view;
  private final LibraryActions actions;
  private final Playing playing;
  private final Collecting collecting;
  private final QueueViewModel queue;
  private final Editing editing;
  private final Recalling recalling;
  private final Executor background;
  private final DetailsViewModel model;
  private final Preview preview;

  /**
   * Puts them there.
   *
   * @param background runs what waits for disk or database
   */
  Inspecting(
      OpenLibrary open,
      LibraryViewModel library,
      LibraryView view,
      CoverLoader covers,
      LibraryActions actions,
      Playing playing,
      Collecting collecting,
      QueueViewModel queue,
      Editing editing,
      Recalling recalling,
      Executor background) {
    this.open = open;
    this.library = library;
    this.view = view;
    this.actions = actions;
    this.playing = playing;
    this.collecting = collecting;
    this.queue = queue;
    this.editing = editing;
    this.recalling = recalling;
    this.background = background;
    Fretway fretway = open.fretway();
    model = new DetailsViewModel(fretway, background, Platform::runLater);
    preview = new Preview(fretway, open.audio(), background, Platform::runLater);
    view.setDetails(new DetailsPane(model, preview, covers, this));
    new HoverPreview(view, preview, this::ifPreviewIsWanted);
    library.panes().detailsProperty().subscribe(model::watch);
    library.selection().versionProperty().subscribe(version -> choose());
    library.selection().leadSongProperty().subscribe(lead -> choose());
    view.sceneProperty()
        .flatMap(scene -> scene.windowProperty())
        .flatMap(window -> window.focusedProperty())
        .subscribe(
            focused -> {
              if (!Boolean.TRUE.equals(focused)) {
                preview.stop();
              }
            });
  }

  private void choose() {
    model.show(
        library.selection().leadSongProperty().get(), library.selection().sizeProperty().get());
  }

  private void ifPreviewIsWanted(Runnable then) {
    Fretway fretway = open.fretway();
    background.execute(
        () -> {
          try {
            String wanted =
                new WindowAccess(fretway.windowUser())
                    .call(actor -> Preference.of(fretway.preferences(), actor))
                    .getOrDefault(
                        Preference.PREVIEW_ON_HOVER, Preference.PREVIEW_ON_HOVER.fallback());
            if (Boolean.parseBoolean(wanted)) {
              Platform.runLater(then);
            }
          } catch (RuntimeException e) { // Nothing is heard, and all else goes on.
            LOG.warn("Whether songs are previewed could not be read", e);
          }
        });
  }

  /** Stops what is heard. */
  void hush() {
    preview.stop();
  }

  @Override
  public void play(SongMeta song) {
    actions.play(song);
  }

  @Override
  public void play(SongMeta song, int arrangement) {
    playing.play(song, PlayRequest.of(song.trackId()).withArrangement(arrangement));
  }

  @Override
  public List<String> targets() {
    return library.selection().targets();
  }

  @Override
  public void playAll(List<String> trackIds) {
    collecting.playAll(trackIds, 0);
  }

  @Override
  public void addToQueue(List<String> trackIds) {
    queue.add(trackIds);
  }

  @Override
  public void addToPlaylist(List<String> trackIds, Node near) {
    collecting.picker().ask(trackIds, near);
  }

  @Override
  public void edit(List<String> trackIds) {
    editing.edit(trackIds);
  }

  @Override
  public void showPlays(SongMeta song) {
    recalling.show(List.of(song.trackId()));
  }

  @Override
  public void delete(List<String> trackIds) {
    library.songDeeds().delete(trackIds);
  }

  @Override
  public void convert(SongMeta song) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(TEXTS.get("feedpak.folder"));
    File folder = chooser.showDialog(view.getScene().getWindow());
    if (folder != null) {
      actions.convertTracks(List.of(song.trackId()), folder.toPath());
    }
  }

  @Override
  public void toggleFavorite(SongMeta song) {
    library.songDeeds().toggleFavorite(song);
  }

  @Override
  public void openSettings() {
    actions.openSettings();
  }

  @Override
  public void close() {
    preview.close();
    model.close();
  }
}
