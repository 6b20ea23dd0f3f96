package org.fretway.desktop.listen;

import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fretway.audio.pitch.NoteName;
import org.fretway.desktop.text.Texts;

/**
 * What is told of the input while it is listened to: the note that rings, and whether the input is
 * overdriven. Texts are made only when they change. Used on the user-interface executor.
 */
public final class InputReading {
  private static final Texts TEXTS = Texts.of(InputReading.class);

  /** How long a clipped peak is shown. */
  private static final long CLIP_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);

  private static final double CENTS = 100;

  /** A note is told in steps of so many cents, since the last digit only flickers. */
  private static final double STEP = 5;

  private static final long NONE = Long.MIN_VALUE;

  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
  private final ReadOnlyBooleanWrapper clipped = new ReadOnlyBooleanWrapper(this, "clipped");
  private long shown = NONE;
  private long clippedAt;

  InputReading() {}

  /** The note that rings with its cents, such as "E2 −5"; empty if there is none. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Whether the input was overdriven a moment ago. */
  public ReadOnlyBooleanProperty clippedProperty() {
    return clipped.getReadOnlyProperty();
  }

  void look(double midi, boolean clips, long nanos) {
    long steps = Double.isNaN(midi) ? NONE : Math.round(midi * CENTS / STEP);
    if (steps != shown) {
      shown = steps;
      note.set(steps == NONE ? "" : text(steps * STEP / CENTS));
    }
    if (clips) {
      clippedAt = nanos;
      clipped.set(true);
    } else if (clipped.get() && nanos - clippedAt > CLIP_NANOS) {
      clipped.set(false);
    }
  }

  private static String text(double midi) {
    NoteName name = NoteName.of(midi);
    long cents = Math.round(name.cents());
    String sign = cents > 0 ? "+" : cents < 0 ? "−" : "±";
    return TEXTS.get("note", name.withOctave(), sign + Math.abs(cents));
  }

  void clear() {
    look(Double.NaN, false, clippedAt + CLIP_NANOS + 1);
  }
}
