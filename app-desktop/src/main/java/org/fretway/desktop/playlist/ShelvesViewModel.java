package org.fretway.desktop.playlist;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.fretway.Fretway;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Remembered;
import org.fretway.desktop.model.SongChanges;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.library.Shelf;
import org.fretway.library.ShelfSong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The short rows of songs that one may want next. Read again when songs or people change; of many
 * changes in a row, the first and the last count. Used on the user-interface executor.
 */
public final class ShelvesViewModel implements AutoCloseable {
  /** Songs on a shelf: what a wide screen shows, and a little to scroll to. */
  static final int SONGS = 20;

  private static final String COLLAPSED = "{\"collapsed\":true}";
  private static final String OPEN = "{\"collapsed\":false}";
  private static final Logger LOG = LoggerFactory.getLogger(ShelvesViewModel.class);

  private final Fretway fretway;
  private final WindowAccess access;
  private final Executor background;
  private final Executor ui;
  private final Remembered remembered;
  private final BooleanProperty collapsed = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<Map<Shelf, List<ShelfSong>>> shelves =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final List<AutoCloseable> listening;

  /** Whether what is remembered is to be read, too. */
  private final AtomicBoolean recall = new AtomicBoolean(true);

  private boolean following;

  /**
   * Creates the model and reads the shelves.
   *
   * @param background runs what waits for the database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public ShelvesViewModel(Fretway fretway, Executor background, Executor ui) {
    this.fretway = fretway;
    this.access = new WindowAccess(fretway.windowUser());
    this.background = background;
    this.ui = ui;
    this.remembered = new Remembered(fretway.viewState(), access, background, "shelves");
    listening =
        List.of(
            SongChanges.listen(fretway, this::refresh),
            fretway.windowUser().onChange(this::otherUser));
    collapsed.subscribe(
        (before, now) -> {
          if (!following) {
            remembered.keep(now ? COLLAPSED : OPEN);
          }
        });
    refresh();
  }

  /** The songs of each shelf; one without songs is not there. */
  public ReadOnlyObjectProperty<Map<Shelf, List<ShelfSong>>> shelvesProperty() {
    return shelves.getReadOnlyProperty();
  }

  /** Whether only the names of the shelves are shown. */
  public BooleanProperty collapsedProperty() {
    return collapsed;
  }

  private void otherUser() {
    recall.set(true);
    refresh();
  }

  /** Reads the shelves again; from any thread. */
  public void refresh() {
    if (waiting.compareAndSet(false, true)) {
      background.execute(this::read);
    }
  }

  private void read() {
    waiting.set(false);
    try {
      Optional<Boolean> wasCollapsed =
          recall.getAndSet(false)
              ? Optional.of(remembered.read().map(COLLAPSED::equals).orElse(false))
              : Optional.empty();
      Map<Shelf, List<ShelfSong>> read = new EnumMap<>(Shelf.class);
      for (Shelf shelf : Shelf.values()) {
        List<ShelfSong> songs =
            access.call(actor -> fretway.shelves().songs(actor, shelf, 0, SONGS));
        if (!songs.isEmpty()) {
          read.put(shelf, songs);
        }
      }
      ui.execute(() -> show(read, wasCollapsed));
    } catch (RuntimeException e) { // The songs below can be used all the same.
      LOG.error("The shelves could not be read", e);
    }
  }

  private void show(Map<Shelf, List<ShelfSong>> read, Optional<Boolean> wasCollapsed) {
    following = true;
    wasCollapsed.ifPresent(collapsed::set);
    following = false;
    shelves.set(Map.copyOf(read));
  }

  @Override
  public void close() {
    Listening.end(listening);
  }
}
