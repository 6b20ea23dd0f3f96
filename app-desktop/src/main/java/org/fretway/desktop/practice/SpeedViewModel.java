package org.fretway.desktop.practice;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.fretway.audio.SongPlayer;
import org.fretway.chart.Chart;
import org.fretway.chart.Retune;
import org.jspecify.annotations.Nullable;

/** How fast and how high the song is played. Used on the user-interface executor. */
public final class SpeedViewModel {
  /** As recorded. */
  public static final double AS_RECORDED = 100;

  /** Speeds that are often chosen, in percent. */
  public static final List<Integer> PRESETS = List.of(50, 60, 70, 80, 90, 100);

  /** How far one press of a key goes, in percent of the recorded speed. */
  public static final int STEP = 5;

  /** Slower still could be played, but hardly be practised with. */
  static final double LEAST = 25;

  static final double MOST = 150;

  /** Less than this, in percent, comes from the sum of two numbers. */
  private static final double SAME = 0.01;

  private final DoubleProperty percent = new SimpleDoubleProperty(this, "percent", AS_RECORDED);
  private final DoubleProperty semitones = new SimpleDoubleProperty(this, "semitones");
  private final ReadOnlyObjectWrapper<Optional<Retune>> retune =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable SongPlayer sound;

  SpeedViewModel() {
    percent.subscribe(this::setRate);
    semitones.subscribe(this::setSemitones);
  }

  /** The speed in percent of the recorded one, whole unless a trainer sets it. */
  public DoubleProperty percentProperty() {
    return percent;
  }

  /** By how many semitones the song is raised; parts are cents. */
  public DoubleProperty semitonesProperty() {
    return semitones;
  }

  /** What brings the shown arrangement to standard tuning; empty where nothing has to. */
  public ReadOnlyObjectProperty<Optional<Retune>> retuneProperty() {
    return retune.getReadOnlyProperty();
  }

  void open(SongPlayer opened) {
    sound = opened;
    setRate(percent.doubleValue());
    setSemitones(semitones.doubleValue());
  }

  void show(Chart chart) {
    retune.set(Retune.of(chart));
  }

  /** Follows a trainer. */
  void refresh() {
    SongPlayer now = sound;
    if (now != null && Math.abs(now.rate() * 100 - percent.get()) > SAME) {
      percent.set(now.rate() * 100);
    }
  }

  /** Goes to the next multiple of {@link #STEP} percent. */
  public void step(boolean faster) {
    double steps = percent.get() / STEP;
    set(STEP * (faster ? Math.floor(steps + SAME) + 1 : Math.ceil(steps - SAME) - 1));
  }

  /**
   * Chooses a speed.
   *
   * @param wanted in percent; held within what can be played
   */
  public void set(double wanted) {
    percent.set(Math.clamp(wanted, LEAST, MOST));
  }

  /** Plays as fast as recorded; the pitch stays. */
  public void reset() {
    set(AS_RECORDED);
  }

  /** Raises or lowers the song by one semitone more. */
  public void stepPitch(boolean higher) {
    double whole = higher ? Math.floor(semitones.get()) + 1 : Math.ceil(semitones.get()) - 1;
    semitones.set(Math.clamp(whole, -SongPlayer.MAX_SEMITONES, SongPlayer.MAX_SEMITONES));
  }

  /** Brings the song to standard tuning, or back if it is there. */
  public void toggleRetune() {
    retune.get().ifPresent(wanted -> semitones.set(isRetuned() ? 0 : wanted.semitones()));
  }

  /** Returns whether the song has been brought to standard tuning. */
  public boolean isRetuned() {
    return retune.get().isPresent() && retune.get().get().semitones() == semitones.get();
  }

  private void setRate(Number wanted) {
    SongPlayer now = sound;
    if (now != null && Math.abs(now.rate() * 100 - wanted.doubleValue()) > SAME) {
      now.setRate(wanted.doubleValue() / 100);
    }
  }

  private void setSemitones(Number wanted) {
    SongPlayer now = sound;
    if (now != null) {
      now.setSemitones(wanted.doubleValue());
    }
  }
}
