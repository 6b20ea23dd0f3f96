package org.fretway.desktop.library;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.fretway.desktop.text.Texts;
import org.fretway.library.SongMeta;
import org.fretway.library.TrackState;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the lead song and with all that are marked. */
final class SongMenu extends ContextMenu {
  private static final Texts TEXTS = Texts.of(SongMenu.class);

  /**
   * Creates the menu.
   *
   * @param song the lead
   * @param marked how many are marked
   */
  SongMenu(SongMeta song, int marked, SongActions songActions, LibraryActions actions) {
    getItems().add(item(Feather.PLAY, TEXTS.get("action.play"), () -> actions.play(song)));
    SongAction.Group last = SongAction.Group.PLAY;
    for (SongAction action : songActions.all()) {
      if (action.group() != last) {
        getItems().add(new SeparatorMenuItem());
        last = action.group();
      }
      MenuItem item =
          item(
              action.icon(),
              marked > 1 ? TEXTS.get("action.onSongs", action.text(), marked) : action.text(),
              () -> songActions.run(action));
      songActions.key(action).ifPresent(item::setAccelerator);
      getItems().add(item);
    }
    if (song.state() != TrackState.READY) {
      getItems()
          .addAll(
              new SeparatorMenuItem(),
              item(
                  Feather.KEY,
                  TEXTS.get("lack.settings", LackBadge.wordsFor(song)),
                  actions::openSettings));
    }
  }

  private static MenuItem item(Ikon icon, String text, Runnable action) {
    MenuItem item = new MenuItem(text, new FontIcon(icon));
    item.setOnAction(event -> action.run());
    return item;
  }
}
