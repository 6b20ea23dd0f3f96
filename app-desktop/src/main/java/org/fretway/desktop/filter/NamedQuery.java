package org.fretway.desktop.filter;

import java.util.Optional;
import org.fretway.desktop.library.QueryJson;
import org.fretway.library.LibraryQuery;
import org.fretway.profile.SavedFilter;

/**
 * A saved filter as the window uses it.
 *
 * @param id of the saved filter
 * @param name as shown
 * @param query its text, order and filter
 */
public record NamedQuery(long id, String name, LibraryQuery query) {
  static NamedQuery of(SavedFilter saved, Optional<Long> viewer) {
    return new NamedQuery(saved.id(), saved.name(), QueryJson.read(saved.filter(), viewer));
  }
}
