package org.fretway.desktop.display;

import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.fretway.audio.PlaybackClock;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.highway.BuiltInStyle;
import org.fretway.desktop.highway.HighwayRenderer;
import org.fretway.desktop.highway.HighwayView;
import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.text.Texts;

/**
 * The signs of the highway: a list of them, and beside it the chosen one as it comes along, again
 * and again, in the style in which the highway is shown.
 */
public final class LegendView extends VBox implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(LegendView.class);

  private final HighwayView highway = new HighwayView();
  private final ListView<LegendEntry> list = new ListView<>();
  private final Demonstration demonstration = new Demonstration();
  private final Subscription following;

  /**
   * Creates the legend; it moves until it is closed.
   *
   * @param style in which it is drawn
   * @param options of the highway
   * @param leave takes the legend away
   */
  public LegendView(
      ObservableValue<BuiltInStyle> style,
      ObservableValue<HighwayOptions> options,
      Runnable leave) {
    getStyleClass().add("legend");
    Label title = new Label(TEXTS.get("legend.title"));
    title.getStyleClass().add("legend-title");
    Label meaning = new Label();
    meaning.getStyleClass().add("legend-meaning");
    Wrapping.of(meaning);
    meaning.setMinHeight(Region.USE_PREF_SIZE);
    list.getItems().setAll(LegendEntry.values());
    list.setCellFactory(view -> new NameCell());
    list.setAccessibleText(TEXTS.get("legend.title"));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            entry -> {
              if (entry != null) {
                meaning.setText(TEXTS.choice("meaning", entry));
                demonstration.show(entry);
              }
            });
    highway.setRenderer(new HighwayRenderer(LegendChart.of(entry -> TEXTS.choice("sign", entry))));
    highway.setClock(demonstration);
    following = style.subscribe(highway::setStyle).and(options.subscribe(highway::setOptions));
    VBox.setVgrow(highway, Priority.ALWAYS);
    VBox shown = new VBox(highway, meaning);
    shown.getStyleClass().add("legend-shown");
    HBox.setHgrow(shown, Priority.ALWAYS);
    HBox both = new HBox(list, shown);
    both.getStyleClass().add("legend-both");
    VBox.setVgrow(both, Priority.ALWAYS);
    Button close = new Button(Texts.COMMON.get("close"));
    close.setDefaultButton(true);
    close.setOnAction(event -> leave.run());
    HBox buttons = new HBox(close);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title, both, buttons);
    list.getSelectionModel().selectFirst();
    highway.start();
    demonstration.start();
  }

  /** Gives the keyboard to the list. */
  public void take() {
    list.requestFocus();
  }

  /** Shows a sign. */
  public void show(LegendEntry entry) {
    list.getSelectionModel().select(entry);
    list.scrollTo(entry);
  }

  @Override
  public void close() {
    following.unsubscribe();
    demonstration.stop();
    highway.stop();
  }

  private static final class NameCell extends ListCell<LegendEntry> {
    @Override
    protected void updateItem(LegendEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(empty || entry == null ? null : TEXTS.choice("sign", entry));
    }
  }

  /** Runs through the time of one sign, and again. */
  private static final class Demonstration extends AnimationTimer implements PlaybackClock {
    /** Slower than played, so that the eye can follow. */
    private static final double RATE = 0.6;

    private static final double NANOS = 1e9;

    private double start;
    private long begun;
    private long now;

    void show(LegendEntry entry) {
      start = entry.start();
      begun = now;
    }

    @Override
    public void handle(long pulse) {
      if (begun == 0) {
        begun = pulse;
      }
      now = pulse;
    }

    @Override
    public double songTime() {
      // Just before the next sign's first note has passed, it begins again.
      return start + (now - begun) / NANOS * RATE % (LegendEntry.SECONDS - 0.3) - 0.6;
    }
  }
}
