package org.fretway.desktop.listen;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.desktop.highway.SectionResult;

/**
 * How well it goes: hits in a row, the share that was hit, and that of each section. Shares are
 * told in whole percent, so that nothing is made anew while nothing to be seen changes. Used on the
 * user-interface executor.
 */
public final class ListenFigures {
  /** Stands for nothing judged yet. */
  public static final int NONE = -1;

  private final ReadOnlyIntegerWrapper streak = new ReadOnlyIntegerWrapper(this, "streak");
  private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(this, "percent", NONE);
  private final ReadOnlyObjectWrapper<List<SectionResult>> sections =
      new ReadOnlyObjectWrapper<>(this, "sections", List.of());
  private int[] shown = {};

  ListenFigures() {}

  /** How many strikes were hit in a row until now. */
  public ReadOnlyIntegerProperty streakProperty() {
    return streak.getReadOnlyProperty();
  }

  /** How much of what was judged was hit, in percent; {@link #NONE} before anything was. */
  public ReadOnlyIntegerProperty percentProperty() {
    return percent.getReadOnlyProperty();
  }

  /** How well each section was played; empty before anything was judged. */
  public ReadOnlyObjectProperty<List<SectionResult>> sectionsProperty() {
    return sections.getReadOnlyProperty();
  }

  void clear() {
    streak.set(0);
    percent.set(NONE);
    sections.set(List.of());
    shown = new int[0];
  }

  void show(Tally tally) {
    streak.set(tally.streak());
    percent.set(percent(tally.share()));
    if (tally.judged() > 0 && isOther(tally)) {
      shown = new int[tally.sections()];
      List<SectionResult> results = new ArrayList<>();
      for (int i = 0; i < shown.length; i++) {
        shown[i] = percent(tally.share(i));
        results.add(new SectionResult(tally.share(i)));
      }
      sections.set(List.copyOf(results));
    }
  }

  private boolean isOther(Tally tally) {
    boolean other = shown.length != tally.sections();
    for (int i = 0; !other && i < shown.length; i++) {
      other = shown[i] != percent(tally.share(i));
    }
    return other;
  }

  private static int percent(double share) {
    return Double.isNaN(share) ? NONE : (int) Math.floor(100 * share);
  }
}
