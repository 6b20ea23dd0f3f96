package org.fretway.desktop.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import org.fretway.library.SongMeta;

/**
 * The columns of the table as the user arranged them. Those that there is no room for are left out,
 * the least important first, until there is room again; the user's choice stays as it was.
 */
final class TableColumns {
  private final ObservableList<TableColumn<SongSlot, ?>> columns;
  private final ObjectProperty<List<ColumnSetup>> setup;

  /** What the user wants to see, and there is no room for. */
  private final Set<SongColumn> leftOut = EnumSet.noneOf(SongColumn.class);

  /** What was left out, and the user wanted nevertheless: it is left out last. */
  private final Set<SongColumn> insisted = EnumSet.noneOf(SongColumn.class);

  private double room = Double.MAX_VALUE;
  private boolean following;

  /**
   * Fills the columns.
   *
   * @param columns of the table
   * @param setup how the user arranged them
   */
  TableColumns(
      ObservableList<TableColumn<SongSlot, ?>> columns,
      ObjectProperty<List<ColumnSetup>> setup,
      Cells cells) {
    this.columns = columns;
    this.setup = setup;
    for (SongColumn column : SongColumn.values()) {
      columns.add(column(column, cells));
    }
    setup.subscribe(this::arrange);
    columns.addListener((ListChangeListener<Object>) change -> keepSetup());
  }

  /** Makes the fields of a column. */
  @FunctionalInterface
  interface Cells {
    /** Makes one. */
    SongCell make(SongColumn column);
  }

  private TableColumn<SongSlot, Optional<SongMeta>> column(SongColumn shown, Cells cells) {
    TableColumn<SongSlot, Optional<SongMeta>> column = new TableColumn<>(shown.label());
    column.setId(shown.name());
    column.setPrefWidth(shown.width());
    column.setMinWidth(shown.leastWidth());
    column.setMaxWidth(shown.mostWidth());
    column.setResizable(!shown.isFixed());
    column.setSortable(shown.isSortable());
    column.getStyleClass().add("column-" + shown.name().toLowerCase(Locale.ROOT));
    if (shown.isNumber()) {
      column.getStyleClass().add("column-number");
    }
    column.visibleProperty().subscribe((before, now) -> chosen(shown, now));
    column.widthProperty().subscribe((before, now) -> keepSetup());
    column.setCellValueFactory(row -> row.getValue().songProperty());
    column.setCellFactory(it -> cells.make(shown));
    return column;
  }

  /** Returns the column that shows something. */
  TableColumn<SongSlot, ?> of(SongColumn shown) {
    return columns.stream()
        .filter(column -> column.getId().equals(shown.name()))
        .findFirst()
        .orElseThrow();
  }

  private static SongColumn shownBy(TableColumn<SongSlot, ?> column) {
    return SongColumn.valueOf(column.getId());
  }

  /** Shows as many columns as there is room for. */
  void fit(double width) {
    room = width;
    if (!following) {
      following = true;
      fit();
      following = false;
    }
  }

  private void fit() {
    List<SongColumn> wanted =
        new ArrayList<>(
            columns.stream()
                .filter(column -> column.isVisible() || leftOut.contains(shownBy(column)))
                .map(TableColumns::shownBy)
                .sorted(
                    Comparator.comparing((SongColumn it) -> it != SongColumn.TITLE)
                        .thenComparing(it -> !insisted.contains(it))
                        .thenComparing(SongColumn::rank))
                .toList());
    double needed = wanted.stream().mapToDouble(SongColumn::leastWidth).sum();
    leftOut.clear();
    while (needed > room && wanted.size() > 1) {
      SongColumn least = wanted.removeLast();
      leftOut.add(least);
      needed -= least.leastWidth();
    }
    columns.forEach(column -> column.setVisible(wanted.contains(shownBy(column))));
  }

  /** The user shows or hides a column in the menu of the table. */
  private void chosen(SongColumn column, boolean visible) {
    if (following) {
      return;
    }
    if (visible && leftOut.remove(column)) {
      insisted.add(column);
    }
    following = true;
    fit();
    following = false;
    keepSetup();
  }

  private void arrange(List<ColumnSetup> wanted) {
    if (following) {
      return;
    }
    following = true;
    leftOut.clear();
    List<TableColumn<SongSlot, ?>> ordered = new ArrayList<>();
    for (ColumnSetup each : wanted) {
      TableColumn<SongSlot, ?> column = of(each.column());
      column.setPrefWidth(each.width());
      column.setVisible(each.visible());
      ordered.add(column);
    }
    columns.setAll(ordered);
    fit();
    following = false;
  }

  private void keepSetup() {
    if (!following) {
      following = true;
      setup.set(columns.stream().map(this::setupOf).toList());
      following = false;
    }
  }

  private ColumnSetup setupOf(TableColumn<SongSlot, ?> column) {
    SongColumn shown = shownBy(column);
    return new ColumnSetup(shown, column.getWidth(), column.isVisible() || leftOut.contains(shown));
  }
}
