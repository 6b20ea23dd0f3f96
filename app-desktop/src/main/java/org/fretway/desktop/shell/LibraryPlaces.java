package org.fretway.desktop.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where one can go from the sidebar besides the songs. */
final class LibraryPlaces {
  private LibraryPlaces() {}

  static Node of(Collecting collecting) {
    VBox places =
        new VBox(
            entry(Feather.MUSIC, "All songs", collecting::showSongs),
            entry(Feather.PLAY_CIRCLE, "Queue", collecting::openQueue),
            entry(Feather.TRASH_2, "Bin", collecting::openBin),
            entry(Feather.ALERT_CIRCLE, "Missing songs", collecting::openMissing));
    places.getStyleClass().add("sidebar-section");
    return new VBox(places, collecting.section());
  }

  private static Node entry(Feather icon, String text, Runnable open) {
    Button entry = new Button(text, new FontIcon(icon));
    entry.getStyleClass().addAll("flat", "sidebar-button");
    entry.setMaxWidth(Double.MAX_VALUE);
    entry.setOnAction(event -> open.run());
    return entry;
  }
}
