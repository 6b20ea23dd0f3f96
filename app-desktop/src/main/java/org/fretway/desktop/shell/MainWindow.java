package org.fretway.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fretway.Fretway;
import org.fretway.audio.AudioEngine;
import org.fretway.desktop.job.JobBars;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.library.LibraryActions;
import org.fretway.desktop.library.LibraryView;
import org.fretway.desktop.library.LibraryViewModel;
import org.fretway.desktop.player.PlayerView;
import org.fretway.desktop.server.Sharing;
import org.fretway.desktop.settings.SettingsModels;
import org.fretway.desktop.settings.SettingsView;
import org.fretway.library.SongMeta;
import org.fretway.library.TrackState;
import org.jspecify.annotations.Nullable;

/**
 * The one window of the program. It can be shown before there is anything to show; the library
 * arrives later, and a song takes its place until the player goes back. Used from the JavaFX
 * thread.
 */
public final class MainWindow implements LibraryActions {
  private static final String STYLESHEET =
      Objects.requireNonNull(MainWindow.class.getResource("/org/fretway/desktop/app.css"))
          .toExternalForm();

  private final Stage stage;
  private final Executor background;
  private final ThemeSwitch themes;
  private final BorderPane content = new BorderPane();
  private final Notices notices = new Notices();
  private final CrossFade screens = new CrossFade();
  private @Nullable Opened opened;
  private @Nullable PlayerView player;
  private @Nullable SettingsView settings;

  /** What there is once the data folder is open. */
  private record Opened(
      Fretway fretway,
      Sharing sharing,
      CompletableFuture<AudioEngine> audio,
      LibraryViewModel model,
      CoverLoader covers,
      LibraryView library,
      SongJobs work) {}

  /**
   * Builds the window without showing it.
   *
   * @param background runs what waits for disk or database
   */
  public MainWindow(Stage stage, WindowState state, Executor background) {
    this.stage = stage;
    this.background = background;
    themes = new ThemeSwitch(state.theme());
    content.setCenter(screens);
    content.setTop(notices);
    content.getStyleClass().add("main-window");
    Scene scene = new Scene(content, state.width(), state.height());
    scene.getStylesheets().add(STYLESHEET);
    themes
        .themeProperty()
        .subscribe(
            theme -> {
              theme.apply();
              content.getStyleClass().removeAll(Theme.DARK.styleClass(), Theme.LIGHT.styleClass());
              content.getStyleClass().add(theme.styleClass());
            });
    screens.show(opening());
    stage.setTitle("Fretway");
    stage.setScene(scene);
    stage.setMinWidth(WindowState.MIN_WIDTH);
    stage.setMinHeight(WindowState.MIN_HEIGHT);
    stage.setMaximized(state.maximized());
  }

  /** Shows the window. */
  public void show() {
    stage.show();
  }

  /** Returns all that the window shows. */
  Region content() {
    return content;
  }

  /** Returns how the window is now, to be restored at the next start. */
  WindowState state() {
    Scene scene = stage.getScene();
    return new WindowState(
        themes.chosen(), scene.getWidth(), scene.getHeight(), stage.isMaximized());
  }

