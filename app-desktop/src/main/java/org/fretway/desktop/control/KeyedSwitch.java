package org.fretway.desktop.control;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A switch that the space bar changes too, which AtlantaFX leaves to the mouse. */
public final class KeyedSwitch extends ToggleSwitch {
  /** Creates a switch that is off. */
  public KeyedSwitch(String text) {
    super(text);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.SPACE) {
            setSelected(!isSelected());
            event.consume();
          }
        });
  }
}
