package org.fretway.desktop.library;

import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
  private final Slot conditions;
  private final VBox status = new VBox();
  private final VBox songs;
  private final ReadOnlyBooleanWrapper songsShown = new ReadOnlyBooleanWrapper(true);
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
    conditions = new Slot("library-conditions", new ReadOnlyBooleanWrapper(true));
    HBox row = new HBox(place, indexBar);
    HBox.setHgrow(place, Priority.ALWAYS);
    VBox.setVgrow(row, Priority.ALWAYS);
    songs = new VBox(conditions, shelves, row, below);
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

  Slot conditions() {
    return conditions;
  }

  /** Returns whether a node is in one of the panes beside the songs. */
  boolean isBeside(Node node) {
    return Stream.iterate(node, it -> it != null, Node::getParent)
        .anyMatch(it -> it == sidebar || it == drawer || it == details || it == indexBar);
  }

  void addStatus(Node line) {
    status.getChildren().add(line);
  }

  void showInCenter(Node list) {
    center.getChildren().setAll(list);
    songsShown.set(false);
  }

  void showSongs() {
    center.getChildren().setAll(songs);
    songsShown.set(true);
  }

  boolean showsSongs() {
    return songsShown.get();
  }

  ReadOnlyBooleanProperty songsShownProperty() {
    return songsShown.getReadOnlyProperty();
  }
}
