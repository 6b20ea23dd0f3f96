package org.fretway.desktop.mastery;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fretway.chart.Mastery;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.KeyTips;
import org.fretway.desktop.text.Texts;

/** Chooses the mastery, beside the arrangements; it stands out while not all is shown. */
public final class MasteryControl extends HBox {
  private static final Texts TEXTS = Texts.of(MasteryControl.class);
  private static final PseudoClass EASIER = PseudoClass.getPseudoClass("easier");
  private static final double TOOLTIP_PX = 320;

  private final MasteryViewModel model;
  private final KeyTips tips;
  private final Slider slider = new Slider(0, Mastery.FULL, Mastery.FULL);
  private final Label value = new Label();
  private final Tooltip tooltip = new Tooltip();

  /**
   * Creates the control.
   *
   * @param tips say which keys do the same
   */
  @SuppressWarnings("this-escape") // Nobody else knows it before it is there.
  public MasteryControl(MasteryViewModel model, KeyTips tips) {
    this.model = model;
    this.tips = tips;
    getStyleClass().add("mastery");
    setAlignment(Pos.CENTER);
    setMinWidth(Region.USE_PREF_SIZE);
    Label name = new Label(TEXTS.get("mastery"));
    name.getStyleClass().add("mastery-name");
    value.getStyleClass().add("mastery-value");
    slider.getStyleClass().add("mastery-slider");
    slider.setFocusTraversable(false); // So that arrow keys go on moving through the song.
    slider.setAccessibleText(TEXTS.get("says"));
    slider
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              model.set((int) Math.rint(now.doubleValue()));
              show(); // On the step, not where the mouse was.
            });
    slider.valueChangingProperty().subscribe(this::show);
    slider.disableProperty().bind(model.ladderProperty().not());
    tooltip.setWrapText(true);
    tooltip.setPrefWidth(TOOLTIP_PX);
    Tooltip.install(this, tooltip); // What is disabled shows none.
    getChildren().setAll(name, slider, value);
    model.percentProperty().subscribe(this::show);
    model.ladderProperty().subscribe(this::say);
    tips.follow(this::say);
    show();
  }

  private void show() {
    int percent = model.percentProperty().get();
    if (!slider.isValueChanging()) {
      slider.setValue(percent);
    }
    value.setText(TEXTS.get("percent", percent));
    pseudoClassStateChanged(EASIER, percent < Mastery.FULL);
  }

  private void say() {
    tooltip.setText(
        model.ladderProperty().get()
            ? tips.tip(TEXTS.get("tip"), Command.EASIER, Command.HARDER)
            : TEXTS.get("none"));
    setAccessibleText(tooltip.getText());
  }
}
