package org.fretway.desktop.player;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.fretway.audio.mix.MixerControls;

/** What is heard of one stem: its volume and place, and switches that keep them for later. */
public final class StemVolume {
  private final String name;
  private final DoubleProperty volume = new SimpleDoubleProperty(this, "volume", 1);
  private final DoubleProperty pan = new SimpleDoubleProperty(this, "pan");
  private final BooleanProperty muted = new SimpleBooleanProperty(this, "muted");
  private final BooleanProperty solo = new SimpleBooleanProperty(this, "solo");
  private final boolean mutedFirst;

  /** Shows what a mixer has for one of its stems, and changes it. */
  StemVolume(MixerControls mixer, int stem, String name) {
    this.name = name;
    volume.set(mixer.volume(stem));
    pan.set(mixer.pan(stem));
    mutedFirst = mixer.muted(stem);
    muted.set(mutedFirst);
    solo.set(mixer.solo(stem));
    volume.addListener((property, before, after) -> mixer.setVolume(stem, after.doubleValue()));
    pan.addListener((property, before, after) -> mixer.setPan(stem, after.doubleValue()));
    muted.addListener((property, before, after) -> mixer.setMuted(stem, after));
    solo.addListener((property, before, after) -> mixer.setSolo(stem, after));
  }

  /** Makes all as it was when the song was loaded. */
  void reset() {
    volume.set(1);
    pan.set(0);
    muted.set(mutedFirst);
    solo.set(false);
  }

  /** Sounds as another does. */
  void follow(StemVolume other) {
    volume.set(other.volume.get());
    pan.set(other.pan.get());
    muted.set(other.muted.get());
    solo.set(other.solo.get());
  }

  /** Returns what the song calls the stem. */
  public String name() {
    return name;
  }

  /** How loud it is unless muted: from 0 to {@link MixerControls#MAX_VOLUME}, 1 = as recorded. */
  public DoubleProperty volumeProperty() {
    return volume;
  }

  /** Where it is between left and right: -1 to 1, 0 = as recorded. */
  public DoubleProperty panProperty() {
    return pan;
  }

  /** Whether it is silent whatever its volume. */
  public BooleanProperty mutedProperty() {
    return muted;
  }

  /** Whether only it and others like it sound. */
  public BooleanProperty soloProperty() {
    return solo;
  }
}
