package org.fretway.desktop.library;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fretway.desktop.text.Texts;

/** The songs as covers side by side that fill the width; only the lines in sight have nodes. */
final class SongGrid extends StackPane implements SongList {
  private static final Texts TEXTS = Texts.of(SongGrid.class);
  static final double GAP_PX = 12;

  private static final double MIN_CARD_PX = 178;
  private static final double MAX_CARD_PX = 250;

  /** How many cards a line has at the least size, for windows of middling width. */
  private static final double WIDTH_PER_CARD = 7.2;

  /** What is kept free for the scroll bar at the right. */
  private static final double SCROLL_BAR_PX = 18;

  private final VirtualFlow<SongRow> flow = new VirtualFlow<>();
  private final List<SongRow> rows = new ArrayList<>();
  private final CoverLoader covers;
  private final SongGestures gestures;
  private SongPages songs = SongPages.none();
  private int columns = 1;
  private double cardWidth = MIN_CARD_PX;
  private double textHeight = SongCard.TEXT_HEIGHT_PX;

  /** Knows how large texts are; never seen. */
  private final Label texts = new Label();

  SongGrid(CoverLoader covers, SongGestures gestures) {
    this.covers = covers;
    this.gestures = gestures;
    getStyleClass().add("song-grid");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(TEXTS.get("songs"));
    setFocusTraversable(true);
    flow.setFocusTraversable(false);
    flow.setFixedCellSize(rowHeight());
    flow.setCellFactory(
        it -> {
          SongRow row = new SongRow(this);
          rows.add(row);
          return row;
        });
    texts.setVisible(false);
    texts.setManaged(false);
    getChildren().addAll(flow, texts);
    texts.fontProperty().subscribe(font -> fitTexts(font.getSize()));
    flow.widthProperty().subscribe(width -> fitCards(width.doubleValue()));
    gestures.selection().versionProperty().subscribe((before, now) -> showMarks());
    addEventHandler(KeyEvent.KEY_PRESSED, event -> gestures.onKey(event, this));
    setOnContextMenuRequested(event -> gestures.onMenuKey(event, this));
    setOnMousePressed(event -> requestFocus());
  }

  @Override
  public Region node() {
    return this;
  }

  SongPages songs() {
    return songs;
  }

  double cardWidth() {
    return cardWidth;
  }

  double rowHeight() {
    return cardWidth + textHeight + GAP_PX;
  }

  /** Returns the height of a card below its square cover. */
  double textHeight() {
    return textHeight;
  }

  private void fitTexts(double fontPx) {
    textHeight = Math.ceil(SongCard.TEXT_HEIGHT_PX * fontPx / SongCard.FONT_PX);
    flow.setFixedCellSize(rowHeight());
    rows.forEach(SongRow::requestLayout);
  }

  SongCard newCard() {
    return new SongCard(covers, gestures);
  }

  @Override
  public void show(SongPages shown) {
    boolean same = shown.origin().query().equals(songs.origin().query());
    ScrollAnchor anchor = ScrollAnchor.of(this, gestures.selection(), songs, shown);
    double top = anchor.before() < 0 ? 0 : topOf(anchor.before() / columns);
    songs = shown;
    flow.setCellCount(rowCount());
    rows.forEach(SongRow::fill);
    if (!same) {
      flow.scrollToTop(0);
    } else if (anchor.before() / columns != anchor.after() / columns) {
      flow.scrollToTop(anchor.after() / columns);
      flow.scrollPixels(-top);
    }
  }

  private int rowCount() {
    return (songs.size() + columns - 1) / columns;
  }

  private double topOf(int row) {
    return rows.stream()
        .filter(it -> it.isVisible() && it.getIndex() == row)
        .findFirst()
        .map(SongRow::getLayoutY)
        .orElse(0.0);
  }

  @Override
  public void reveal(int index) {
    flow.scrollToTop(index / columns);
  }

  @Override
  public void follow(int index) {
    IndexedCell<?> first = flow.getFirstVisibleCell();
    IndexedCell<?> last = flow.getLastVisibleCell();
    if (first == null || last == null) {
      return; // Not shown yet.
    }
    int row = index / columns;
    if (row <= first.getIndex()) {
      flow.scrollToTop(row);
    } else if (row >= last.getIndex()) {
      flow.scrollToTop(row);
      flow.scrollPixels(rowHeight() - flow.getHeight());
    }
  }

  @Override
  public int firstInSight() {
    IndexedCell<?> first = flow.getFirstVisibleCell();
    return first == null ? 0 : Math.max(0, first.getIndex()) * columns;
  }

  @Override
  public void onScroll(Runnable listener) {
    flow.positionProperty().subscribe((before, now) -> listener.run());
    // The flow has its first lines only after a layout.
    flow.needsLayoutProperty().subscribe((before, now) -> listener.run());
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public int rowsInSight() {
    return Math.max(1, (int) Math.floor(flow.getHeight() / rowHeight()));
  }

  @Override
  public Region cellOf(int index) {
    return rows.stream()
        .filter(SongRow::isVisible)
        .flatMap(row -> row.cards().stream())
        .filter(card -> card.index() == index)
        .findFirst()
        .map(Region.class::cast)
        .orElse(this);
  }

  @Override
  public boolean isComplete() {
    return rows.stream()
        .filter(SongRow::isVisible)
        .flatMap(row -> row.cards().stream())
        .allMatch(SongCard::isComplete);
  }

  private void showMarks() {
    rows.stream()
        .filter(SongRow::isVisible)
        .forEach(row -> row.cards().forEach(SongCard::showMarks));
  }

  private void fitCards(double width) {
    double row = width - SCROLL_BAR_PX;
    if (row <= 0) {
      return;
    }
    int first = firstInSight();
    double wanted = Math.clamp(width / WIDTH_PER_CARD, MIN_CARD_PX, MAX_CARD_PX);
    int fitting = Math.max(1, (int) Math.floor((row + GAP_PX) / (wanted + GAP_PX)));
    boolean other = fitting != columns;
    columns = fitting;
    cardWidth = Math.floor((row + GAP_PX) / columns) - GAP_PX;
    flow.setFixedCellSize(rowHeight());
    if (other) {
      flow.setCellCount(rowCount());
      rows.forEach(SongRow::fill);
      flow.scrollToTop(first / columns);
    }
    rows.forEach(SongRow::requestLayout);
  }
}
