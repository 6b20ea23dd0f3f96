package org.fretway.desktop.library;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line below the songs that is there while several are marked: how many, and what to do. */
final class SelectionBar extends HBox {
  private static final Texts TEXTS = Texts.of(SelectionBar.class);
  private final SongSelection selection;
  private final SongActions actions;
  private final Label count = new Label();
  private final Region gap = new Region();

  SelectionBar(SongSelection selection, SongActions actions) {
    this.selection = selection;
    this.actions = actions;
    getStyleClass().add("selection-bar");
    count.getStyleClass().add("selection-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::words, selection.sizeProperty(), selection.readingProperty()));
    HBox.setHgrow(gap, Priority.ALWAYS);
    visibleProperty().bind(selection.sizeProperty().greaterThan(1).or(selection.readingProperty()));
    managedProperty().bind(visibleProperty());
    setMinWidth(0);
    widthProperty().subscribe(width -> fit());
    count.textProperty().subscribe(words -> fit());
    actions.all().addListener((ListChangeListener<SongAction>) change -> fill());
    fill();
  }

  private String words() {
    return selection.readingProperty().get()
        ? TEXTS.get("marks.reading")
        : TEXTS.get("marks.count", selection.sizeProperty().get());
  }

  private void fill() {
    List<Node> parts = new ArrayList<>(List.of(count, gap));
    actions.all().stream().filter(SongAction::inBar).map(this::button).forEach(parts::add);
    parts.add(new IconButton(Feather.X, TEXTS.get("marks.clear"), selection::clear));
    getChildren().setAll(parts);
    fit();
  }

  /** Leaves the words out where there is no room for them. */
  private void fit() {
    show(ContentDisplay.LEFT);
    if (getWidth() < prefWidth(USE_COMPUTED_SIZE)) {
      show(ContentDisplay.GRAPHIC_ONLY);
    }
  }

  private void show(ContentDisplay shown) {
    getChildren().stream()
        .filter(it -> it instanceof Button && !(it instanceof IconButton))
        .forEach(it -> ((Button) it).setContentDisplay(shown));
  }

  private Button button(SongAction action) {
    Button button = new Button(action.text(), new FontIcon(action.icon()));
    button.getStyleClass().add("flat");
    button.disableProperty().bind(selection.readingProperty());
    button.setMinWidth(Region.USE_PREF_SIZE);
    actions.say(action, says -> button.setTooltip(new Tooltip(says)));
    button.setAccessibleText(action.text());
    button.setOnAction(event -> actions.run(action));
    return button;
  }
}
