package org.fretway.desktop.library;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.fretway.desktop.text.Texts;
import org.fretway.library.LibraryQuery.Sort;
import org.jspecify.annotations.Nullable;

/** The songs as a dense table; only the lines in sight have nodes. */
final class SongTable extends TableView<SongSlot> implements SongList {
  private static final Texts TEXTS = Texts.of(SongTable.class);
  static final double ROW_PX = 42;

  /** What the scroll bar takes. */
  private static final double BAR_PX = 16;

  private final SongGestures gestures;
  private final CoverLoader covers;
  private final ObjectProperty<Sort> sort;
  private final TableColumns shown;
  private final List<SongTableRow> rows = new ArrayList<>();
  private SongPages songs = SongPages.none();
  private boolean following;

  SongTable(CoverLoader covers, SongGestures gestures, LibraryViewModel model) {
    this.covers = covers;
    this.gestures = gestures;
    this.sort = model.sortProperty();
    getStyleClass().add("song-table");
    setAccessibleText(TEXTS.get("songs"));
    setFixedCellSize(ROW_PX);
    setTableMenuButtonVisible(true);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    // Songs are marked by id in a selection of their own, which knows more of them than a table.
    setSelectionModel(null);
    setRowFactory(
        table -> {
          SongTableRow row = new SongTableRow(gestures);
          rows.add(row);
          return row;
        });
    shown = new TableColumns(getColumns(), model.columnsProperty(), this::cell);
    widthProperty()
        .subscribe(
            width -> {
              if (width.doubleValue() > 0) {
                shown.fit(width.doubleValue() - BAR_PX);
              }
            });
    setSortPolicy(table -> chooseSort());
    sort.subscribe(this::showSort);
    gestures.selection().versionProperty().subscribe((before, now) -> showMarks());
    // Before the keys of the table itself.
    addEventFilter(KeyEvent.KEY_PRESSED, event -> gestures.onKey(event, this));
    setOnContextMenuRequested(event -> gestures.onMenuKey(event, this));
  }

  private SongCell cell(SongColumn column) {
    return switch (column) {
      case COVER -> new SongCell.Cover(covers);
      case ARRANGEMENTS -> new SongCell.Arrangements();
      case FAVORITE -> new SongCell.Favorite(gestures.deeds());
      default -> new SongCell.Text(column);
    };
  }

  /** A click on a head asks the library for another order; nothing is sorted here. */
  private boolean chooseSort() {
    if (!following) {
      Sort chosen =
          getSortOrder().stream()
              .findFirst()
              .flatMap(
                  column -> {
                    SongColumn by = SongColumn.valueOf(column.getId());
                    boolean up = column.getSortType() == SortType.ASCENDING;
                    return by.sort(up).or(() -> by.sort(!up));
                  })
              .orElse(Sort.ARTIST);
      sort.set(chosen);
      showSort(chosen);
    }
    return true;
  }

  private void showSort(Sort chosen) {
    following = true;
    getSortOrder().clear();
    SongColumn.of(chosen)
        .ifPresent(
            by -> {
              TableColumn<SongSlot, ?> column = shown.of(by);
              column.setSortType(
                  by.isSortedBy(chosen, true) ? SortType.ASCENDING : SortType.DESCENDING);
              getSortOrder().add(column);
            });
    following = false;
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public void show(SongPages other) {
    boolean same = other.origin().query().equals(songs.origin().query());
    ScrollAnchor anchor = ScrollAnchor.of(this, gestures.selection(), songs, other);
    songs = other;
    following = true;
    setItems(other);
    following = false;
    showSort(sort.get()); // New items come without an order.
    VirtualFlow<?> flow = flow();
    if (flow != null && same && anchor.before() != anchor.after()) {
      flow.scrollPixels((anchor.after() - anchor.before()) * ROW_PX);
    } else if (flow != null && !same) {
      flow.scrollToTop(0);
    }
  }

  private @Nullable VirtualFlow<?> flow() {
    return lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }

  @Override
  public void reveal(int index) {
    VirtualFlow<?> flow = flow();
    if (flow != null) {
      flow.scrollToTop(index);
    }
  }

  @Override
  public void follow(int index) {
    VirtualFlow<?> flow = flow();
    if (flow != null) {
      flow.scrollTo(index);
    }
  }

  @Override
  public int firstInSight() {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    return first == null ? 0 : Math.max(0, first.getIndex());
  }

  @Override
  public void onScroll(Runnable listener) {
    skinProperty()
        .subscribe(
            (before, now) -> {
              VirtualFlow<?> flow = flow();
              if (flow != null) {
                flow.positionProperty().subscribe((last, position) -> listener.run());
                flow.needsLayoutProperty().subscribe((last, needed) -> listener.run());
              }
            });
  }

  @Override
  public int columns() {
    return 1;
  }

  @Override
  public int rowsInSight() {
    VirtualFlow<?> flow = flow();
    return flow == null ? 1 : Math.max(1, (int) (flow.getHeight() / ROW_PX));
  }

  @Override
  public Region cellOf(int index) {
    return rows.stream()
        .filter(row -> row.isVisible() && row.getIndex() == index)
        .findFirst()
        .map(Region.class::cast)
        .orElse(this);
  }

  @Override
  public boolean isComplete() {
    return rows.stream().filter(SongTableRow::isVisible).allMatch(SongTableRow::isComplete);
  }

  private void showMarks() {
    rows.stream().filter(SongTableRow::isVisible).forEach(SongTableRow::showMarks);
  }
}
