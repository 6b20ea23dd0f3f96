package org.fretway.desktop.library;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.util.Subscription;
import org.fretway.library.SongMeta;
import org.jspecify.annotations.Nullable;

/** A song in the table. Reused. */
final class SongTableRow extends TableRow<SongSlot> {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");

  private final SongGestures gestures;
  private Subscription arrival = Subscription.EMPTY;
  private Optional<SongMeta> song = Optional.empty();

  SongTableRow(SongGestures gestures) {
    this.gestures = gestures;
    setOnMouseClicked(
        event -> {
          if (!isEmpty()) {
            gestures.onClick(event, getIndex(), song);
          }
        });
    setOnContextMenuRequested(event -> gestures.onMenu(event, this, getIndex(), song));
    setOnDragDetected(event -> gestures.onDrag(event, this, getIndex(), song));
  }

  @Override
  protected void updateItem(@Nullable SongSlot slot, boolean empty) {
    super.updateItem(slot, empty);
    arrival.unsubscribe();
    if (slot == null || empty) {
      arrival = Subscription.EMPTY;
      show(Optional.empty());
    } else {
      arrival = slot.songProperty().subscribe(this::show);
    }
  }

  private void show(Optional<SongMeta> arrived) {
    song = arrived;
    setAccessibleText(song.map(SongWords::spoken).orElse(""));
    showMarks();
  }

  boolean isComplete() {
    return isEmpty() || song.isPresent();
  }

  /** Shows whether the song is marked, and whether it is the lead. */
  void showMarks() {
    SongSelection selection = gestures.selection();
    pseudoClassStateChanged(MARKED, !isEmpty() && selection.contains(getIndex(), song));
    pseudoClassStateChanged(LEAD, !isEmpty() && getIndex() == selection.leadProperty().get());
  }
}
