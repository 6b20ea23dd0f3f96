package org.fretway.desktop.library;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.fretway.desktop.control.Wrapping;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is shown in place of songs: an icon, a headline, a sentence and what can be done. */
public final class LibraryMessage extends VBox {
  /** Creates it; the actions stand below the sentence. */
  public LibraryMessage(Ikon icon, String headline, String sentence, Node... actions) {
    getStyleClass().add("library-message");
    FontIcon picture = new FontIcon(icon);
    picture.getStyleClass().add("library-message-icon");
    Label head = new Label(headline);
    head.getStyleClass().add("title-3");
    Label text = new Label(sentence);
    text.getStyleClass().add("text-muted");
    Wrapping.of(text);
    text.setTextAlignment(TextAlignment.CENTER);
    getChildren().addAll(picture, head, text);
    getChildren().addAll(actions);
  }
}
