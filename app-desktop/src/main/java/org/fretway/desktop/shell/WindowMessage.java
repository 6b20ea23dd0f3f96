package org.fretway.desktop.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.Wrapping;

/** What the window shows while there is no library: a headline, a sentence and one thing below. */
final class WindowMessage extends VBox {
  WindowMessage(String headline, String sentence, Node below) {
    Label head = new Label(headline);
    head.getStyleClass().add("title-3");
    Label text = new Label(sentence);
    Wrapping.of(text);
    getChildren().addAll(head, text, below);
    getStyleClass().add("window-message");
  }
}
