package org.fretway.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.library.LibraryView;
import org.fretway.desktop.library.SongAction;
import org.fretway.desktop.library.SongAction.Group;
import org.fretway.desktop.playlist.QueueViewModel;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with songs of the library and takes more than the library. */
final class SongMenuEntries {
  private static final Texts TEXTS = Texts.of(SongMenuEntries.class);

  private SongMenuEntries() {}

  static void addTo(
      LibraryView view,
      QueueViewModel queue,
      Collecting collecting,
      Editing editing,
      Recalling recalling) {
    view.addAction(
        action(
            Group.PLAY,
            Feather.CORNER_DOWN_RIGHT,
            TEXTS.get("song.playNext"),
            Command.PLAY_NEXT,
            false,
            queue::playNext));
    view.addAction(
        action(
            Group.PLAY,
            Feather.PLUS,
            TEXTS.get("song.enqueue"),
            Command.ENQUEUE,
            true,
            queue::add));
    view.addAction(
        action(
            Group.KEEP,
            Feather.LIST,
            TEXTS.get("song.toPlaylist"),
            Command.ADD_TO_PLAYLIST,
            true,
            ids -> collecting.picker().ask(ids, view)));
    view.addAction(
        new SongAction(
            Group.KEEP,
            Feather.TRENDING_UP,
            TEXTS.get("song.plays"),
            Optional.empty(),
            false,
            recalling::show));
    view.addAction(
        action(
            Group.CHANGE,
            Feather.EDIT_2,
            TEXTS.get("song.edit"),
            Command.EDIT,
            true,
            editing::edit));
  }

  private static SongAction action(
      Group group,
      Ikon icon,
      String text,
      Command command,
      boolean inBar,
      Consumer<List<String>> act) {
    return new SongAction(group, icon, text, Optional.of(command), inBar, act);
  }
}
