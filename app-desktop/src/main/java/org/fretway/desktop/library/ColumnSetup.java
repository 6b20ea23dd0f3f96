package org.fretway.desktop.library;

import java.util.Arrays;
import java.util.List;

/**
 * How a column of the table is shown; their order is that of the list that they are in.
 *
 * @param column which
 * @param width in pixels
 * @param visible whether it is shown at all
 */
record ColumnSetup(SongColumn column, double width, boolean visible) {
  /** Before the user changed anything. */
  static final List<ColumnSetup> FIRST =
      Arrays.stream(SongColumn.values())
          .map(column -> new ColumnSetup(column, column.width(), true))
          .toList();
}
