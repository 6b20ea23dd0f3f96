package org.fretway.desktop.sidebar;

import org.fretway.desktop.filter.FilterViewModel;
import org.fretway.desktop.filter.SavedFiltersViewModel;

/**
 * What the sidebar shows.
 *
 * @param filters what the songs are filtered by
 * @param saved filters with a name
 * @param artists the artists of the songs
 * @param width how wide it is
 */
public record SidebarModels(
    FilterViewModel filters,
    SavedFiltersViewModel saved,
    ArtistsViewModel artists,
    SidebarWidth width) {}
