package org.fretway.desktop.practice;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fretway.audio.LeadIn;
import org.fretway.audio.SongPlayer;
import org.fretway.chart.Beat;
import org.fretway.chart.Chart;
import org.jspecify.annotations.Nullable;

/**
 * What is heard beside the stems and over them: the metronome, the count before a start, and how
 * loud all is. Used on the user-interface executor.
 */
public final class MixViewModel {
  private final DoubleProperty master = new SimpleDoubleProperty(this, "master", 1);
  private final BooleanProperty metronome = new SimpleBooleanProperty(this, "metronome");
  private final DoubleProperty clicks = new SimpleDoubleProperty(this, "clicks", 1);
  private final ObjectProperty<LeadIn> leadIn =
      new SimpleObjectProperty<>(this, "leadIn", LeadIn.NONE);
  private final IntegerProperty rewind = new SimpleIntegerProperty(this, "rewind");
  private final BooleanProperty beats = new SimpleBooleanProperty(this, "beats");
  private @Nullable SongPlayer sound;

  MixViewModel() {
    master.subscribe(this::apply);
    metronome.subscribe(this::apply);
    clicks.subscribe(this::apply);
    leadIn.subscribe(this::apply);
    rewind.subscribe(this::apply);
  }

  /** How loud song and metronome are together: 1 = as mixed. */
  public DoubleProperty masterProperty() {
    return master;
  }

  /** Whether the beats click while the song plays. */
  public BooleanProperty metronomeProperty() {
    return metronome;
  }

  /** How loud beats and counts click: 1 = as made, up to {@link SongPlayer#MAX_CLICK_VOLUME}. */
  public DoubleProperty clicksProperty() {
    return clicks;
  }

  /** What is heard before the song starts or goes on. */
  public ObjectProperty<LeadIn> leadInProperty() {
    return leadIn;
  }

  /** By how many seconds a start rewinds, if it does; 0 for a measure. */
  public IntegerProperty rewindProperty() {
    return rewind;
  }

  /** Whether the arrangement that is shown has beats that can click. */
  public BooleanProperty beatsProperty() {
    return beats;
  }

  /** Turns to the next kind of lead-in: none, count, rewind. */
  public void nextLeadIn() {
    leadIn.set(
        switch (leadIn.get()) {
          case NONE -> LeadIn.COUNT_IN;
          case COUNT_IN -> LeadIn.REWIND;
          case REWIND -> LeadIn.NONE;
        });
  }

  /**
   * Chooses what is heard before the song starts or goes on.
   *
   * @param seconds by how many a start rewinds, if it does; 0 for a measure
   */
  public void choose(LeadIn wanted, int seconds) {
    rewind.set(seconds);
    leadIn.set(wanted);
  }

  /** Turns the metronome on or off. */
  public void toggleMetronome() {
    metronome.set(!metronome.get());
  }

  void open(SongPlayer opened) {
    sound = opened;
    apply();
  }

  void show(Chart chart) {
    List<Beat> shown = chart.beats();
    beats.set(!shown.isEmpty());
    SongPlayer now = sound;
    if (now != null) {
      now.setBeats(shown);
    }
  }

  private void apply() {
    SongPlayer now = sound;
    if (now != null) {
      now.mixer().setMasterVolume(master.get());
      now.setMetronomeVolume(metronome.get() ? clicks.get() : 0);
      now.setCountInVolume(clicks.get());
      now.setLeadIn(leadIn.get());
      now.setRewindSeconds(rewind.get());
    }
  }
}
