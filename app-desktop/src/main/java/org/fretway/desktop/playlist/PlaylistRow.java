package org.fretway.desktop.playlist;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.fretway.desktop.form.NameField;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.library.DraggedSongs;
import org.fretway.desktop.model.SongCount;
import org.fretway.desktop.sidebar.SidebarEntry;
import org.fretway.desktop.text.Figures;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.Playlist;
import org.fretway.practice.Playlists;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A playlist in the sidebar. F2 renames it, Delete deletes it, songs can be dropped on it. */
final class PlaylistRow extends StackPane {
  private static final Texts TEXTS = Texts.of(PlaylistRow.class);
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

  private final SidebarEntry entry;
  private final NameField name;
  private final Playlist list;

  /**
   * What can be done with the list.
   *
   * @param open shows it
   * @param play plays it; shuffled if true
   * @param rename gives it another name
   * @param delete deletes it
   * @param add adds songs to it
   */
  record Actions(
      Runnable open,
      Consumer<Boolean> play,
      Consumer<String> rename,
      Runnable delete,
      Consumer<List<String>> add) {}

  PlaylistRow(Playlist list, Actions actions) {
    this.list = list;
    getStyleClass().add("playlist-row");
    entry = new SidebarEntry(Feather.LIST, list.name(), actions.open());
    entry.showCount(Figures.number(list.songs() + list.away()), SongCount.of(list.songs()));
    name =
        new NameField(
            TEXTS.get("playlists.newName"),
            Playlists.MAX_NAME_LENGTH,
            text -> {
              showName(false);
              actions.rename().accept(text);
            },
            () -> showName(false));
    getChildren().addAll(entry, name);
    showName(false);
    entry.setContextMenu(menu(actions));
    entry.addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(event, actions));
    setOnDragOver(this::over);
    setOnDragExited(event -> pseudoClassStateChanged(DROP, false));
    setOnDragDropped(event -> drop(event, actions));
  }

  /** Shows whether the list is the one that is open, by its id. */
  void markOpen(OptionalLong open) {
    entry.setChosen(open.isPresent() && open.getAsLong() == list.id());
  }

  private ContextMenu menu(Actions actions) {
    MenuItem play = item(Feather.PLAY, TEXTS.get("play"), () -> actions.play().accept(false));
    MenuItem shuffle =
        item(Feather.SHUFFLE, TEXTS.get("shuffle"), () -> actions.play().accept(true));
    play.setDisable(list.songs() == 0);
    shuffle.setDisable(list.songs() == 0);
    return new ContextMenu(
        play,
        shuffle,
        new SeparatorMenuItem(),
        item(Feather.EDIT_2, TEXTS.get("rename"), this::rename),
        item(Feather.TRASH_2, TEXTS.get("delete"), actions.delete()));
  }

  private static MenuItem item(Ikon icon, String text, Runnable action) {
    MenuItem item = new MenuItem(text, new FontIcon(icon));
    item.setOnAction(event -> action.run());
    return item;
  }

  private void rename() {
    showName(true);
    name.begin(list.name());
  }

  private void showName(boolean asked) {
    Presence.set(name, asked);
    entry.setVisible(!asked);
  }

  private void onKey(KeyEvent event, Actions actions) {
    if (event.getCode() == KeyCode.F2) {
      rename();
    } else if (event.getCode() == KeyCode.DELETE) {
      actions.delete().run();
    } else {
      return;
    }
    event.consume();
  }

  private void over(DragEvent event) {
    if (DraggedSongs.areOn(event.getDragboard())) {
      event.acceptTransferModes(TransferMode.COPY);
      pseudoClassStateChanged(DROP, true);
      event.consume();
    }
  }

  private void drop(DragEvent event, Actions actions) {
    List<String> tracks = DraggedSongs.on(event.getDragboard());
    if (!tracks.isEmpty()) {
      actions.add().accept(tracks);
      event.setDropCompleted(true);
      event.consume();
    }
  }
}
