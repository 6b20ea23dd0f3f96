package org.fretway.desktop.practice;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fretway.audio.LeadIn;
import org.fretway.audio.LoopRegion;
import org.fretway.audio.SongPlayer;
import org.fretway.chart.Chart;
import org.fretway.chart.Passage;
import org.fretway.chart.Snap;
import org.fretway.chart.SnapGrid;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The passage that is repeated: its ends A and B, set one after the other. Moments are seconds of
 * song time. Used on the user-interface executor.
 */
public final class LoopViewModel {
  private static final Texts TEXTS = Texts.of(LoopViewModel.class);

  private final DoubleConsumer seek;
  private final ReadOnlyDoubleWrapper start = new ReadOnlyDoubleWrapper(this, "start", Double.NaN);
  private final ReadOnlyDoubleWrapper end = new ReadOnlyDoubleWrapper(this, "end", Double.NaN);
  private final ReadOnlyBooleanWrapper looping = new ReadOnlyBooleanWrapper(this, "looping");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
  private final ObjectProperty<LeadIn> leadIn =
      new SimpleObjectProperty<>(this, "leadIn", LeadIn.NONE);
  private final ObjectProperty<Snap> snap = new SimpleObjectProperty<>(this, "snap", Snap.BEAT);
  private SnapGrid grid = SnapGrid.NONE;
  private @Nullable SongPlayer sound;
  private boolean endWasLast;

  /**
   * Creates a model without a song.
   *
   * @param seek goes to a moment of the song
   */
  LoopViewModel(DoubleConsumer seek) {
    this.seek = seek;
    leadIn.subscribe(
        (before, now) -> {
          if (looping.get()) {
            repeat(start.get(), end.get());
          }
        });
  }

  /** Where it begins; NaN while that is not set. */
  public ReadOnlyDoubleProperty startProperty() {
    return start.getReadOnlyProperty();
  }

  /** Where it ends; NaN while that is not set. */
  public ReadOnlyDoubleProperty endProperty() {
    return end.getReadOnlyProperty();
  }

  /** Whether a passage is repeated. */
  public ReadOnlyBooleanProperty loopingProperty() {
    return looping.getReadOnlyProperty();
  }

  /** Why an end could not be set, in a sentence; mostly empty. */
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** What is heard before each pass but the first. */
  public ObjectProperty<LeadIn> leadInProperty() {
    return leadIn;
  }

  /** What the ends go to unless they are set exactly. */
  public ObjectProperty<Snap> snapProperty() {
    return snap;
  }

  void open(SongPlayer opened) {
    sound = opened;
    clear();
  }

  void show(Chart chart, double duration) {
    grid = SnapGrid.of(chart, duration);
  }

  /**
   * Sets where the loop begins. An end that would not lie behind it any more is given up.
   *
   * @param exact whether it stays between beats
   */
  public void setStart(double songTime, boolean exact) {
    SongPlayer now = sound;
    if (now == null) {
      return;
    }
    double wanted = at(songTime, exact);
    endWasLast = false;
    if (now.duration() - wanted < LoopRegion.MIN_SECONDS) {
      message.set(TEXTS.get("loop.noStart"));
    } else if (end.get() - wanted >= LoopRegion.MIN_SECONDS) {
      repeat(wanted, end.get());
    } else {
      message.set(Double.isNaN(end.get()) ? "" : TEXTS.get("loop.endGone"));
      now.setLoop(Optional.empty());
      looping.set(false);
      end.set(Double.NaN);
      start.set(wanted);
    }
  }

  /**
   * Sets where the loop ends, and repeats it; where no start is set, from the start of the song. An
   * end before the start becomes the start, and the start the end.
   *
   * @param exact whether it stays between beats
   */
  public void setEnd(double songTime, boolean exact) {
    double wanted = at(songTime, exact);
    double from = Double.isNaN(start.get()) ? 0 : start.get();
    endWasLast = true;
    if (wanted - from >= LoopRegion.MIN_SECONDS) {
      repeat(from, wanted);
    } else if (from - wanted >= LoopRegion.MIN_SECONDS) {
      repeat(wanted, from);
    } else {
      message.set(
          TEXTS.get(exact || snap.get() == Snap.OFF ? "loop.tooShort" : "loop.tooShort.onBeats"));
    }
  }

  /** Moves the start while it is dragged; {@link #drop} ends that. */
  public void dragStart(double songTime, boolean exact) {
    double wanted = at(songTime, exact);
    endWasLast = false;
    if (Double.isNaN(end.get()) || end.get() - wanted >= LoopRegion.MIN_SECONDS) {
      start.set(wanted);
    }
  }

  /** Moves the end while it is dragged; {@link #drop} ends that. */
  public void dragEnd(double songTime, boolean exact) {
    double wanted = at(songTime, exact);
    endWasLast = true;
    if (wanted - start.get() >= LoopRegion.MIN_SECONDS) {
      end.set(wanted);
    }
  }

  /** Repeats what was dragged to. */
  public void drop() {
    if (looping.get()) {
      repeat(start.get(), end.get());
    }
  }

  /**
   * Moves the end that was set last to the next beat, or what ends go to.
   *
   * @return whether there is one
   */
  public boolean nudge(boolean forward) {
    if (Double.isNaN(start.get())) {
      return false;
    }
    if (endWasLast && looping.get()) {
      dragEnd(grid.next(snap.get(), end.get(), forward), true);
    } else {
      dragStart(grid.next(snap.get(), start.get(), forward), true);
    }
    drop();
    return true;
  }

  /** Goes to the start of a passage and repeats it. */
  public void play(Passage passage) {
    repeat(passage);
    if (looping.get()) {
      seek.accept(start.get());
    }
  }

  /** Repeats a passage from where the song is. */
  void repeat(Passage passage) {
    SongPlayer now = sound;
    if (now == null) {
      return;
    }
    double last = Math.min(passage.end(), now.duration());
    if (last - passage.start() >= LoopRegion.MIN_SECONDS) {
      endWasLast = true;
      repeat(Math.max(0, passage.start()), last);
    } else {
      message.set(TEXTS.get("loop.behind", passage.name()));
    }
  }

  private void repeat(double from, double to) {
    SongPlayer now = sound;
    if (now != null) {
      now.setLoop(Optional.of(new LoopRegion(from, to, leadIn.get())));
      start.set(from);
      end.set(to);
      looping.set(true);
      message.set("");
    }
  }

  /** Gives up both ends; the song plays on. */
  public void clear() {
    SongPlayer now = sound;
    if (now != null) {
      now.setLoop(Optional.empty());
    }
    looping.set(false);
    start.set(Double.NaN);
    end.set(Double.NaN);
    message.set("");
  }

  /** Takes back what was said, which has been read by now. */
  public void dismissMessage() {
    message.set("");
  }

  /** Returns whether at least one end is set. */
  public boolean isBegun() {
    return !Double.isNaN(start.get());
  }

  private double at(double songTime, boolean exact) {
    double duration = sound == null ? 0 : sound.duration();
    return Math.clamp(grid.snapped(exact ? Snap.OFF : snap.get(), songTime), 0, duration);
  }
}
