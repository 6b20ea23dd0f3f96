package org.fretway.desktop.bin;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A place in the list; its song arrives when its page has been read. */
public final class AwaySlot {
  private final ReadOnlyObjectWrapper<Optional<AwaySong>> song =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  AwaySlot() {}

  /** Its song; empty until it has been read. */
  public ReadOnlyObjectProperty<Optional<AwaySong>> songProperty() {
    return song.getReadOnlyProperty();
  }

  void arrive(AwaySong read) {
    song.set(Optional.of(read));
  }
}
