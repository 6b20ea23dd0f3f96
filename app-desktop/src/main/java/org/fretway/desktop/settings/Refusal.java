package org.fretway.desktop.settings;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fretway.desktop.form.Presence;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line that says why something can't be changed, with the way to sign in where that helps. */
final class Refusal {
  private Refusal() {}

  static HBox line(ObservableValue<FoldersState> state, Runnable signIn) {
    return line(state.map(FoldersState::refusal), state.map(FoldersState::signInHelps), signIn);
  }

  /**
   * Makes the line.
   *
   * @param why empty while it can be changed
   * @param signInHelps whether there is a button
   */
  static HBox line(
      ObservableValue<String> why, ObservableValue<Boolean> signInHelps, Runnable signIn) {
    Label text = new Label(null, new FontIcon(Feather.LOCK));
    text.textProperty().bind(why);
    text.setWrapText(true);
    Button button = new Button("Sign in");
    button.setOnAction(event -> signIn.run());
    button.setMinWidth(Region.USE_PREF_SIZE);
    Presence.bind(button, signInHelps);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(text, gap, button);
    line.getStyleClass().add("setting-refusal");
    Presence.bind(line, why.map(sentence -> !sentence.isEmpty()));
    return line;
  }
}
