package org.fretway.desktop.player;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.chart.Section;
import org.fretway.desktop.highway.SongPositionBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bottom of the player: the song as a bar, and the buttons that move through it. */
final class TransportBar extends VBox {
  private final PlayerViewModel model;
  private final SongPositionBar bar = new SongPositionBar();
  private final Button playPause;
  private final Label elapsed = new Label("0:00");
  private final Label left = new Label("0:00");
  private long shownSecond = -1;

  TransportBar(PlayerViewModel model) {
    this.model = model;
    getStyleClass().add("transport-bar");
    playPause = Icons.button(Feather.PLAY, "Play (Space)", model::playPause);
    playPause.getStyleClass().remove("flat");
    playPause.getStyleClass().addAll("accent", "play-pause");
    elapsed.getStyleClass().add("transport-time");
    left.getStyleClass().add("transport-time");
    HBox buttons =
        new HBox(
            elapsed,
            spacer(),
            Icons.button(Feather.SKIP_BACK, "From the start (Home)", () -> model.seek(0)),
            Icons.button(
                Feather.REWIND, "Back 5 seconds (←)", () -> model.skip(-PlayerViewModel.SKIP)),
            playPause,
            Icons.button(
                Feather.FAST_FORWARD, "On 5 seconds (→)", () -> model.skip(PlayerViewModel.SKIP)),
            spacer(),
            left);
    buttons.getStyleClass().add("transport-buttons");
    getChildren().setAll(bar, buttons);
    bar.setOnSeek(model::seek);
    bar.positionProperty().bind(model.positionProperty());
    model.positionProperty().subscribe(position -> showTime(position.doubleValue()));
    model.playingProperty().subscribe(this::showPlaying);
    model.arrangementProperty().subscribe(shown -> shown.ifPresent(this::showSong));
  }

  private static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  private void showSong(LoadedArrangement shown) {
    List<Section> sections = shown.chart().sections();
    bar.setSong(sections, model.duration());
    shownSecond = -1;
    showTime(model.positionProperty().get());
  }

  private void showPlaying(boolean playing) {
    String says = playing ? "Pause (Space)" : "Play (Space)";
    playPause.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.PLAY));
    playPause.setTooltip(new Tooltip(says));
    playPause.setAccessibleText(says);
  }

  private void showTime(double position) {
    long second = (long) position;
    if (second != shownSecond) {
      shownSecond = second;
      elapsed.setText(clock(second));
      left.setText("−" + clock(Math.max(0, (long) model.duration() - second)));
    }
  }

  /** Returns whole seconds as minutes and seconds, such as "3:07". */
  static String clock(long seconds) {
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
