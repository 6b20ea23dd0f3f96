package org.fretway.desktop.player;

import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;
import org.fretway.library.SongMeta;

/** Says at the end of a song what comes next, and goes on with it after a short pause. */
final class UpNext extends VBox {
  private static final Texts TEXTS = Texts.of(UpNext.class);

  /** Time to lift the hands, or to stay. */
  private static final double PAUSE_SECONDS = 6;

  private static final double NANOS = 1e9;

  private final Runnable goOn;
  private final Runnable stay;
  private final Label heardBefore = new Label();
  private final Label title = new Label();
  private final Label artist = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final AnimationTimer timer =
      new AnimationTimer() {
        private long begin;

        @Override
        public void start() {
          begin = System.nanoTime();
          super.start();
        }

        @Override
        public void handle(long now) {
          double seconds = (System.nanoTime() - begin) / NANOS;
          progress.setProgress(Math.min(1, seconds / PAUSE_SECONDS));
          if (seconds >= PAUSE_SECONDS) {
            playNow();
          }
        }
      };

  UpNext(Runnable goOn, Runnable stay) {
    this.goOn = goOn;
    this.stay = stay;
    getStyleClass().add("up-next");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    Label head = new Label(TEXTS.get("upNext"));
    head.getStyleClass().add("up-next-head");
    title.getStyleClass().add("up-next-title");
    artist.getStyleClass().add("text-muted");
    progress.setMaxWidth(Double.MAX_VALUE);
    Button now = new Button(TEXTS.get("upNext.now"));
    now.getStyleClass().add("accent");
    now.setFocusTraversable(false);
    now.setOnAction(event -> playNow());
    Button here = new Button(TEXTS.get("upNext.stay"));
    here.setFocusTraversable(false);
    here.setOnAction(event -> stayHere());
    HBox buttons = new HBox(now, here);
    buttons.getStyleClass().add("up-next-buttons");
    heardBefore.getStyleClass().add("up-next-heard");
    Wrapping.of(heardBefore);
    getChildren().addAll(heardBefore, head, title, artist, progress, buttons);
    setVisible(false);
  }

  /**
   * Begins the pause before a song.
   *
   * @param before what came of the one before, in one line; may be empty
   */
  void announce(SongMeta song, String before) {
    heardBefore.setText(before);
    Presence.set(heardBefore, !before.isEmpty());
    title.setText(song.title());
    artist.setText(song.artist());
    progress.setProgress(0);
    setVisible(true);
    timer.start();
  }

  /** Returns whether a song is about to begin. */
  boolean isWaiting() {
    return isVisible();
  }

  /** Ends the pause and plays. */
  void playNow() {
    cancel();
    goOn.run();
  }

  /** Ends the pause because the user stays with the song that ended. */
  void stayHere() {
    cancel();
    stay.run();
  }

  /** Ends the pause. */
  void cancel() {
    timer.stop();
    setVisible(false);
  }
}
