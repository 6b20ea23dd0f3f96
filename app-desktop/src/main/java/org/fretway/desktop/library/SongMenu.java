package org.fretway.desktop.library;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.fretway.library.SongMeta;
import org.fretway.library.TrackState;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with one song. */
final class SongMenu extends ContextMenu {
  SongMenu(SongMeta song, LibraryActions actions, FilePicker picker) {
    MenuItem play = item(Feather.PLAY, "Play", () -> actions.play(song));
    MenuItem convert =
        item(
            Feather.PACKAGE,
            "Convert to feedpak…",
            () -> picker.folder("Folder for the feedpak", folder -> actions.convert(song, folder)));
    getItems().addAll(play, convert);
    if (song.state() != TrackState.READY) {
      getItems()
          .addAll(
              new SeparatorMenuItem(),
              item(Feather.KEY, LackBadge.wordsFor(song) + ": settings…", actions::openSettings));
    }
  }

  private static MenuItem item(Ikon icon, String text, Runnable action) {
    MenuItem item = new MenuItem(text, new FontIcon(icon));
    item.setOnAction(event -> action.run());
    return item;
  }
}
