package org.fretway.desktop.library;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.fretway.library.SongMeta;

/** What mouse and keys do to songs, whatever they are laid out in. */
final class SongGestures {
  private final SongSelection selection;
  private final SongActions songActions;
  private final LibraryActions actions;
  private final SongDeeds deeds;

  SongGestures(
      SongSelection selection, SongActions songActions, LibraryActions actions, SongDeeds deeds) {
    this.selection = selection;
    this.songActions = songActions;
    this.actions = actions;
    this.deeds = deeds;
  }

  SongSelection selection() {
    return selection;
  }

  SongDeeds deeds() {
    return deeds;
  }

  /** A click on the song at a place. */
  void onClick(MouseEvent event, int index, Optional<SongMeta> song) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return; // The menu has marked it.
    }
    if (event.isShiftDown()) {
      selection.extendTo(index, event.isShortcutDown());
    } else if (event.isShortcutDown()) {
      selection.toggle(index);
    } else {
      selection.select(index);
      if (event.getClickCount() == 2) {
        song.ifPresent(actions::play);
      }
    }
    event.consume();
  }

  /** Plays the song at a place. */
  void play(int index, Optional<SongMeta> song) {
    selection.select(index);
    song.ifPresent(actions::play);
  }

  /** Plays the lead. */
  void playLead() {
    selection.leadSongProperty().get().ifPresent(actions::play);
  }

  /** Opens the menu on a song that is pointed at; it is marked alone unless it was already. */
  void onMenu(ContextMenuEvent event, Node anchor, int index, Optional<SongMeta> song) {
    if (song.isEmpty()) {
      return;
    }
    if (!selection.contains(index, song)) {
      selection.select(index);
    }
    openMenu(song.get(), anchor, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  /** The menu key opens the menu on the lead, wherever the pointer is. */
  void onMenuKey(ContextMenuEvent event, SongList list) {
    if (event.isKeyboardTrigger()) {
      Node anchor = list.cellOf(selection.leadProperty().get());
      Bounds place = anchor.localToScreen(anchor.getBoundsInLocal());
      selection
          .leadSongProperty()
          .get()
          .ifPresent(song -> openMenu(song, anchor, place.getMinX() + 40, place.getMinY() + 20));
      event.consume();
    }
  }

  private void openMenu(SongMeta song, Node anchor, double screenX, double screenY) {
    new SongMenu(song, selection.sizeProperty().get(), songActions, actions)
        .show(anchor, screenX, screenY);
  }

  /** Lets the marked songs be dragged to where their ids are taken, such as a playlist. */
  void onDrag(MouseEvent event, Node source, int index, Optional<SongMeta> song) {
    if (song.isEmpty() || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (!selection.contains(index, song)) {
      selection.select(index);
    }
    if (!selection.targets().isEmpty()) {
      Dragboard board = source.startDragAndDrop(TransferMode.COPY);
      ClipboardContent content = new ClipboardContent();
      content.put(DraggedSongs.FORMAT, DraggedSongs.text(selection.targets()));
      board.setContent(content);
    }
    event.consume();
  }

  /** A key while the songs have the keyboard. */
  void onKey(KeyEvent event, SongList list) {
    int index = selection.leadProperty().get();
    int columns = list.columns();
    int page = columns * list.rowsInSight();
    switch (event.getCode()) {
      case LEFT -> move(event, list, columns > 1 ? index - 1 : index);
      case RIGHT -> move(event, list, columns > 1 ? index + 1 : index);
      case UP -> move(event, list, index < columns ? index : index - columns);
      case DOWN -> move(event, list, index + columns);
      case PAGE_UP -> move(event, list, index - page);
      case PAGE_DOWN -> move(event, list, index + page);
      case HOME -> move(event, list, 0);
      case END -> move(event, list, Integer.MAX_VALUE);
      case ENTER -> playLead();
      case SPACE -> selection.toggle(index);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(KeyEvent event, SongList list, int index) {
    if (event.isShiftDown()) {
      selection.extendTo(index, event.isShortcutDown());
    } else if (event.isShortcutDown()) {
      selection.lead(index);
    } else {
      selection.select(index);
    }
    list.follow(selection.leadProperty().get());
  }
}
