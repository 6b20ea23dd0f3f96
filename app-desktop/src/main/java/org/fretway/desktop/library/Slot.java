package org.fretway.desktop.library;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** A place beside the songs for a pane that is made elsewhere; takes no room while it is empty. */
final class Slot extends StackPane {
  private final ReadOnlyBooleanWrapper filled = new ReadOnlyBooleanWrapper(false);

  /**
   * Creates an empty slot.
   *
   * @param styleClass by which the stylesheet knows it
   * @param open whether what is in it shall be shown
   */
  Slot(String styleClass, ObservableValue<Boolean> open) {
    getStyleClass().addAll("library-slot", styleClass);
    ObservableValue<Boolean> shown = filled.flatMap(it -> it ? open : new ReadOnlyBooleanWrapper());
    visibleProperty().bind(shown);
    managedProperty().bind(shown);
  }

  /** Puts a pane into the slot in place of the last. */
  void fill(Node pane) {
    getChildren().setAll(pane);
    filled.set(true);
  }

  /** Whether there is something in it. */
  ReadOnlyBooleanProperty filledProperty() {
    return filled.getReadOnlyProperty();
  }
}
