package org.fretway.desktop.library;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.library.SongMeta;

/** A place in the list of songs; its song arrives when its page has been read. */
public final class SongSlot {
  private final ReadOnlyObjectWrapper<Optional<SongMeta>> song =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  SongSlot() {}

  /** Returns the song, or empty while it is being read. */
  public Optional<SongMeta> song() {
    return song.get();
  }

  /** Observes {@link #song()}. */
  public ReadOnlyObjectProperty<Optional<SongMeta>> songProperty() {
    return song.getReadOnlyProperty();
  }

  void arrive(SongMeta meta) {
    song.set(Optional.of(meta));
  }
}
