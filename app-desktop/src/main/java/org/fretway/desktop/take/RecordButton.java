package org.fretway.desktop.take;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fretway.desktop.control.LevelStrip;
import org.fretway.desktop.form.Presence;

/** Turns recording on and off, and shows the level of the input meanwhile. */
public final class RecordButton extends HBox {
  private static final String SAYS =
      "Record what you play while the song runs (E). Each pass through a loop, and each stretch"
          + " between pauses, jumps and changes of speed, is a take of its own.";
  private static final double TOOLTIP_PX = 340;

  private final LevelStrip level = new LevelStrip();

  /** Creates the button. */
  public RecordButton(RecordViewModel model) {
    getStyleClass().add("record");
    setAlignment(Pos.CENTER_LEFT);
    Region dot = new Region();
    dot.getStyleClass().add("record-dot");
    ToggleButton button = new ToggleButton("Record", dot);
    button.setFocusTraversable(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tooltip tooltip = new Tooltip(SAYS);
    tooltip.setWrapText(true);
    tooltip.setPrefWidth(TOOLTIP_PX);
    button.setTooltip(tooltip);
    button.setAccessibleText("Record what you play (E)");
    button.setOnAction(event -> model.toggle());
    Runnable mark = () -> button.setSelected(model.onProperty().get());
    model.onProperty().subscribe(mark);
    button.selectedProperty().subscribe(mark);
    level.setAccessibleText("Level of the input");
    Presence.bind(level, model.onProperty());
    model.onProperty().subscribe(() -> level.show(0));
    getChildren().setAll(button, level);
  }

  /** Shows a level, 0 = silence to 1 = full scale. */
  public void show(double now) {
    level.show(now);
  }
}
