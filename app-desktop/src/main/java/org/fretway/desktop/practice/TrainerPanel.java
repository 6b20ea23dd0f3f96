package org.fretway.desktop.practice;

import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fretway.desktop.control.KeyedSwitch;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;

/** The speed trainer, over the highway's right edge. */
public final class TrainerPanel extends SidePanel {
  private static final Texts TEXTS = Texts.of(TrainerPanel.class);

  private final TrainerViewModel model;

  /** Creates the panel. */
  public TrainerPanel(TrainerViewModel model) {
    super(TEXTS.get("trainer"));
    this.model = model;
    getStyleClass().add("trainer-panel");
    Label what = new Label(TEXTS.get("trainer.what"));
    what.getStyleClass().add("text-muted");
    Wrapping.of(what);
    Label hint = new Label(TEXTS.get("trainer.clean.how"));
    hint.getStyleClass().add("side-panel-hint");
    Wrapping.of(hint);
    Label progress = new Label();
    progress.textProperty().bind(model.progressProperty());
    progress.getStyleClass().add("trainer-progress");
    Wrapping.of(progress);
    Presence.bind(progress, model.progressProperty().isNotEmpty());
    Button start = new Button();
    start
        .textProperty()
        .bind(model.runningProperty().map(on -> TEXTS.get(on ? "trainer.stop" : "trainer.start")));
    model
        .runningProperty()
        .subscribe(
            running -> {
              start.getStyleClass().remove("accent");
              if (!running) {
                start.getStyleClass().add("accent");
              }
            });
    start.setMaxWidth(Double.MAX_VALUE);
    start.setOnAction(event -> model.toggle());
    getChildren()
        .addAll(
            what,
            speed(TEXTS.get("trainer.from"), model.fromProperty()),
            speed(TEXTS.get("trainer.to"), model.toProperty()),
            row(TEXTS.get("trainer.step"), model.stepProperty(), 1, Habits.MOST_STEP, 1, "%"),
            row(TEXTS.get("trainer.passes"), model.passesProperty(), 1, Habits.MOST_PASSES, 1, ""),
            row(
                TEXTS.get("trainer.clean"),
                model.cleanPercentProperty(),
                TrainerViewModel.LEAST_CLEAN,
                100,
                5,
                "%"),
            raises(),
            hint,
            progress,
            start);
  }

  private Node raises() {
    KeyedSwitch raises = new KeyedSwitch(TEXTS.get("trainer.raises"));
    raises.selectedProperty().bindBidirectional(model.raisesMasteryProperty());
    raises.disableProperty().bind(model.runningProperty());
    return raises;
  }

  private Node speed(String name, IntegerProperty value) {
    return row(
        name,
        value,
        (int) SpeedViewModel.LEAST,
        (int) SpeedViewModel.MOST,
        SpeedViewModel.STEP,
        "%");
  }

  private Node row(String name, IntegerProperty value, int least, int most, int by, String unit) {
    Label label = new Label(name);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    IntegerSpinnerValueFactory values =
        new IntegerSpinnerValueFactory(least, most, value.get(), by);
    values.valueProperty().addListener((property, before, now) -> value.set(now));
    value.subscribe(now -> values.setValue(now.intValue()));
    Spinner<Integer> spinner = new Spinner<>(values);
    spinner.getStyleClass().add(Spinner.STYLE_CLASS_SPLIT_ARROWS_HORIZONTAL);
    spinner.setAccessibleText(unit.isEmpty() ? name : TEXTS.get("trainer.percent", name));
    spinner.disableProperty().bind(model.runningProperty());
    Label after = new Label(unit);
    after.setMinWidth(Region.USE_PREF_SIZE);
    after.getStyleClass().add("trainer-unit");
    HBox row = new HBox(label, spinner, after);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("trainer-row");
    return row;
  }
}
