package org.fretway.desktop.form;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line that says why something can't be changed, with the way to sign in where that helps. */
public final class Refusal {
  private static final Texts TEXTS = Texts.of(Refusal.class);

  private Refusal() {}

  /**
   * Makes the line.
   *
   * @param why empty while it can be changed
   * @param signInHelps whether there is a button
   * @param signIn what the button does
   */
  public static HBox line(
      ObservableValue<String> why, ObservableValue<Boolean> signInHelps, Runnable signIn) {
    return withWay(why, signInHelps.map(helps -> helps ? TEXTS.get("signIn") : ""), signIn);
  }

  /**
   * As above, with another button.
   *
   * @param way what stands on the button; empty for none
   * @param go what the button does
   */
  public static HBox withWay(
      ObservableValue<String> why, ObservableValue<String> way, Runnable go) {
    Label text = new Label(null, new FontIcon(Feather.LOCK));
    text.textProperty().bind(why);
    Wrapping.of(text);
    Button button = new Button();
    button.textProperty().bind(way);
    button.setOnAction(event -> go.run());
    button.setMinWidth(Region.USE_PREF_SIZE);
    Presence.bind(button, way.map(says -> !says.isEmpty()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(text, gap, button);
    line.getStyleClass().add("setting-refusal");
    Presence.bind(line, why.map(sentence -> !sentence.isEmpty()));
    return line;
  }
}
