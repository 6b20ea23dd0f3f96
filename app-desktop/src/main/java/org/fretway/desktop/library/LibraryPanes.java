package org.fretway.desktop.library;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Which of the panes around the songs are open; those that have nothing in them are never shown.
 */
public final class LibraryPanes {
  private final BooleanProperty sidebar = new SimpleBooleanProperty(true);
  private final BooleanProperty filters = new SimpleBooleanProperty(false);
  private final BooleanProperty details = new SimpleBooleanProperty(false);

  private boolean restoring;

  LibraryPanes() {}

  /** Opens and closes the panes as they were left, which nobody asked for just now. */
  void restore(boolean withSidebar, boolean withFilters, boolean withDetails) {
    restoring = true;
    sidebar.set(withSidebar);
    filters.set(withFilters);
    details.set(withDetails);
    restoring = false;
  }

  /** Whether a pane opens or closes only since it was left so, and should leave the keyboard. */
  public boolean isRestoring() {
    return restoring;
  }

  /** Whether the sidebar at the left is open. */
  public BooleanProperty sidebarProperty() {
    return sidebar;
  }

  /** Whether the filter drawer is open. */
  public BooleanProperty filtersProperty() {
    return filters;
  }

  /** Whether the details of the lead song are open. */
  public BooleanProperty detailsProperty() {
    return details;
  }
}
