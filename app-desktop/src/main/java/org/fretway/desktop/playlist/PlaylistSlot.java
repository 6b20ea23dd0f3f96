package org.fretway.desktop.playlist;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.library.PlaylistSong;
import org.fretway.practice.PlaylistEntry;

/** A place in an open playlist; its song arrives when somebody looks there. */
public final class PlaylistSlot implements OrderedPlace {
  private final PlaylistEntry entry;
  private final ReadOnlyObjectWrapper<Optional<PlaylistSong>> song =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean asked;

  PlaylistSlot(PlaylistEntry entry) {
    this.entry = entry;
  }

  /** Returns the entry. */
  public PlaylistEntry entry() {
    return entry;
  }

  @Override
  public long id() {
    return entry.id();
  }

  @Override
  public String trackId() {
    return entry.trackId();
  }

  /** Its song; empty until it has been read. */
  public ReadOnlyObjectProperty<Optional<PlaylistSong>> songProperty() {
    return song.getReadOnlyProperty();
  }

  /** Returns whether nobody asked for the song yet, and notes that it is asked for now. */
  boolean ask() {
    boolean first = !asked;
    asked = true;
    return first;
  }

  void arrive(PlaylistSong read) {
    song.set(Optional.of(read));
  }
}
