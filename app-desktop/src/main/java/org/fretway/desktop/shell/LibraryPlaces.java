package org.fretway.desktop.shell;

import javafx.beans.InvalidationListener;
import org.fretway.desktop.playlist.PlayQueue;
import org.fretway.desktop.sidebar.Sidebar;
import org.fretway.desktop.sidebar.SidebarEntry;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Where one can go from the sidebar besides the songs. */
final class LibraryPlaces {
  private LibraryPlaces() {}

  static void addTo(Sidebar sidebar, Collecting collecting, PlayQueue queue) {
    SidebarEntry next =
        entry(collecting, ListPlace.QUEUE, Feather.PLAY_CIRCLE, "Queue", collecting::openQueue);
    InvalidationListener count =
        change -> next.showCount(queue.upcoming() > 0 ? "%,d".formatted(queue.upcoming()) : "");
    queue.songs().addListener(count);
    queue.currentProperty().addListener(count);
    count.invalidated(queue.songs());
    sidebar.addPlace(next);
    sidebar.addPlace(entry(collecting, ListPlace.BIN, Feather.TRASH_2, "Bin", collecting::openBin));
    sidebar.addPlace(
        entry(
            collecting,
            ListPlace.MISSING,
            Feather.ALERT_CIRCLE,
            "Missing songs",
            collecting::openMissing));
    sidebar.addSection(collecting.section());
  }

  private static SidebarEntry entry(
      Collecting collecting, ListPlace place, Ikon icon, String name, Runnable open) {
    SidebarEntry entry = new SidebarEntry(icon, name, open);
    collecting.placeProperty().subscribe(now -> entry.setChosen(now == place));
    return entry;
  }
}
