package org.fretway.desktop.library;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.KeyContext;
import org.fretway.desktop.keys.KeyStroke;
import org.fretway.desktop.keys.KeyTips;

/** All that can be done with the marked songs, by menu, button or key. */
final class SongActions {
  private final ObservableList<SongAction> all = FXCollections.observableArrayList();
  private final SongSelection selection;
  private final KeyTips tips;

  SongActions(SongSelection selection, KeyTips tips) {
    this.selection = selection;
    this.tips = tips;
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
    Optional<Command> pressed =
        KeyStroke.of(event).flatMap(it -> tips.keys().find(KeyContext.LIBRARY, it));
    for (SongAction action : all) {
      if (pressed.isPresent() && action.command().equals(pressed)) {
        run(action);
        return true;
      }
    }
    return false;
  }

  /** Returns the key that does something, for its entry in a menu. */
  Optional<KeyCombination> key(SongAction action) {
    return action.command().flatMap(tips::combination);
  }

  /** Lets a button say what it does and which key does it. */
  void say(SongAction action, Consumer<String> button) {
    tips.follow(button, action.text(), action.command().stream().toArray(Command[]::new));
  }
}
