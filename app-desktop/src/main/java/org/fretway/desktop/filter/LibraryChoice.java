package org.fretway.desktop.filter;

import org.fretway.desktop.library.LibraryViewModel;
import org.fretway.library.LibraryQuery;

/**
 * What is looked for in the library screen, as saved filters keep it.
 *
 * @param library the library screen
 */
public record LibraryChoice(LibraryViewModel library) implements SavedFiltersViewModel.Shown {
  @Override
  public LibraryQuery get() {
    return library.wanted();
  }

  @Override
  public void set(LibraryQuery query) {
    library.want(query);
  }
}
