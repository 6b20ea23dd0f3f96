package org.fretway.desktop.player;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fretway.Fretway;
import org.fretway.desktop.display.BackgroundLayer;
import org.fretway.desktop.display.DisplayPanel;
import org.fretway.desktop.display.DisplayViewModel;
import org.fretway.desktop.display.LegendOverlay;
import org.fretway.desktop.highway.HighwayView;
import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.draw.StringPalette;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.CommandDeeds;

/**
 * The highway of the player with what shines through it, the choice of its look, and its legend.
 */
final class PlayerHighway implements AutoCloseable {
  /** By how many seconds a key changes how long notes are seen before they are played. */
  private static final double LOOK_AHEAD_STEP = 0.2;

  private final PlayerViewModel model;
  private final HighwayView highway = new HighwayView();
  private final DisplayViewModel display;
  private final BackgroundLayer backdrop;
  private final LegendOverlay legend;
  private final DisplayPanel panel;
  private final Region region;

  /**
   * Creates the highway; it shows nothing until {@link #start}.
   *
   * @param home gets the keyboard when the legend is gone
   * @param background runs what waits for disk or database
   */
  PlayerHighway(Fretway fretway, PlayerViewModel model, Node home, Executor background) {
    this.model = model;
    display = new DisplayViewModel(fretway, background, Platform::runLater);
    backdrop =
        new BackgroundLayer(
            highway.lightProperty(), model.playingProperty(), background, Platform::runLater);
    legend = new LegendOverlay(display, home);
    panel =
        new DisplayPanel(
            display,
            backdrop.messageProperty(),
            model
                .arrangementProperty()
                .map(it -> it.map(LoadedArrangement::words).orElse(List.of())),
            this::showLegend);
    region = new StackPane(highway, backdrop);
    display.backgroundProperty().subscribe(backdrop::set);
    display.styleProperty().subscribe(highway::setStyle);
    display.optionsProperty().subscribe(highway::setOptions);
    display
        .lyricLanguageProperty()
        .addListener((property, before, language) -> model.showLyrics(language));
    highway.setClock(model::pictureTime);
    model.mastery().highwayProperty().subscribe(shown -> shown.ifPresent(highway::setRenderer));
  }

  /** Begins to draw with every pulse. */
  void start() {
    highway.start();
  }

  /** Returns what fills the screen. */
  Region region() {
    return region;
  }

  /** Returns where its look is chosen. */
  DisplayPanel panel() {
    return panel;
  }

  /** Returns what lies over everything while the legend is shown. */
  Node legend() {
    return legend;
  }

  /** The colours of the strings. */
  ObservableValue<StringPalette> palette() {
    return display.optionsProperty().map(HighwayOptions::palette);
  }

  /** Returns what its commands do. */
  CommandDeeds deeds() {
    return new CommandDeeds()
        .add(Command.NEXT_STYLE, display::nextStyle)
        .add(Command.LOOK_AHEAD_MORE, () -> display.changeLookAhead(LOOK_AHEAD_STEP))
        .add(Command.LOOK_AHEAD_LESS, () -> display.changeLookAhead(-LOOK_AHEAD_STEP))
        .add(Command.LEGEND, this::showLegend);
  }

  /** Shows the legend; the song waits meanwhile. */
  private void showLegend() {
    model.pause();
    legend.show();
  }

  /**
   * Takes the legend away.
   *
   * @return whether it was there
   */
  boolean leave() {
    return legend.leave();
  }

  /** Stops everything that moves. */
  @Override
  public void close() {
    highway.stop();
    legend.leave();
    backdrop.close();
    display.close();
  }
}
