package org.fretway.desktop.display;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.effect.BlendMode;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;
import org.fretway.desktop.model.LatestAnswer;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A picture or film that shines through the highway below it: as light on a dark one, as shade on a
 * light one, so that notes keep their colours. A film runs without its sound while the song does,
 * and begins again at its end. Used on the JavaFX thread.
 */
public final class BackgroundLayer extends Region implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundLayer.class);
  private static final Texts TEXTS = Texts.of(BackgroundLayer.class);

  /** Pictures are brought to this width while they are read, in pixels. */
  private static final double PICTURE_WIDTH = 2560;

  private static final double PICTURE_HEIGHT = 1440;

  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ObservableValue<Boolean> playing;
  private final LatestAnswer<String, BackgroundFile> looking;
  private BackgroundChoice background = BackgroundChoice.NONE;
  private @Nullable MediaPlayer player;
  private boolean closed;

  /**
   * Creates a layer that shows nothing yet.
   *
   * @param light whether the highway is light
   * @param playing whether the song runs
   * @param background runs what waits for the disk
   * @param ui runs what follows
   */
  public BackgroundLayer(
      ObservableValue<Boolean> light,
      ObservableValue<Boolean> playing,
      Executor background,
      Executor ui) {
    this.playing = playing;
    looking =
        new LatestAnswer<>(
            background,
            ui,
            file -> look(file),
            (file, found) -> show(file, found),
            file -> message.set(TEXTS.choice("background", BackgroundFile.Reason.UNREADABLE)));
    setMouseTransparent(true);
    setManaged(true);
    setVisible(false);
    light.subscribe(isLight -> setBlendMode(isLight ? BlendMode.MULTIPLY : BlendMode.SCREEN));
    playing.subscribe(runs -> follow());
  }

  private static BackgroundFile look(String file) {
    try {
      return BackgroundFile.of(Path.of(file));
    } catch (InvalidPathException e) {
      return new BackgroundFile.Unusable(BackgroundFile.Reason.UNREADABLE);
    }
  }

  /** Shows another background. */
  public void set(BackgroundChoice next) {
    boolean other = !next.file().equals(background.file());
    background = next;
    setOpacity(next.strength());
    if (other) {
      message.set("");
      clear();
      if (next.isPresent()) {
        looking.ask(next.file());
      }
    }
  }

  /** Why the background can't be shown, in one sentence; empty if it can. */
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  private void show(String file, BackgroundFile found) {
    if (closed || !file.equals(background.file())) {
      return; // Another was chosen meanwhile.
    }
    switch (found) {
      case BackgroundFile.Picture picture -> showPicture(picture.path());
      case BackgroundFile.Film film -> showFilm(film.path());
      case BackgroundFile.Unusable unusable -> refuse(unusable.reason());
    }
  }

  private void showPicture(Path path) {
    Image image =
        new Image(
            path.toUri().toString(),
            PICTURE_WIDTH,
            PICTURE_HEIGHT,
            true,
            true,
            /* background= */ true);
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    image
        .errorProperty()
        .subscribe(
            failed -> {
              if (failed) {
                LOG.warn("The background {} can't be shown", path, image.getException());
                refuse(BackgroundFile.Reason.BROKEN);
              }
            });
    image.progressProperty().subscribe(this::requestLayout);
    put(view);
  }

  private void showFilm(Path path) {
    try {
      MediaPlayer film = new MediaPlayer(new Media(path.toUri().toString()));
      film.setOnError(() -> refuseFilm(path, film.getError()));
      film.setMute(true);
      film.setCycleCount(MediaPlayer.INDEFINITE);
      film.setOnReady(this::requestLayout);
      player = film;
      MediaView view = new MediaView(film);
      view.setPreserveRatio(true);
      put(view);
      follow();
    } catch (MediaException | IllegalArgumentException | UnsupportedOperationException e) {
      refuseFilm(path, e);
    }
  }

  private void refuseFilm(Path path, Exception reason) {
    LOG.warn("The background {} can't be played", path, reason);
    refuse(BackgroundFile.Reason.BROKEN);
  }

  private void put(Node view) {
    getChildren().setAll(view);
    setVisible(true);
    requestLayout();
  }

  private void refuse(BackgroundFile.Reason reason) {
    clear();
    message.set(TEXTS.choice("background", reason));
  }

  private void follow() {
    MediaPlayer film = player;
    if (film != null) {
      if (playing.getValue()) {
        film.play();
      } else {
        film.pause();
      }
    }
  }

  private void clear() {
    getChildren().clear();
    setVisible(false);
    if (player != null) {
      player.dispose();
      player = null;
    }
  }

  @Override
  protected void layoutChildren() {
    for (Node child : getChildren()) {
      switch (child) {
        case ImageView view -> {
          Image image = view.getImage();
          view.setViewport(filling(image.getWidth(), image.getHeight()));
          view.setFitWidth(getWidth());
          view.setFitHeight(getHeight());
        }
        case MediaView view -> {
          Media media = view.getMediaPlayer().getMedia();
          view.setViewport(filling(media.getWidth(), media.getHeight()));
          view.setFitWidth(getWidth());
          view.setFitHeight(getHeight());
        }
        default -> {}
      }
    }
  }

  /** Returns the part of a picture that fills the layer without being distorted. */
  private @Nullable Rectangle2D filling(double width, double height) {
    if (width <= 0 || height <= 0 || getWidth() <= 0 || getHeight() <= 0) {
      return null;
    }
    double scale = Math.max(getWidth() / width, getHeight() / height);
    double partWidth = getWidth() / scale;
    double partHeight = getHeight() / scale;
    return new Rectangle2D(
        (width - partWidth) / 2, (height - partHeight) / 2, partWidth, partHeight);
  }

  @Override
  public void close() {
    closed = true;
    clear();
  }
}
