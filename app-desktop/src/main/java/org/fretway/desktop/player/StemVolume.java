package org.fretway.desktop.player;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.fretway.audio.SongPlayer;

/** How loud one stem is: a volume, and a mute that keeps the volume for later. */
public final class StemVolume {
  private final String name;
  private final DoubleProperty volume = new SimpleDoubleProperty(this, "volume", 1);
  private final BooleanProperty muted = new SimpleBooleanProperty(this, "muted");

  StemVolume(SongPlayer player, int stem) {
    this.name = player.stemId(stem);
    double initial = player.stemVolume(stem);
    muted.set(initial == 0);
    volume.set(initial == 0 ? 1 : initial);
    Runnable apply = () -> player.setStemVolume(stem, muted.get() ? 0 : volume.get());
    volume.addListener((property, before, after) -> apply.run());
    muted.addListener((property, before, after) -> apply.run());
  }

  /** Returns what the song calls the stem. */
  public String name() {
    return name;
  }

  /** How loud it is unless muted: from 0 to {@link SongPlayer#MAX_VOLUME}, 1 = as recorded. */
  public DoubleProperty volumeProperty() {
    return volume;
  }

  /** Whether it is silent whatever its volume. */
  public BooleanProperty mutedProperty() {
    return muted;
  }
}
