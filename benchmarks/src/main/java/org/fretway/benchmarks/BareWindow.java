package org.fretway.benchmarks;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that JavaFX can show: a window with a line of text, of the size of Fretway's. */
public final class BareWindow {
  private BareWindow() {}

  /** Opens the window and leaves it open. */
  public static void main(String[] arguments) {
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          stage.setScene(new Scene(new StackPane(new Label("Hello")), 960, 700));
          stage.show();
        });
  }
}
