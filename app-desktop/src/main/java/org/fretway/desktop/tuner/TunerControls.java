package org.fretway.desktop.tuner;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fretway.audio.pitch.ReferencePitch;
import org.fretway.audio.pitch.Tuner;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;

/** The bottom of the tuner: how strings are found, the note to be heard, and what A is tuned to. */
final class TunerControls extends HBox {
  private static final Texts TEXTS = Texts.of(TunerControls.class);

  private final TunerViewModel model;

  TunerControls(TunerViewModel model) {
    this.model = model;
    getStyleClass().add("tuner-controls");
    setAlignment(Pos.CENTER_LEFT);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().setAll(find(), play(), capo(), gap, reference());
    getChildren().forEach(it -> ((Region) it).setMinWidth(USE_PREF_SIZE));
    gap.setMinWidth(0);
  }

  private ToggleButton find() {
    ToggleButton find = new ToggleButton(TEXTS.get("find"));
    find.setTooltip(new Tooltip(TEXTS.get("find.tip")));
    find.setFocusTraversable(false);
    Runnable mark = () -> find.setSelected(model.chosenProperty().get() == Tuner.NONE);
    mark.run();
    model.chosenProperty().subscribe(mark);
    find.setOnAction(
        event -> {
          model.findString();
          mark.run(); // A second push takes nothing away.
        });
    return find;
  }

  private Button play() {
    Button play = new Button(TEXTS.get("play"));
    play.setTooltip(new Tooltip(TEXTS.get("play.tip")));
    play.setFocusTraversable(false);
    play.setOnAction(event -> model.playNote());
    return play;
  }

  private ToggleButton capo() {
    ToggleButton capo = new ToggleButton();
    capo.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> TEXTS.get("capo", model.capoProperty().get()), model.capoProperty()));
    capo.setTooltip(new Tooltip(TEXTS.get("capo.tip")));
    capo.setFocusTraversable(false);
    capo.selectedProperty().bindBidirectional(model.capoOnProperty());
    Presence.bind(capo, model.capoProperty().greaterThan(0));
    return capo;
  }

  private HBox reference() {
    IntegerSpinnerValueFactory values =
        new IntegerSpinnerValueFactory(
            ReferencePitch.LOWEST, ReferencePitch.HIGHEST, model.referenceProperty().get());
    values
        .valueProperty()
        .addListener((property, before, now) -> model.referenceProperty().set(now));
    model.referenceProperty().subscribe(now -> values.setValue(now.intValue()));
    Spinner<Integer> spinner = new Spinner<>(values);
    spinner.getStyleClass().addAll(Spinner.STYLE_CLASS_SPLIT_ARROWS_HORIZONTAL, "tuner-reference");
    spinner.setAccessibleText(TEXTS.get("reference.says"));
    spinner.setTooltip(new Tooltip(TEXTS.get("reference.says")));
    spinner.getEditor().setFocusTraversable(false);
    spinner.setFocusTraversable(false);
    Label name = new Label(TEXTS.get("reference.name"));
    name.getStyleClass().add("tuner-muted");
    Label unit = new Label(TEXTS.get("reference.unit"));
    unit.getStyleClass().add("tuner-muted");
    HBox box = new HBox(name, spinner, unit);
    box.getStyleClass().add("tuner-reference-box");
    box.setAlignment(Pos.CENTER);
    return box;
  }
}
