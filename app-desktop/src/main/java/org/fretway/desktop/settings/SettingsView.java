package org.fretway.desktop.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The settings screen. Escape goes back. */
public final class SettingsView extends BorderPane {
  private final Button back = new Button(null, new FontIcon(Feather.ARROW_LEFT));

  /**
   * Creates the screen.
   *
   * @param leave called when the user goes back
   */
  public SettingsView(FormatsViewModel formats, Runnable leave) {
    getStyleClass().add("settings-view");
    back.getStyleClass().addAll("flat", "button-icon");
    back.setAccessibleText("Back to the library");
    back.setTooltip(new Tooltip("Back to the library (Esc)"));
    back.setOnAction(event -> leave.run());
    Label headline = new Label("Settings");
    headline.getStyleClass().add("title-3");
    HBox top = new HBox(back, headline);
    top.getStyleClass().add("settings-top");
    setTop(top);
    setCenter(scrolling(new FormatsPane(formats)));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave.run();
          }
        });
  }

  /** Gives the keyboard to the screen. */
  public void focusFirst() {
    back.requestFocus();
  }

  private static Node scrolling(Node content) {
    StackPane middle = new StackPane(content);
    middle.getStyleClass().add("settings-middle");
    ScrollPane scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "settings-scroll");
    return scroll;
  }
}
