package org.fretway.desktop.library;

import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyEvent;

/** All that can be done with the marked songs, by menu, button or key. */
final class SongActions {
  private final ObservableList<SongAction> all = FXCollections.observableArrayList();
  private final SongSelection selection;

  SongActions(SongSelection selection) {
    this.selection = selection;
  }

  /** Adds one; its place follows from its group. */
  void add(SongAction action) {
    all.add(action);
    all.sort(Comparator.comparing(SongAction::group));
  }

  /** Returns all, by group. */
  ObservableList<SongAction> all() {
    return all;
  }

  /** Does one with the marked songs; nothing happens while they are being read. */
  void run(SongAction action) {
    List<String> targets = selection.targets();
    if (!targets.isEmpty()) {
      action.act().accept(targets);
    }
  }

  /** Does what a key stands for, if it stands for one of these. */
  boolean handles(KeyEvent event) {
    for (SongAction action : all) {
      if (action.key().filter(key -> key.match(event)).isPresent()) {
        run(action);
        return true;
      }
    }
    return false;
  }
}
