package org.fretway.desktop.player;

import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Whether the bars around the highway are shown. While the song plays and nobody touches anything
 * they go away; what needs them keeps them. Moments are nanoseconds of any clock. Nothing is
 * allocated while nothing changes.
 */
final class BarsViewModel {
  /** So long nobody touches anything before the bars go away. */
  static final long REST_NANOS = TimeUnit.SECONDS.toNanos(3);

  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown", true);
  private final ReadOnlyBooleanWrapper docked = new ReadOnlyBooleanWrapper(this, "docked", true);
  private boolean pointed;
  private boolean touched = true;
  private long lastUse;

  /** Whether the bars are shown. */
  ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether the highway leaves room for the bars; else they lie over it for a while. */
  ReadOnlyBooleanProperty dockedProperty() {
    return docked.getReadOnlyProperty();
  }

  /** A key was used: what is shown stays for a while. */
  void touch() {
    touched = true;
  }

  /** The mouse was used: the bars come, and stay for a while. */
  void point() {
    pointed = true;
  }

  /**
   * Looks how things stand; to be called with every pulse.
   *
   * @param free whether the bars may go away at all
   * @param held whether something needs them: the song is paused, a panel is open, or a control has
   *     the keyboard
   */
  void look(long nanos, boolean free, boolean held) {
    if (touched || pointed || held || !free) {
      lastUse = nanos;
    }
    if (held || !free) {
      shown.set(true);
      docked.set(true);
    } else if (pointed) {
      shown.set(true);
    } else if (nanos - lastUse >= REST_NANOS) {
      shown.set(false);
      docked.set(false);
    }
    touched = false;
    pointed = false;
  }
}
