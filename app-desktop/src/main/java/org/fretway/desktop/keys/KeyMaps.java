package org.fretway.desktop.keys;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.Fretway;
import org.fretway.desktop.model.LatestAnswer;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Remembered;
import org.fretway.desktop.model.WindowAccess;

/**
 * The keys of whoever sits at the window: read when that one sits down, and kept when changed. Used
 * on the user-interface executor.
 */
public final class KeyMaps implements AutoCloseable {
  private final ReadOnlyObjectWrapper<KeyMap> map =
      new ReadOnlyObjectWrapper<>(this, "map", KeyMap.DEFAULT);
  private final Remembered remembered;
  private final LatestAnswer<Integer, Optional<String>> reading;
  private final List<AutoCloseable> listening;

  /** Counts changes; what was asked before the last of them is older than it. */
  private int changes;

  private boolean loaded;

  /**
   * Creates them; the defaults hold until the answer is there.
   *
   * @param background runs what waits for the database
   * @param ui runs what touches the property, one task at a time and in order
   */
  public KeyMaps(Fretway fretway, Executor background, Executor ui) {
    WindowAccess access = new WindowAccess(fretway.windowUser());
    remembered = new Remembered(fretway.viewState(), access, background, "keys");
    reading =
        new LatestAnswer<>(
            background, ui, asked -> remembered.read(), this::show, asked -> loaded = true);
    listening =
        List.of(fretway.windowUser().onChange(() -> ui.execute(() -> reading.ask(changes))));
    reading.ask(changes);
  }

  private void show(int asked, Optional<String> stored) {
    loaded = true;
    if (asked == changes) {
      map.set(stored.map(KeyMap::read).orElse(KeyMap.DEFAULT));
    }
  }

  /** The keys that hold now. */
  public ReadOnlyObjectProperty<KeyMap> mapProperty() {
    return map.getReadOnlyProperty();
  }

  /** Returns whether the first answer has arrived. */
  public boolean isLoaded() {
    return loaded;
  }

  /** Lets other keys hold, from now on and for the next time. */
  public void change(KeyMap next) {
    changes++;
    map.set(next);
    remembered.keep(next.toJson());
  }

  @Override
  public void close() {
    Listening.end(listening);
  }
}
