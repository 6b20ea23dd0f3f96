package org.fretway.desktop.library;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Opens and closes a pane beside the songs; not there while that has nothing in it. */
final class SlotToggle extends ToggleButton {
  SlotToggle(Ikon icon, String says, BooleanProperty open, ObservableValue<Boolean> filled) {
    super(null, new FontIcon(icon));
    getStyleClass().addAll("flat", "button-icon", "slot-toggle");
    setTooltip(new Tooltip(says));
    setAccessibleText(says);
    setMinWidth(Region.USE_PREF_SIZE);
    selectedProperty().bindBidirectional(open);
    visibleProperty().bind(filled);
    managedProperty().bind(filled);
  }
}
