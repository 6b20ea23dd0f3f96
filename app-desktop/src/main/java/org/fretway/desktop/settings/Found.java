package org.fretway.desktop.settings;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/** Marks what a search has found. */
final class Found {
  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

  private Found() {}

  static void mark(Node node, boolean found) {
    node.pseudoClassStateChanged(FOUND, found);
  }
}
