package org.fretway.desktop.library;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;

/** A line of the grid: as many cards as fit side by side. Reused for one line after the other. */
final class SongRow extends IndexedCell<SongSlot> {
  private final SongGrid grid;
  private final List<SongCard> cards = new ArrayList<>();

  SongRow(SongGrid grid) {
    this.grid = grid;
    getStyleClass().setAll("song-row");
    // Lines that are out of sight are kept for later, and shall read no covers meanwhile.
    visibleProperty().subscribe((before, visible) -> fill());
  }

  @Override
  public void updateIndex(int newIndex) {
    boolean moved = newIndex != getIndex();
    super.updateIndex(newIndex);
    if (moved) {
      fill();
    }
  }

  List<SongCard> cards() {
    return cards;
  }

  /** Shows the songs of the line as the grid has them now. */
  void fill() {
    fitCards();
    SongPages songs = grid.songs();
    int first = getIndex() * grid.columns();
    for (int i = 0; i < cards.size(); i++) {
      boolean there = isVisible() && getIndex() >= 0 && first + i < songs.size();
      if (there) {
        cards.get(i).show(first + i, songs.get(first + i));
      } else {
        cards.get(i).clear();
      }
    }
  }

  private void fitCards() {
    if (cards.size() == grid.columns()) {
      return;
    }
    while (cards.size() > grid.columns()) {
      cards.removeLast().clear();
    }
    while (cards.size() < grid.columns()) {
      cards.add(grid.newCard());
    }
    getChildren().setAll(cards);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new RowSkin(this);
  }

  /** Puts the cards side by side. */
  private static final class RowSkin extends SkinBase<SongRow> {
    RowSkin(SongRow row) {
      super(row);
      consumeMouseEvents(false);
      row.fill();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
      SongRow row = getSkinnable();
      double card = row.grid.cardWidth();
      double at = x;
      for (SongCard each : row.cards) {
        each.resizeRelocate(at, y, card, card + row.grid.textHeight());
        at += card + SongGrid.GAP_PX;
      }
    }

    @Override
    protected double computePrefWidth(double h, double top, double right, double bottom, double l) {
      return 0; // As wide as the grid, never wider: nothing scrolls sideways.
    }

    @Override
    protected double computePrefHeight(
        double w, double top, double right, double bottom, double left) {
      return getSkinnable().grid.rowHeight();
    }
  }
}
