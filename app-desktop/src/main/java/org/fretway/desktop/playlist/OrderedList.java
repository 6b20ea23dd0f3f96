package org.fretway.desktop.playlist;

import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.fretway.desktop.library.DraggedSongs;
import org.jspecify.annotations.Nullable;

/**
 * Songs in an order that the user can change: by dragging, or with Alt+Up and Alt+Down. Enter and a
 * double click play, Delete takes out, and songs that are dragged here from elsewhere are added.
 *
 * @param <T> a place in the list
 */
final class OrderedList<T extends OrderedPlace> extends ListView<T> {
  private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
  private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");
  private static final double ROW_PX = 54;

  private final OrderedSongs owner;
  private final IntConsumer play;

  /** Whether what is carried at the moment comes from this list. */
  private boolean carrying;

  /** What a line shows. */
  interface Line<T> {
    /** Returns what is shown. */
    Node node();

    /** Shows a place. */
    void show(T place, int index, ListCell<T> cell);
  }

  /** Makes lines. */
  @FunctionalInterface
  interface Lines<T> {
    /** Returns a line without a song. */
    Line<T> make();
  }

  /**
   * Creates the list.
   *
   * @param name read out for it
   * @param places that it shows
   * @param owner changes them
   * @param play plays from an index on
   */
  OrderedList(
      String name, ObservableList<T> places, OrderedSongs owner, IntConsumer play, Lines<T> lines) {
    super(places);
    this.owner = owner;
    this.play = play;
    setAccessibleText(name);
    getStyleClass().addAll("ordered-list", "edge-to-edge");
    setFixedCellSize(ROW_PX);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setCellFactory(view -> new Cell(lines.make()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    setOnDragOver(event -> over(event, getItems().size()));
    setOnDragDropped(event -> drop(event, getItems().size()));
  }

  /** Keys need a place to begin at, also in a list that was filled after it got the keyboard. */
  private void selectSomething() {
    if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
      getSelectionModel().select(Math.max(0, getFocusModel().getFocusedIndex()));
    }
  }

  /** Returns the ids of the places that are selected. */
  Set<Long> selectedIds() {
    return getSelectionModel().getSelectedItems().stream()
        .filter(it -> it != null)
        .map(OrderedPlace::id)
        .collect(Collectors.toSet());
  }

  private void onKey(KeyEvent event) {
    selectSomething();
    int index = getSelectionModel().getSelectedIndex();
    if (index < 0) {
      return;
    }
    if (event.isAltDown() && event.getCode() == KeyCode.UP) {
      moveSelected(-1);
    } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
      moveSelected(1);
    } else if (event.getCode() == KeyCode.ENTER) {
      play.accept(index);
    } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      removeSelected();
    } else {
      return;
    }
    event.consume();
  }

  private void moveSelected(int direction) {
    List<Integer> rows = getSelectionModel().getSelectedIndices();
    int first = rows.stream().mapToInt(it -> it).min().orElse(0);
    int last = rows.stream().mapToInt(it -> it).max().orElse(0);
    int before = direction < 0 ? first - 1 : last + 2;
    if (before >= 0 && before <= getItems().size()) {
      moveKeepingSelection(selectedIds(), before);
    }
  }

  private void moveKeepingSelection(Set<Long> ids, int before) {
    owner.move(ids, before);
    getSelectionModel().clearSelection();
    for (int i = 0; i < getItems().size(); i++) {
      if (ids.contains(getItems().get(i).id())) {
        getSelectionModel().select(i);
      }
    }
    getFocusModel().focus(getSelectionModel().getSelectedIndex());
    scrollIntoSight(getSelectionModel().getSelectedIndex());
  }

  private void scrollIntoSight(int index) {
    int rows = Math.max(1, (int) (getHeight() / ROW_PX));
    scrollTo(Math.max(0, index - rows / 2));
  }

  private void removeSelected() {
    int index = getSelectionModel().getSelectedIndices().getFirst();
    Set<Long> ids = selectedIds();
    getSelectionModel().clearSelection();
    owner.remove(ids);
    if (!getItems().isEmpty()) {
      getSelectionModel().select(Math.min(index, getItems().size() - 1));
    }
  }

  private void carry(MouseEvent event) {
    List<String> tracks =
        getSelectionModel().getSelectedItems().stream()
            .filter(it -> it != null)
            .map(OrderedPlace::trackId)
            .toList();
    if (!tracks.isEmpty()) {
      Dragboard board = startDragAndDrop(TransferMode.COPY_OR_MOVE);
      DraggedSongs.put(board, tracks);
      carrying = true;
      setOnDragDone(done -> carrying = false);
      event.consume();
    }
  }

  private boolean over(DragEvent event, int before) {
    boolean songs = DraggedSongs.areOn(event.getDragboard());
    if (songs && before >= 0) {
      event.acceptTransferModes(carrying ? TransferMode.MOVE : TransferMode.COPY);
    }
    if (songs) {
      event.consume();
    }
    return songs;
  }

  private void drop(DragEvent event, int before) {
    List<String> tracks = DraggedSongs.on(event.getDragboard());
    if (tracks.isEmpty()) {
      return;
    }
    if (carrying) {
      moveKeepingSelection(selectedIds(), before);
    } else {
      owner.add(tracks, before);
    }
    event.setDropCompleted(true);
    event.consume();
  }

  /** A line of the list, which songs can be dropped above or below. */
  private final class Cell extends ListCell<T> {
    private final Line<T> line;

    Cell(Line<T> line) {
      this.line = line;
      setOnDragDetected(OrderedList.this::carry);
      setOnDragOver(
          event -> {
            boolean below = isBelow(event);
            boolean songs = !isEmpty() && over(event, getIndex());
            pseudoClassStateChanged(ABOVE, songs && !below);
            pseudoClassStateChanged(BELOW, songs && below);
          });
      setOnDragExited(event -> unmark());
      setOnDragDropped(
          event -> {
            unmark();
            if (!isEmpty()) {
              drop(event, getIndex() + (isBelow(event) ? 1 : 0));
            }
          });
      setOnMouseClicked(
          event -> {
            if (!isEmpty()
                && event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2) {
              play.accept(getIndex());
            }
          });
    }

    private boolean isBelow(DragEvent event) {
      return event.getY() > getHeight() / 2;
    }

    private void unmark() {
      pseudoClassStateChanged(ABOVE, false);
      pseudoClassStateChanged(BELOW, false);
    }

    @Override
    protected void updateItem(@Nullable T place, boolean empty) {
      super.updateItem(place, empty);
      if (empty || place == null) {
        setGraphic(null);
      } else {
        setGraphic(line.node());
        line.show(place, getIndex(), this);
      }
    }
  }
}
