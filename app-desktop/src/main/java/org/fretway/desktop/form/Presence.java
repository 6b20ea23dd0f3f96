package org.fretway.desktop.form;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Takes nodes away together with their room. */
public final class Presence {
  private Presence() {}

  /** Shows a node, or takes it away. */
  public static void set(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  /** Shows a node while something holds. */
  public static void bind(Node node, ObservableValue<Boolean> wanted) {
    node.visibleProperty().bind(wanted);
    node.managedProperty().bind(wanted);
  }
}
