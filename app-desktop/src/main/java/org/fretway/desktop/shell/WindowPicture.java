package org.fretway.desktop.shell;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.fretway.Fretway;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.AudioOptions;
import org.fretway.desktop.library.SongLayout;
import org.fretway.desktop.settings.SettingsPage;
import org.fretway.desktop.setup.SetupStep;
import org.fretway.desktop.theme.Theme;

/**
 * Takes pictures of the real window with everything in it loaded. Its methods are called on the
 * JavaFX thread.
 */
public final class WindowPicture {
  /** How long work that a picture does not wait for may go on after it. */
  private static final int PATIENCE_SECONDS = 3;

  private final Stage stage = new Stage();
  private final BackgroundTasks background = new BackgroundTasks();
  private final MainWindow window;

  private WindowPicture(Fretway fretway, Theme theme, int width, int height) {
    window =
        new MainWindow(
            stage,
            new WindowState(
                Optional.of(theme), WindowState.MIN_WIDTH, WindowState.MIN_HEIGHT, false),
            background);
    putUnderGroup(window.content(), width, height);
    window.show();
    window.open(
        new OpenLibrary(
            fretway,
            new PicturedSharing(fretway),
            CompletableFuture.completedFuture(AudioEngine.open(AudioOptions.SILENT))));
  }

  /** Shows the library and takes its picture when all covers in sight are there. */
  public static CompletableFuture<Image> library(
      Fretway fretway, SongLayout layout, Theme theme, int width, int height) {
    WindowPicture picture = new WindowPicture(fretway, theme, width, height);
    picture.window.screens().layOut(layout);
    return Settling.when(picture.window::isSettled).thenCompose(settled -> picture.take());
  }

  /**
   * Shows a page of the settings and takes its picture.
   *
   * @param search what is searched for there; empty for nothing
   */
  public static CompletableFuture<Image> settings(
      Fretway fretway, SettingsPage page, String search, Theme theme, int width, int height) {
    WindowPicture picture = new WindowPicture(fretway, theme, width, height);
    picture.window.screens().openSettings(page, search);
    return Settling.when(picture.window::isSettled).thenCompose(settled -> picture.take());
  }

  /** Shows the choice of a profile and takes its picture. */
  public static CompletableFuture<Image> profiles(
      Fretway fretway, Theme theme, int width, int height) {
    WindowPicture picture = new WindowPicture(fretway, theme, width, height);
    picture.window.screens().people().openPicker();
    return Settling.when(picture.window::isSettled).thenCompose(settled -> picture.take());
  }

  /** Shows where the PIN of the first profile is asked for, and takes its picture. */
  public static CompletableFuture<Image> pin(Fretway fretway, Theme theme, int width, int height) {
    WindowPicture picture = new WindowPicture(fretway, theme, width, height);
    picture.window.screens().people().openPinPad();
    return Settling.when(picture.window::isSettled).thenCompose(settled -> picture.take());
  }

  /** Shows a step of the first start and takes its picture. */
  public static CompletableFuture<Image> welcome(
      Fretway fretway, SetupStep step, Theme theme, int width, int height) {
    WindowPicture picture = new WindowPicture(fretway, theme, width, height);
    picture.window.screens().people().openWelcome(step);
    return Settling.when(picture.window::isSettled).thenCompose(settled -> picture.take());
  }

  /** Opens the player on a track, paused at a moment of the song, and takes its picture. */
  public static CompletableFuture<Image> player(
      Fretway fretway, String trackId, double songTime, Theme theme, int width, int height) {
    WindowPicture picture = new WindowPicture(fretway, theme, width, height);
    picture.window.screens().play(trackId);
    return Settling.when(picture.window::isSettled)
        .thenCompose(
            settled -> {
              picture.window.screens().seek(songTime);
              return Settling.when(picture.window::isSettled);
            })
        .thenCompose(settled -> picture.take());
  }

  /**
   * Gives the content a size of its own, since the screen that JavaFX has without a display is
   * smaller than most pictures.
   */
  private void putUnderGroup(Region content, int width, int height) {
    Group group = new Group();
    stage.getScene().setRoot(group);
    group.getChildren().add(content);
    content.setMinSize(width, height);
    content.setPrefSize(width, height);
    content.setMaxSize(width, height);
  }

  /** Takes the picture; the library may be closed when it is there. */
  private CompletableFuture<Image> take() {
    Image image = window.content().snapshot(null, null);
    window.close();
    stage.close();
    return background
        .whenIdle()
        .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
        .thenApply(idle -> image);
  }
}
