package org.fretway.desktop.library;

import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.GridView;

/** The songs as a grid that fills the width, with one selected song that keys can move. */
final class SongGrid extends GridView<SongSlot> {
  private static final double GAP_PX = 6;
  private static final double MIN_CELL_PX = 178;
  private static final double MAX_CELL_PX = 250;

  /** How many cells a row has at the least size, for windows of middling width. */
  private static final double WIDTH_PER_CELL = 7.2;

  /** What the skin keeps free for the scroll bar at the right. */
  private static final double SCROLL_BAR_PX = 18;

  private final SongSelection selection;
  private final LibraryActions actions;
  private final SongActions songActions;
  private int columns = 1;

  SongGrid(
      CoverLoader covers,
      SongSelection selection,
      SongActions songActions,
      LibraryActions actions) {
    this.selection = selection;
    this.actions = actions;
    this.songActions = songActions;
    getStyleClass().add("song-grid");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText("Songs");
    setFocusTraversable(true);
    setHorizontalCellSpacing(GAP_PX);
    setVerticalCellSpacing(GAP_PX);
    setCellFactory(view -> new SongCard(covers, this));
    widthProperty().subscribe(width -> fitCells(width.doubleValue()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    setOnContextMenuRequested(this::onMenuKey);
  }

  /** The place of the selected song. */
  ReadOnlyIntegerProperty selectedProperty() {
    return selection.leadProperty();
  }

  /** Selects the song at a place and scrolls to it; places outside the list are moved into it. */
  void select(int index) {
    int size = getItems().size();
    if (size == 0) {
      return;
    }
    selection.select(index);
    scrollTo(selection.leadProperty().get() / columns);
  }

  /** Plays the selected song, if it has been read. */
  void playSelected() {
    int index = selection.leadProperty().get();
    if (index >= 0 && index < getItems().size()) {
      getItems().get(index).song().ifPresent(actions::play);
    }
  }

  /** Opens the menu of the selected song, if it has been read. */
  void openMenu(Node anchor, double screenX, double screenY) {
    int index = selection.leadProperty().get();
    if (index >= 0 && index < getItems().size()) {
      getItems()
          .get(index)
          .song()
          .ifPresent(
              song ->
                  new SongMenu(song, selection.sizeProperty().get(), songActions, actions)
                      .show(anchor, screenX, screenY));
    }
  }

  /** The menu key opens the menu on the selected card, wherever the pointer is. */
  private void onMenuKey(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      lookupAll(".song-card").stream()
          .filter(
              card ->
                  card instanceof SongCard it && it.getIndex() == selection.leadProperty().get())
          .findFirst()
          .ifPresent(
              card -> {
                Bounds place = card.localToScreen(card.getBoundsInLocal());
                openMenu(card, place.getCenterX(), place.getCenterY());
              });
      event.consume();
    }
  }

  /** Returns whether every card in sight shows its song. */
  boolean isComplete() {
    return lookupAll(".song-card").stream()
        .allMatch(
            card ->
                card instanceof SongCard it
                    && (it.isEmpty() || it.getItem() == null || it.getItem().song().isPresent()));
  }

  private void fitCells(double width) {
    double row = width - SCROLL_BAR_PX;
    if (row <= 0) {
      return;
    }
    double wanted = Math.clamp(width / WIDTH_PER_CELL, MIN_CELL_PX, MAX_CELL_PX);
    columns = Math.max(1, (int) Math.floor(row / (wanted + 2 * GAP_PX)));
    double cell = Math.floor(row / columns) - 2 * GAP_PX;
    setCellWidth(cell);
    setCellHeight(cell + SongCard.TEXT_HEIGHT_PX);
  }

  private void onKey(KeyEvent event) {
    int index = selection.leadProperty().get();
    switch (event.getCode()) {
      case LEFT -> select(index - 1);
      case RIGHT -> select(index + 1);
      case UP -> select(index < columns ? index : index - columns);
      case DOWN -> select(index + columns);
      case PAGE_UP -> select(index - columns * rowsInSight());
      case PAGE_DOWN -> select(index + columns * rowsInSight());
      case HOME -> select(0);
      case END -> select(Integer.MAX_VALUE);
      case ENTER -> playSelected();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Brings a song into sight, at the top. */
  void reveal(int index) {
    if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollToTop(index / columns);
    }
  }

  /** Tells which song is the first in sight whenever that changes. */
  void onScroll(IntConsumer listener) {
    FirstInSight.follow(this, row -> listener.accept(row * columns));
  }

  private int rowsInSight() {
    double row = getCellHeight() + 2 * getVerticalCellSpacing();
    return Math.max(1, (int) Math.floor(getHeight() / row));
  }

  private void scrollTo(int row) {
    Node node = lookup(".virtual-flow");
    if (!(node instanceof VirtualFlow<?> flow)) {
      return; // Not shown yet.
    }
    IndexedCell<?> first = flow.getFirstVisibleCell();
    IndexedCell<?> last = flow.getLastVisibleCell();
    if (first == null || last == null) {
      return;
    }
    double height = getCellHeight() + 2 * getVerticalCellSpacing();
    if (row <= first.getIndex()) {
      flow.scrollTo(row);
    } else if (row >= last.getIndex()) {
      flow.scrollTo(row);
      flow.scrollPixels(height - flow.getHeight());
    }
  }
}
