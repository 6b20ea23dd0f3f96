package org.fretway.desktop.settings;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.desktop.form.Attempts;
import org.fretway.desktop.form.Message;

/** One value of the settings: what it is, what came of changing it, and the way back. */
public final class SettingValue {
  private final ReadOnlyObjectWrapper<Optional<Object>> value =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
  private final Attempts attempts;
  private final BiConsumer<SettingValue, Optional<Object>> write;
  private Optional<Object> fallback = Optional.empty();
  private Optional<Object> beforeReset = Optional.empty();

  /**
   * Creates a value that is not known yet.
   *
   * @param write begins to change it; an empty one sets the default back
   */
  SettingValue(Attempts attempts, BiConsumer<SettingValue, Optional<Object>> write) {
    this.attempts = attempts;
    this.write = write;
  }

  /** What holds; empty for nothing. */
  public ReadOnlyObjectProperty<Optional<Object>> valueProperty() {
    return value.getReadOnlyProperty();
  }

  /** Whether it is another than the default. */
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** Whether setting it back can be undone. */
  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** What came of changing it last. */
  public ReadOnlyObjectProperty<Message> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Whether it is being changed. */
  public ReadOnlyBooleanProperty busyProperty() {
    return attempts.busyProperty();
  }

  /** Changes it. */
  public void change(Object wanted) {
    undoable.set(false);
    write.accept(this, Optional.of(wanted));
  }

  /** Sets the default back. */
  public void reset() {
    beforeReset = value.get();
    undoable.set(false);
    write.accept(this, Optional.empty());
  }

  /** Brings back what was there before it was set back. */
  public void undo() {
    undoable.set(false);
    write.accept(this, beforeReset);
  }

  /** Shows what holds. */
  void show(Optional<Object> now, Optional<Object> fallback) {
    this.fallback = fallback;
    if (undoable.get() && !now.equals(fallback)) {
      undoable.set(false); // Somebody else has set it meanwhile.
    }
    changed.set(!now.equals(fallback));
    value.set(now);
  }

  /** Says that the default was set back, if something else was there. */
  void wasReset() {
    undoable.set(!beforeReset.equals(fallback));
  }

  void begin(Attempts.Attempt attempt) {
    attempts.begin(message, attempt, () -> {});
  }
}
