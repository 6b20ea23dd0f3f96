package org.fretway.desktop.filter;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the list of tunings: a box with or without a check, the name, and how many songs. */
final class TuningCell extends ListCell<Choice> {
  private static final Texts TEXTS = Texts.of(TuningCell.class);
  private static final PseudoClass HAS = PseudoClass.getPseudoClass("has");

  private final FontIcon box = new FontIcon(Feather.SQUARE);
  private final Label name = new Label();
  private final Label count = new Label();
  private final HBox line;

  TuningCell(Consumer<Choice> toggle) {
    getStyleClass().add("tuning-cell");
    count.getStyleClass().add("filter-chip-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    line = new HBox(box, name, gap, count);
    line.getStyleClass().add("tuning-line");
    setPrefWidth(0); // As wide as the list, so that long names are cut.
    setOnMouseClicked(
        event -> {
          Choice choice = getItem();
          if (choice != null && event.getButton() == MouseButton.PRIMARY) {
            toggle.accept(choice);
          }
        });
  }

  @Override
  protected void updateItem(@Nullable Choice choice, boolean empty) {
    super.updateItem(choice, empty);
    boolean chosen = choice != null && choice.wanted() == Wanted.HAS;
    pseudoClassStateChanged(HAS, chosen);
    if (empty || choice == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    box.setIconCode(chosen ? Feather.CHECK_SQUARE : Feather.SQUARE);
    name.setText(choice.label());
    count.setText(choice.count());
    setGraphic(line);
    setAccessibleText(
        TEXTS.get(
            "tuning.spoken",
            choice.label(),
            chosen ? TEXTS.get("tuning.chosen") : TEXTS.get("tuning.notChosen"),
            Counts.songs(choice.songs())));
  }
}
