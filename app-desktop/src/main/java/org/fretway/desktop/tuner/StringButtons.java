package org.fretway.desktop.tuner;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fretway.desktop.highway.draw.StringPalette;
import org.fretway.desktop.text.Texts;

/**
 * A button for each string, from the lowest: its note, and whether it is done. A push chooses the
 * string, and a second one gives it up.
 */
final class StringButtons extends HBox {
  private static final Texts TEXTS = Texts.of(StringButtons.class);
  private static final PseudoClass HEARD = PseudoClass.getPseudoClass("heard");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

  private final TunerViewModel model;
  private final ObservableValue<StringPalette> palette;

  StringButtons(TunerViewModel model, ObservableValue<StringPalette> palette) {
    this.model = model;
    this.palette = palette;
    getStyleClass().add("tuner-strings");
    setAlignment(Pos.CENTER);
    model.stringsProperty().subscribe(this::show);
    model.stringProperty().subscribe(this::mark);
    model.chosenProperty().subscribe(this::mark);
    model.hearingProperty().subscribe(this::mark);
    model.doneProperty().subscribe(this::mark);
  }

  private void show(List<TunedString> strings) {
    getChildren().clear();
    for (int i = 0; i < strings.size(); i++) {
      getChildren().add(button(i, strings.get(i)));
    }
    mark();
  }

  private ToggleButton button(int index, TunedString string) {
    Label note = new Label(string.note().name());
    note.getStyleClass().add("tuner-string-note");
    Label number = new Label(Integer.toString(string.number()));
    number.getStyleClass().add("tuner-string-number");
    Label check = new Label("✓");
    check.getStyleClass().add("tuner-string-check");
    StackPane below = new StackPane(number, check); // The one or the other.
    Region color = new Region();
    color.getStyleClass().add("tuner-string-color");
    color.backgroundProperty().bind(palette.map(colors -> Background.fill(colors.of(index))));
    VBox face = new VBox(note, below, color);
    face.setAlignment(Pos.CENTER);
    face.getStyleClass().add("tuner-string-face");
    ToggleButton button = new ToggleButton(null, face);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("tuner-string");
    button.setFocusTraversable(false);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setTooltip(
        new Tooltip(TEXTS.get("string.tip", string.number(), string.note().withOctave())));
    button.setOnAction(
        event -> {
          model.choose(index);
          mark(); // The toggle follows the model, not the push.
        });
    return button;
  }

  private void mark() {
    List<TunedString> strings = model.stringsProperty().get();
    for (int i = 0; i < Math.min(strings.size(), getChildren().size()); i++) {
      ToggleButton button = (ToggleButton) getChildren().get(i);
      boolean done = (model.doneProperty().get() & 1 << i) != 0;
      boolean heard = i == model.stringProperty().get() && model.hearingProperty().get();
      button.setSelected(i == model.chosenProperty().get());
      button.pseudoClassStateChanged(HEARD, heard);
      button.pseudoClassStateChanged(DONE, done);
      button.setAccessibleText(
          TEXTS.get(
              done ? "string.done" : "string.open",
              strings.get(i).number(),
              strings.get(i).note().withOctave()));
    }
  }
}
