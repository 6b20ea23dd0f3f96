package org.fretway.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.fretway.desktop.library.LibraryView;
import org.fretway.desktop.library.SongAction;
import org.fretway.desktop.library.SongAction.Group;
import org.fretway.desktop.playlist.QueueViewModel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with songs of the library and takes more than the library. */
final class SongMenuEntries {
  private SongMenuEntries() {}

  static void addTo(
      LibraryView view, QueueViewModel queue, Collecting collecting, Editing editing) {
    view.addAction(
        action(
            Group.PLAY,
            Feather.CORNER_DOWN_RIGHT,
            "Play next",
            new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN),
            false,
            queue::playNext));
    view.addAction(
        action(
            Group.PLAY,
            Feather.PLUS,
            "Add to queue",
            new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN),
            true,
            queue::add));
    view.addAction(
        action(
            Group.KEEP,
            Feather.LIST,
            "Add to playlist…",
            new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN),
            true,
            ids -> collecting.picker().ask(ids, view)));
    view.addAction(
        action(
            Group.CHANGE,
            Feather.EDIT_2,
            "Edit…",
            new KeyCodeCombination(KeyCode.F2),
            true,
            editing::edit));
  }

  private static SongAction action(
      Group group,
      Ikon icon,
      String text,
      KeyCombination key,
      boolean inBar,
      Consumer<List<String>> act) {
    return new SongAction(group, icon, text, Optional.of(key), inBar, act);
  }
}
