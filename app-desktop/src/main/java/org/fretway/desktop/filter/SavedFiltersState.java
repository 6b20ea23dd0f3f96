package org.fretway.desktop.filter;

import java.util.List;

/** What is known of the saved filters. */
public sealed interface SavedFiltersState {
  /** They are being read. */
  record Loading() implements SavedFiltersState {}

  /**
   * They have been read.
   *
   * @param filters in the order in which they were saved
   */
  record Listed(List<NamedQuery> filters) implements SavedFiltersState {
    /** Copies the list. */
    public Listed {
      filters = List.copyOf(filters);
    }
  }

  /**
   * They could not be read.
   *
   * @param sentence says what to do
   */
  record Failed(String sentence) implements SavedFiltersState {}

  /** Returns the filters that are known. */
  default List<NamedQuery> known() {
    return this instanceof Listed(List<NamedQuery> filters) ? filters : List.of();
  }
}
