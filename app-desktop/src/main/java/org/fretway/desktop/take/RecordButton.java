package org.fretway.desktop.take;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fretway.desktop.control.LevelStrip;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;

/** Turns recording on and off, and shows the level of the input meanwhile. */
public final class RecordButton extends HBox {
  private static final Texts TEXTS = Texts.of(RecordButton.class);
  private static final double TOOLTIP_PX = 340;

  private final LevelStrip level = new LevelStrip();

  /** Creates the button. */
  public RecordButton(RecordViewModel model) {
    getStyleClass().add("record");
    setAlignment(Pos.CENTER_LEFT);
    Region dot = new Region();
    dot.getStyleClass().add("record-dot");
    ToggleButton button = new ToggleButton(TEXTS.get("record"), dot);
    button.setFocusTraversable(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tooltip tooltip = new Tooltip(TEXTS.get("record.hint"));
    tooltip.setWrapText(true);
    tooltip.setPrefWidth(TOOLTIP_PX);
    button.setTooltip(tooltip);
    button.setAccessibleText(TEXTS.get("record.spoken"));
    button.setOnAction(event -> model.toggle());
    Runnable mark = () -> button.setSelected(model.onProperty().get());
    model.onProperty().subscribe(mark);
    button.selectedProperty().subscribe(mark);
    level.setAccessibleText(TEXTS.get("record.level"));
    Presence.bind(level, model.onProperty());
    model.onProperty().subscribe(() -> level.show(0));
    getChildren().setAll(button, level);
  }

  /** Shows a level, 0 = silence to 1 = full scale. */
  public void show(double now) {
    level.show(now);
  }
}
