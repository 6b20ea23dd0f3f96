package org.fretway.desktop.listen;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.control.LevelStrip;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.KeyTips;
import org.fretway.desktop.practice.SidePanel;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Turns listening on and off, and shows the level of the input meanwhile. */
public final class ListenButton extends HBox {
  private static final Texts TEXTS = Texts.of(ListenButton.class);

  /**
   * Creates the button.
   *
   * @param panel says how it is listened, and is opened beside
   */
  public ListenButton(ListenViewModel model, SidePanel panel, KeyTips tips) {
    getStyleClass().add("listen");
    setAlignment(Pos.CENTER_LEFT);
    ToggleButton button = new ToggleButton(TEXTS.get("listen"), new FontIcon(Feather.MIC));
    button.setFocusTraversable(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    tips.follow(button, TEXTS.get("listen.hint"), Command.LISTEN);
    button.setOnAction(event -> model.toggle());
    Runnable mark = () -> button.setSelected(model.onProperty().get());
    model.onProperty().subscribe(mark);
    button.selectedProperty().subscribe(mark);
    LevelStrip level = new LevelStrip();
    level.setAccessibleText(TEXTS.get("level"));
    Presence.bind(level, model.onProperty());
    model.levelProperty().subscribe(() -> level.show(model.levelProperty().get()));
    IconButton how = new IconButton(Feather.MORE_VERTICAL, TEXTS.get("how"), panel::toggle);
    how.setFocusTraversable(false);
    tips.follow(how::says, TEXTS.get("how"), Command.LISTENING);
    HBox both = new HBox(button, how);
    both.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(both, level);
  }
}
