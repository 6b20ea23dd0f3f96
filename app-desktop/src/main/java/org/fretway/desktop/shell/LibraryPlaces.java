package org.fretway.desktop.shell;

import org.fretway.desktop.sidebar.Sidebar;
import org.fretway.desktop.sidebar.SidebarEntry;
import org.kordamp.ikonli.feather.Feather;

/** Where one can go from the sidebar besides the songs. */
final class LibraryPlaces {
  private LibraryPlaces() {}

  static void addTo(Sidebar sidebar, Collecting collecting) {
    sidebar.addPlace(new SidebarEntry(Feather.PLAY_CIRCLE, "Queue", collecting::openQueue));
    sidebar.addPlace(new SidebarEntry(Feather.TRASH_2, "Bin", collecting::openBin));
    sidebar.addPlace(
        new SidebarEntry(Feather.ALERT_CIRCLE, "Missing songs", collecting::openMissing));
    sidebar.addSection(collecting.section());
  }
}
