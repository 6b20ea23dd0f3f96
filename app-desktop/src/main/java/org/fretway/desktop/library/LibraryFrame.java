package org.fretway.desktop.library;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongFilter;

/**
 * Where everything on the library screen stands: panes at both sides, lines at the bottom, and in
 * the middle the songs with what belongs to them, or another list in their place.
 */
final class LibraryFrame extends BorderPane {
  private final Slot sidebar;
  private final Slot drawer;
  private final Slot details;
  private final Slot indexBar;
  private final Slot shelves;
  private final VBox status = new VBox();
  private final VBox songs;
  private final StackPane center;

  /**
   * Creates the frame with empty slots.
   *
   * @param place where the songs are shown
   * @param below what stands below the songs
   */
  LibraryFrame(LibraryViewModel model, Node place, Node below) {
    LibraryPanes panes = model.panes();
    ObservableValue<Boolean> someSongs =
        model.stateProperty().map(LibraryState.Songs.class::isInstance);
    sidebar = new Slot("library-sidebar", panes.sidebarProperty());
    drawer = new Slot("library-drawer", panes.filtersProperty());
    details = new Slot("library-details", panes.detailsProperty());
    indexBar = new Slot("library-index", someSongs);
    shelves =
        new Slot(
            "library-shelves",
            Bindings.createBooleanBinding(
                () -> someSongs.getValue() && asksNothing(model.queryProperty().get()),
                someSongs,
                model.queryProperty()));
    HBox row = new HBox(place, indexBar);
    HBox.setHgrow(place, Priority.ALWAYS);
    VBox.setVgrow(row, Priority.ALWAYS);
    songs = new VBox(shelves, row, below);
    center = new StackPane(songs);
    center.getStyleClass().add("library-center");
    setLeft(sidebar);
    setCenter(center);
    setRight(new HBox(drawer, details));
    setBottom(status);
  }

  private static boolean asksNothing(LibraryQuery query) {
    return query.text().isEmpty() && query.filter().equals(SongFilter.NONE);
  }

  Slot sidebar() {
    return sidebar;
  }

  Slot drawer() {
    return drawer;
  }

  Slot details() {
    return details;
  }

  Slot indexBar() {
    return indexBar;
  }

  Slot shelves() {
    return shelves;
  }

  void addStatus(Node line) {
    status.getChildren().add(line);
  }

  void showInCenter(Node list) {
    center.getChildren().setAll(list);
  }

  void showSongs() {
    center.getChildren().setAll(songs);
  }

  boolean showsSongs() {
    return center.getChildren().contains(songs);
  }
}
