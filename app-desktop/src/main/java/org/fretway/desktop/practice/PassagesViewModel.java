package org.fretway.desktop.practice;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fretway.chart.Chart;
import org.fretway.chart.Division;
import org.fretway.chart.Passage;
import org.fretway.chart.Passages;
import org.jspecify.annotations.Nullable;

/**
 * The passages of the arrangement that is shown, and which of them is heard. Used on the
 * user-interface executor.
 */
public final class PassagesViewModel {
  /** Ends closer than this, in seconds, are the same. */
  private static final double SAME = 1e-6;

  private final LoopViewModel loop;
  private final ReadOnlyObjectWrapper<List<Division>> divisions =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Division> division = new SimpleObjectProperty<>(Division.SECTIONS);
  private final ReadOnlyObjectWrapper<Passages> passages =
      new ReadOnlyObjectWrapper<>(Passages.NONE);
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
  private @Nullable Chart chart;
  private double duration;

  PassagesViewModel(LoopViewModel loop) {
    this.loop = loop;
    division.subscribe(this::cut);
  }

  /** The ways in which the song can be cut, the best first; empty if it can't. */
  public ReadOnlyObjectProperty<List<Division>> divisionsProperty() {
    return divisions.getReadOnlyProperty();
  }

  /** How the song is cut. */
  public ObjectProperty<Division> divisionProperty() {
    return division;
  }

  /** The passages. */
  public ReadOnlyObjectProperty<Passages> passagesProperty() {
    return passages.getReadOnlyProperty();
  }

  /** The index of the passage that is heard; -1 if there are none. */
  public ReadOnlyIntegerProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  void show(Chart shown, double songDuration) {
    boolean first = chart == null;
    chart = shown;
    duration = songDuration;
    List<Division> possible = Passages.divisions(shown, songDuration);
    divisions.set(possible);
    if (!possible.isEmpty() && (first || !possible.contains(division.get()))) {
      division.set(possible.getFirst());
    }
    cut();
  }

  private void cut() {
    Chart now = chart;
    if (now != null) {
      passages.set(Passages.of(now, division.get(), duration));
    }
  }

  void refresh(double songTime) {
    current.set(passages.get().indexAt(songTime));
  }

  /** Goes to some neighbouring passages and repeats them, from one index to the other. */
  public void play(int one, int other) {
    loop.play(passages.get().span(one, other));
  }

  /** Returns whether a passage is a part of what is repeated. */
  public boolean isLooped(Passage passage) {
    return loop.loopingProperty().get()
        && passage.start() >= loop.startProperty().get() - SAME
        && passage.end() <= loop.endProperty().get() + SAME;
  }

  /** Repeats the passage at a moment, or gives up the loop that there is. */
  public void toggleLoop(double songTime) {
    if (loop.isBegun()) {
      loop.clear();
    } else {
      passages.get().at(songTime).ifPresent(loop::repeat);
    }
  }
}
