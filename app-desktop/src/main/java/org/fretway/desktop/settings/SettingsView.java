package org.fretway.desktop.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.profile.ProfilePane;
import org.kordamp.ikonli.feather.Feather;

/** The settings screen, one section below the other. Escape goes back. */
public final class SettingsView extends BorderPane implements AutoCloseable {
  private final Button back;
  private final ScrollPane scroll;
  private final ProfilePane profile;
  private final SettingsModels models;

  /**
   * Creates the screen.
   *
   * @param models closed with the screen
   * @param leave called when the user goes back
   */
  public SettingsView(SettingsModels models, Runnable leave) {
    this.models = models;
    getStyleClass().add("settings-view");
    back = new IconButton(Feather.ARROW_LEFT, "Back to the library (Esc)", leave);
    Label headline = new Label("Settings");
    headline.getStyleClass().add("title-3");
    HBox top = new HBox(back, headline);
    top.getStyleClass().add("settings-top");
    setTop(top);
    profile = new ProfilePane(models.profile());
    scroll =
        scrolling(
            profile,
            new SharingPane(models.sharing(), this::focusProfile),
            new FormatsPane(models.formats()));
    setCenter(scroll);
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

  /** Returns whether everything that the screen shows has been found out. */
  public boolean isLoaded() {
    return models.isLoaded();
  }

  /** Leads to where a profile is made or signed in. */
  public void focusProfile() {
    scroll.setVvalue(0);
    profile.focusForm();
  }

  @Override
  public void close() {
    profile.clear();
    models.close();
  }

  private static ScrollPane scrolling(Node... sections) {
    VBox middle = new VBox(sections);
    middle.getStyleClass().add("settings-middle");
    ScrollPane scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "settings-scroll");
    return scroll;
  }
}
