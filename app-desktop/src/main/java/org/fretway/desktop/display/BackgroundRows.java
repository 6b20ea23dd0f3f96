package org.fretway.desktop.display;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.text.Texts;

/** Chooses the background, how strong it is, and says why it can't be shown. */
final class BackgroundRows extends VBox {
  private static final Texts TEXTS = Texts.of(BackgroundRows.class);

  private final ObjectProperty<BackgroundChoice> background;

  BackgroundRows(ObjectProperty<BackgroundChoice> background, ObservableValue<String> problem) {
    this.background = background;
    getStyleClass().add("display-rows");
    Button choose = new Button(TEXTS.get("background.choose"));
    choose.setAccessibleText(TEXTS.get("background.choose"));
    choose.setOnAction(event -> choose());
    Button none = new Button(TEXTS.get("background.none"));
    none.setOnAction(event -> background.set(background.get().of("")));
    none.disableProperty().bind(background.map(it -> !it.isPresent()));
    choose.setMinWidth(Region.USE_PREF_SIZE);
    none.setMinWidth(Region.USE_PREF_SIZE);
    HBox buttons = new HBox(choose, none);
    buttons.getStyleClass().add("display-buttons");
    Slider strength =
        new Slider(BackgroundChoice.LEAST, BackgroundChoice.MOST, background.get().strength());
    strength.setBlockIncrement(0.05);
    strength.setAccessibleText(TEXTS.get("background.strength"));
    strength.disableProperty().bind(background.map(it -> !it.isPresent()));
    strength
        .valueProperty()
        .subscribe(value -> background.set(background.get().seen(value.doubleValue())));
    background.subscribe(it -> strength.setValue(it.strength()));
    HBox.setHgrow(strength, Priority.ALWAYS);
    Label message = new Label();
    message.textProperty().bind(problem);
    message.getStyleClass().add("text-caption");
    Wrapping.of(message);
    message.visibleProperty().bind(problem.map(text -> !text.isEmpty()));
    message.managedProperty().bind(message.visibleProperty());
    getChildren()
        .addAll(
            DisplayPanel.row(TEXTS.get("background"), buttons),
            DisplayPanel.row(TEXTS.get("background.strength"), strength),
            message);
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(TEXTS.get("background.choose"));
    List<String> endings =
        Stream.concat(BackgroundFile.PICTURES.stream(), BackgroundFile.FILMS.stream())
            .map(ending -> "*." + ending)
            .toList();
    chooser.getExtensionFilters().add(new ExtensionFilter(TEXTS.get("background.files"), endings));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      background.set(background.get().of(file.getAbsolutePath()));
    }
  }
}
