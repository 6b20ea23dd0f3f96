package org.fretway.desktop.shell;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.fretway.Fretway;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.AudioOptions;

/** Takes pictures of the real window with everything in it loaded. */
public final class WindowPicture {
  /** How long work that a picture does not wait for may go on after it. */
  private static final int PATIENCE_SECONDS = 3;

  private final Stage stage = new Stage();
  private final BackgroundTasks background = new BackgroundTasks();
  private final MainWindow window;

  private WindowPicture(Fretway fretway, PictureLook look) {
    window =
        new MainWindow(
            stage,
            new WindowState(
                Optional.of(look.theme()),
                Optional.of(look.language()),
                WindowState.MIN_WIDTH,
                WindowState.MIN_HEIGHT,
                false),
            background);
    window.textSizeProperty().set(look.textSize());
    putUnderGroup(window.content(), look.width(), look.height());
    window.show();
    window.open(
        new OpenLibrary(
            fretway,
            new PicturedSharing(fretway),
            CompletableFuture.completedFuture(AudioEngine.open(AudioOptions.SILENT))));
  }

  /**
   * Opens the window and takes its picture when all that is in sight is there. Called on the JavaFX
   * thread; the library may be closed when the picture is there.
   */
  public static CompletableFuture<Image> of(
      Fretway fretway, PictureSubject subject, PictureLook look) {
    WindowPicture picture = new WindowPicture(fretway, look);
    CompletableFuture<Void> ready = CompletableFuture.completedFuture(null);
    for (Consumer<MainWindow> step : subject.steps()) {
      ready =
          ready.thenCompose(
              before -> {
                step.accept(picture.window);
                return Settling.when(picture.window::isSettled);
              });
    }
    return ready.thenCompose(settled -> picture.take());
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
