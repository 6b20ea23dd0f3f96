package org.fretway.desktop.player;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.highway.SectionResult;
import org.fretway.desktop.highway.SongPositionBar;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.KeyTips;
import org.fretway.desktop.practice.LoopViewModel;
import org.fretway.desktop.practice.SongTimes;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bottom of the player: the song as a bar, and the buttons that move through it. */
final class TransportBar extends VBox {
  private static final Texts TEXTS = Texts.of(TransportBar.class);

  private final PlayerViewModel model;
  private final SongPositionBar bar = new SongPositionBar();
  private final IconButton playPause;
  private final KeyTips tips;
  private final Label elapsed = new Label("0:00");
  private final Label left = new Label("0:00");
  private final SectionLine section = new SectionLine();
  private long shownSecond = Long.MIN_VALUE;

  /**
   * Creates the bar.
   *
   * @param record turns recording on and off; beside the buttons, which stay in the middle
   * @param tips say which keys do the same
   */
  TransportBar(PlayerViewModel model, Region record, KeyTips tips) {
    this.model = model;
    this.tips = tips;
    getStyleClass().add("transport-bar");
    playPause =
        Icons.button(Feather.PLAY, TEXTS.get("play"), tips, Command.PLAY_PAUSE, model::playPause);
    playPause.getStyleClass().remove("flat");
    playPause.getStyleClass().addAll("accent", "play-pause");
    elapsed.getStyleClass().add("transport-time");
    left.getStyleClass().add("transport-time");
    HBox buttons =
        new HBox(
            Icons.button(
                Feather.SKIP_BACK, TEXTS.get("restart"), tips, Command.RESTART, model::restart),
            Icons.button(
                Feather.CHEVRON_LEFT,
                TEXTS.get("section.previous"),
                tips,
                Command.PREVIOUS_SECTION,
                model::goToPreviousSection),
            Icons.button(
                Feather.REWIND,
                TEXTS.get("skip.back", PlayerViewModel.SKIP),
                tips,
                Command.SKIP_BACK,
                () -> model.skip(-PlayerViewModel.SKIP)),
            playPause,
            Icons.button(
                Feather.FAST_FORWARD,
                TEXTS.get("skip.on", PlayerViewModel.SKIP),
                tips,
                Command.SKIP_ON,
                () -> model.skip(PlayerViewModel.SKIP)),
            Icons.button(
                Feather.CHEVRON_RIGHT,
                TEXTS.get("section.next"),
                tips,
                Command.NEXT_SECTION,
                model::goToNextSection));
    buttons.getStyleClass().add("transport-buttons");
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    record.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    HBox before = side(Pos.CENTER_LEFT, elapsed, record);
    HBox after = side(Pos.CENTER_RIGHT, section, left);
    getChildren().setAll(bar, new HBox(before, buttons, after));
    bar.setAccessibleText(TEXTS.get("position"));
    bar.setWords(
        (songTime, name) ->
            SongTimes.whole(songTime.longValue()) + (name.isEmpty() ? "" : "  ") + name);
    bar.setOnSeek(model::seek);
    bar.positionProperty().bind(model.positionProperty());
    LoopViewModel loop = model.practice().loop();
    bar.loopStartProperty().bind(loop.startProperty());
    bar.loopEndProperty().bind(loop.endProperty());
    bar.setOnLoop(new LoopDrag(loop));
    model.positionProperty().subscribe(this::showTime); // Boxes no numbers.
    model.playingProperty().subscribe(this::showPlaying);
    tips.follow(() -> showPlaying(model.playingProperty().get()));
    model.arrangementProperty().subscribe(shown -> shown.ifPresent(this::showSong));
  }

  /** Shows how well the sections are played. */
  void follow(ObservableValue<List<SectionResult>> results) {
    results.subscribe(bar::setResults);
  }

  /** Both sides are as wide as each other, so that the buttons are in the middle. */
  private static HBox side(Pos alignment, Node... nodes) {
    HBox side = new HBox(nodes);
    side.getStyleClass().add("transport-side");
    side.setAlignment(alignment);
    side.setMinWidth(0);
    side.setPrefWidth(0);
    HBox.setHgrow(side, Priority.ALWAYS);
    return side;
  }

  private void showSong(LoadedArrangement shown) {
    bar.setSong(shown.chart().sections(), shown.chart().phrases(), model.duration());
    section.show(SectionWalk.of(shown.chart(), model.duration()));
    shownSecond = Long.MIN_VALUE;
    showTime();
  }

  private void showPlaying(boolean playing) {
    playPause.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.PLAY));
    playPause.says(tips.tip(TEXTS.get(playing ? "pause" : "play"), Command.PLAY_PAUSE));
  }

  private void showTime() {
    double position = model.positionProperty().get();
    section.follow(position);
    long second = (long) Math.floor(position);
    if (second != shownSecond) {
      shownSecond = second;
      elapsed.setText(SongTimes.whole(second)); // Below 0 while the song is counted in.
      long rest = (long) model.duration() - Math.max(0, second);
      left.setText("−" + SongTimes.whole(Math.max(0, rest)));
    }
  }

  /** Moves the ends of the loop with the mouse. */
  private record LoopDrag(LoopViewModel loop) implements SongPositionBar.LoopHandles {
    @Override
    public void dragStart(double songTime, boolean exact) {
      loop.dragStart(songTime, exact);
    }

    @Override
    public void dragEnd(double songTime, boolean exact) {
      loop.dragEnd(songTime, exact);
    }

    @Override
    public void drop() {
      loop.drop();
    }
  }
}
