package org.fretway.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.fretway.Fretway;
import org.fretway.audio.AudioEngine;
import org.fretway.desktop.job.JobBars;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.library.LibraryActions;
import org.fretway.desktop.library.LibraryNotices;
import org.fretway.desktop.library.LibraryView;
import org.fretway.desktop.library.LibraryViewModel;
import org.fretway.desktop.player.Followers;
import org.fretway.desktop.player.PlayerView;
import org.fretway.desktop.settings.SettingsModels;
import org.fretway.desktop.settings.SettingsView;
import org.fretway.library.SongMeta;
import org.fretway.library.TrackState;
import org.jspecify.annotations.Nullable;

/**
 * The screens of an open library: its songs, and what takes their place until the user goes back,
 * the player or the settings. Used from the JavaFX thread.
 */
final class Screens implements LibraryActions, LibraryNotices, AutoCloseable {
  private final OpenLibrary open;
  private final Executor background;
  private final CrossFade place;
  private final Notices notices;
  private final LibraryViewModel model;
  private final LibraryView library;
  private final SongJobs jobs;
  private final Followers followers;
  private @Nullable PlayerView player;
  private @Nullable SettingsView settings;
  private boolean closed;

  /**
   * Creates the screens and shows the library.
   *
   * @param background runs what waits for disk or database
   * @param place where the screens are shown
   * @param owner of the windows with questions
   * @param more buttons of the program that stand at the end of the library's toolbar
   */
  Screens(
      OpenLibrary open,
      Executor background,
      CrossFade place,
      Notices notices,
      Stage owner,
      Node... more) {
    this.open = open;
    this.background = background;
    this.place = place;
    this.notices = notices;
    Fretway fretway = open.fretway();
    model = new LibraryViewModel(fretway, background, Platform::runLater, this);
    CoverLoader covers =
        new CoverLoader(fretway.library(), fretway.blobs(), background, Platform::runLater);
    JobBars bars = new JobBars();
    jobs = new SongJobs(fretway, new ReplaceQuestion(owner), background, bars);
    followers = new Followers(fretway.nowPlaying(), background);
    library = new LibraryView(model, covers, this, bars, more);
    showLibrary();
  }

  private void showLibrary() {
    place.show(library);
    library.focusSongs();
  }

  @Override
  public void play(SongMeta song) {
    if (song.state() == TrackState.NEEDS_KEYS && song.arrangements().isEmpty()) {
      notices.show(
          "“%s” is encrypted, and can be played when you have given its keys."
              .formatted(song.title()),
          "Give keys",
          this::openSettings);
    } else {
      play(song.trackId());
    }
  }

  /** Opens the player on a track, as soon as there is sound. */
  void play(String trackId) {
    background.execute(
        () -> {
          AudioEngine audio = open.audio().join();
          Platform.runLater(() -> play(audio, trackId));
        });
  }

  private void play(AudioEngine audio, String trackId) {
    if (player != null || settings != null || closed) {
      return; // A second double-click, or the user went elsewhere while the sound opened.
    }
    player = new PlayerView(open.fretway(), audio, trackId, followers, this::leavePlayer);
    place.show(player);
    player.requestFocus();
  }

  /** Returns to the library, which is as it was left. */
  private void leavePlayer() {
    PlayerView last = player;
    if (last != null) {
      player = null;
      last.close();
      showLibrary();
    }
  }

  /** Moves the player to a moment of its song, in seconds. */
  void seek(double songTime) {
    if (player != null) {
      player.seek(songTime);
    }
  }

  @Override
  public void convert(SongMeta song, Path folder) {
    jobs.convert(song, folder);
  }

  @Override
  public void convert(List<Path> songs, Path folder) {
    jobs.convert(songs, folder);
  }

  @Override
  public void importSongs(List<Path> songs) {
    jobs.importSongs(songs);
  }

  @Override
  public void openSettings() {
    openSettings(SettingsView::focusFirst);
  }

  private void openProfile() {
    openSettings(SettingsView::focusProfile);
  }

  private void openSettings(Consumer<SettingsView> focus) {
    leavePlayer(); // A notice can lead here from the player.
    SettingsView view = settings;
    if (view == null) {
      view =
          new SettingsView(
              SettingsModels.of(open.fretway(), open.sharing(), background, Platform::runLater),
              this::leaveSettings);
      settings = view;
      place.show(view);
    }
    focus.accept(view);
  }

  private void leaveSettings() {
    SettingsView last = settings;
    if (last != null) {
      settings = null;
      last.close();
      showLibrary();
    }
  }

  /** Tells it with what leads to the profile, where it can be remedied. */
  @Override
  public void refused(String why) {
    notices.show(why, "Profile", this::openProfile);
  }

  @Override
  public void failed(String sentence) {
    notices.show(sentence);
  }

  /** Says that the first profile should be made now, and leads to where that is done. */
  void askForProfile() {
    notices.show(
        "Others on your network can reach the library, and it has no profile yet. Make the first"
            + " one before somebody else does.",
        "Make a profile",
        this::openProfile);
  }

  /** Returns whether everything that is shown has been loaded. */
  boolean isLoaded() {
    if (player != null) {
      return player.isReady();
    }
    return settings != null ? settings.isLoaded() : library.isSettled();
  }

  /** Stops what the screens listen to; they are not shown again. */
  @Override
  public void close() {
    closed = true;
    if (player != null) {
      player.close();
      player = null;
    }
    if (settings != null) {
      settings.close();
      settings = null;
    }
    model.close();
  }
}
