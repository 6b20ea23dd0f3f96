package org.fretway.desktop.player;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.chart.Chart;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.KeyTips;
import org.fretway.desktop.mastery.MasteryControl;
import org.fretway.desktop.text.Texts;
import org.fretway.library.ArrangementSummary;
import org.fretway.library.Track;
import org.kordamp.ikonli.feather.Feather;

/** The top of the player: the way back, what is being played, and the arrangements to choose. */
final class PlayerHeader extends HBox {
  private static final Texts TEXTS = Texts.of(PlayerHeader.class);

  private final PlayerViewModel model;
  private final KeyTips tips;
  private final Label title = new Label();
  private final Label artist = new Label();
  private final Label tuning = new Label();
  private final HBox switcher = new HBox();
  private final ToggleGroup group = new ToggleGroup();

  PlayerHeader(
      PlayerViewModel model,
      KeyTips tips,
      Runnable back,
      Runnable mixer,
      Runnable display,
      Runnable keys,
      Runnable fullScreen) {
    this.model = model;
    this.tips = tips;
    getStyleClass().add("player-header");
    title.getStyleClass().add("player-title");
    artist.getStyleClass().add("player-artist");
    tuning.getStyleClass().add("player-tuning");
    switcher.getStyleClass().add("arrangement-switch");
    title.setMinWidth(0);
    artist.setMinWidth(0);
    VBox song = new VBox(title, artist);
    song.getStyleClass().add("player-song");
    song.setMinWidth(0);
    HBox.setHgrow(song, Priority.ALWAYS);
    switcher.setMinWidth(Region.USE_PREF_SIZE);
    getChildren()
        .setAll(
            Icons.button(Feather.ARROW_LEFT, TEXTS.get("back"), tips, Command.LEAVE, back),
            song,
            tuning,
            new MasteryControl(model.mastery(), tips),
            switcher,
            Icons.button(Feather.SLIDERS, TEXTS.get("mixer"), tips, Command.MIXER, mixer),
            Icons.button(Feather.EYE, TEXTS.get("view"), tips, Command.DISPLAY, display),
            Icons.button(Feather.COMMAND, TEXTS.get("keys"), tips, Command.SHOW_KEYS, keys),
            Icons.button(
                Feather.MAXIMIZE, TEXTS.get("fullScreen"), tips, Command.FULL_SCREEN, fullScreen));
    model.arrangementProperty().subscribe(shown -> shown.ifPresent(this::show));
  }

  private void show(LoadedArrangement shown) {
    model.track().ifPresent(this::showSong);
    tuning.setText(describe(shown.chart()));
    for (int i = 0; i < group.getToggles().size(); i++) {
      group.getToggles().get(i).setSelected(model.arrangements().get(i).index() == shown.index());
    }
  }

  private static String describe(Chart chart) {
    String strings = TEXTS.count("strings", chart.tuning().strings());
    return chart.capo() > 0 ? TEXTS.get("strings.capo", strings, chart.capo()) : strings;
  }

  private void showSong(Track track) {
    if (!switcher.getChildren().isEmpty()) {
      return;
    }
    title.setText(track.title());
    artist.setText(
        track.album().isBlank() ? track.artist() : track.artist() + " · " + track.album());
    List<ToggleButton> buttons = new ArrayList<>();
    for (ArrangementSummary each : track.arrangements()) {
      buttons.add(button(each));
    }
    IntStream.range(0, buttons.size())
        .forEach(i -> buttons.get(i).getStyleClass().add(pill(i, buttons.size())));
    switcher.getChildren().setAll(buttons);
  }

  private ToggleButton button(ArrangementSummary arrangement) {
    ToggleButton button = new ToggleButton(arrangement.name());
    button.setToggleGroup(group);
    button.setFocusTraversable(false);
    tips.follow(
        says -> button.setTooltip(new Tooltip(says)),
        TEXTS.count("notes", arrangement.notes(), arrangement.name()),
        Command.PREVIOUS_ARRANGEMENT,
        Command.NEXT_ARRANGEMENT);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          model.showArrangement(arrangement.index());
        });
    return button;
  }

  /** AtlantaFX joins toggle buttons that say where in their row they are. */
  private static String pill(int index, int count) {
    if (count == 1) {
      return "only";
    }
    if (index == 0) {
      return "left-pill";
    }
    return index == count - 1 ? "right-pill" : "center-pill";
  }
}
