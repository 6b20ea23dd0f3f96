package org.fretway.desktop.shell;

import javafx.beans.InvalidationListener;
import org.fretway.desktop.playlist.PlayQueue;
import org.fretway.desktop.sidebar.Sidebar;
import org.fretway.desktop.sidebar.SidebarEntry;
import org.fretway.desktop.text.Figures;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Where one can go from the sidebar besides the songs. */
final class LibraryPlaces {
  private static final Texts TEXTS = Texts.of(LibraryPlaces.class);

  private LibraryPlaces() {}

  static void addTo(Sidebar sidebar, Collecting collecting, PlayQueue queue) {
    SidebarEntry next =
        entry(
            collecting,
            ListPlace.QUEUE,
            Feather.PLAY_CIRCLE,
            TEXTS.get("place.queue"),
            collecting::openQueue);
    InvalidationListener count =
        change -> next.showCount(queue.upcoming() > 0 ? Figures.number(queue.upcoming()) : "");
    queue.songs().addListener(count);
    queue.currentProperty().addListener(count);
    count.invalidated(queue.songs());
    sidebar.addPlace(next);
    sidebar.addPlace(
        entry(
            collecting,
            ListPlace.BIN,
            Feather.TRASH_2,
            TEXTS.get("place.bin"),
            collecting::openBin));
    sidebar.addPlace(
        entry(
            collecting,
            ListPlace.MISSING,
            Feather.ALERT_CIRCLE,
            TEXTS.get("place.missing"),
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
