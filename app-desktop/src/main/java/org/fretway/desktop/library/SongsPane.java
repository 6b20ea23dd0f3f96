package org.fretway.desktop.library;

import javafx.application.Platform;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The songs in the layout that the user chose; each layout is made when it is first wanted. */
final class SongsPane extends StackPane {
  private final LibraryViewModel model;
  private final CoverLoader covers;
  private final SongGestures gestures;
  private @Nullable SongGrid grid;
  private @Nullable SongTable table;
  private SongList current;
  private Subscription waiting = Subscription.EMPTY;

  SongsPane(LibraryViewModel model, CoverLoader covers, SongGestures gestures) {
    this.model = model;
    this.covers = covers;
    this.gestures = gestures;
    current = list(model.layoutProperty().get());
    getChildren().setAll(current.node());
    model.layoutProperty().subscribe((before, now) -> change(list(now)));
    model.songsProperty().subscribe(this::show);
    model.onReveal(this::reveal);
  }

  /** Returns the layout that is shown. */
  SongList current() {
    return current;
  }

  /** Returns whether the songs have the keyboard. */
  boolean hasKeyboard() {
    return current.node().isFocusWithin();
  }

  /** Gives the songs the keyboard. */
  void focus() {
    current.node().requestFocus();
  }

  /** A cover can change without anything else of its song. */
  private void show(SongPages songs) {
    covers.recheck();
    current.show(songs);
  }

  /** What has no size yet can't scroll; it does when it has. */
  private void reveal(int index) {
    Region node = current.node();
    if (node.getHeight() > 0) {
      current.reveal(index);
      return;
    }
    waiting.unsubscribe();
    waiting =
        node.heightProperty()
            .subscribe(
                (before, now) -> {
                  waiting.unsubscribe();
                  Platform.runLater(() -> current.reveal(index));
                });
  }

  private SongList list(SongLayout layout) {
    return switch (layout) {
      case GRID -> {
        SongGrid made = grid == null ? watched(new SongGrid(covers, gestures)) : grid;
        grid = made;
        yield made;
      }
      case TABLE -> {
        SongTable made = table == null ? watched(new SongTable(covers, gestures, model)) : table;
        table = made;
        yield made;
      }
    };
  }

  private <T extends SongList> T watched(T list) {
    list.onScroll(
        () -> {
          if (current == list) {
            model.nowInSight(list.firstInSight());
          }
        });
    return list;
  }

  /** The other layout begins at the songs that were in sight. */
  private void change(SongList other) {
    boolean focused = hasKeyboard();
    int first = current.firstInSight();
    current.show(SongPages.none());
    current = other;
    current.show(model.songsProperty().get());
    getChildren().setAll(current.node());
    applyCss();
    layout();
    current.reveal(first);
    if (focused) {
      focus();
    }
  }
}