  /**
   * Shows the library.
   *
   * @param sharing whether others on the network can reach the library
   * @param audio sound, which may still be opening
   */
  public void open(Fretway fretway, Sharing sharing, CompletableFuture<AudioEngine> audio) {
    LibraryViewModel model =
        new LibraryViewModel(fretway, background, Platform::runLater, this::refused);
    CoverLoader covers =
        new CoverLoader(fretway.library(), fretway.blobs(), background, Platform::runLater);
    JobBars jobs = new JobBars();
    SongJobs work = new SongJobs(fretway, new ReplaceQuestion(stage), background, jobs);
    LibraryView library = new LibraryView(model, covers, this, jobs, themes.button());
    opened = new Opened(fretway, sharing, audio, model, covers, library, work);
    screens.show(library);
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

  @Override
  public void convert(SongMeta song, Path folder) {
    work(jobs -> jobs.convert(song, folder));
  }

  @Override
  public void convert(List<Path> songs, Path folder) {
    work(jobs -> jobs.convert(songs, folder));
  }

  @Override
  public void importSongs(List<Path> songs) {
    work(jobs -> jobs.importSongs(songs));
  }

  private void work(Consumer<SongJobs> start) {
    if (opened != null) {
      start.accept(opened.work);
    }
  }

  /** Shows the settings in place of the library. */
  @Override
  public void openSettings() {
    openSettings(SettingsView::focusFirst);
  }

  private void openSettings(Consumer<SettingsView> focus) {
    Opened now = opened;
    if (now == null) {
      return;
    }
    back(); // A notice can lead here from the player.
    SettingsView view = settings;
    if (view == null) {
      view =
          new SettingsView(
              SettingsModels.of(now.fretway, now.sharing, background, Platform::runLater),
              this::leaveSettings);
      settings = view;
      screens.show(view);
    }
    focus.accept(view);
  }

  /** Says that whoever sits at the window may not do something, and leads to its profile. */
  private void refused(String why) {
    notices.show(why, "Profile", () -> openSettings(SettingsView::focusProfile));
  }

  /** Says that the first profile should be made now, and leads to where that is done. */
  void askForProfile() {
    notices.show(
        "Others on your network can reach the library, and it has no profile yet. Make the first"
            + " one before somebody else does.",
        "Make a profile",
        () -> openSettings(SettingsView::focusProfile));
  }

  private void leaveSettings() {
    SettingsView last = settings;
    Opened now = opened;
    if (last == null || now == null) {
      return;
    }
    settings = null;
    last.close();
    screens.show(now.library);
    now.library.focusSongs();
  }

  /** Says that there is nothing to show, and why. */
  void fail(String sentence) {
    Button quit = new Button("Quit");
    quit.setDefaultButton(true);
    quit.setOnAction(event -> stage.close());
    screens.show(message("Fretway can't start", sentence, quit));
  }

  /** Tells something at the top of the window. */
  void tell(String sentence) {
    notices.show(sentence);
  }

  /** Opens the player on a track. */
  public void play(String trackId) {
    Opened now = opened;
    if (now != null) {
      background.execute(
          () -> {
            AudioEngine audio = now.audio.join();
            Platform.runLater(() -> play(now, audio, trackId));
          });
    }
  }

  /** Returns to the library, which is as it was left. */
  void back() {
    PlayerView last = player;
    Opened now = opened;
    if (last == null || now == null) {
      return;
    }
    player = null;
    last.close();
    screens.show(now.library);
    now.library.focusSongs();
  }

  /** Moves the player to a moment of its song. */
  void seek(double songTime) {
    if (player != null) {
      player.seek(songTime);
    }
  }

  /** Returns whether everything that the screen shows has been loaded, and nothing moves. */
  boolean isSettled() {
    return screens.isAtRest()
        && opened != null
        && (player != null
            ? player.isReady()
            : settings != null ? settings.isLoaded() : opened.library.isSettled());
  }

  /** Stops what the window listens to; it is not shown again. */
  void close() {
    if (player != null) {
      player.close();
      player = null;
    }
    if (settings != null) {
      settings.close();
      settings = null;
    }
    if (opened != null) {
      opened.model.close();
    }
  }

  private void play(Opened now, AudioEngine audio, String trackId) {
    if (player != null) {
      return; // A second double-click, while the first one's player opened.
    }
    player = new PlayerView(now.fretway, audio, trackId, this::back);
    screens.show(player);
    player.requestFocus();
  }

  private static Node opening() {
    return message("Opening the library…", "", new ProgressIndicator());
  }

  private static Node message(String headline, String sentence, Node below) {
    Label head = new Label(headline);
    head.getStyleClass().add("title-3");
    Label text = new Label(sentence);
    text.setWrapText(true);
    VBox box = new VBox(head, text, below);
    box.getStyleClass().add("window-message");
    return box;
  }
}
