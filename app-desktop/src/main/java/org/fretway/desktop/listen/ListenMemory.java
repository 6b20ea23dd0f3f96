package org.fretway.desktop.listen;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.fretway.Fretway;
import org.fretway.desktop.model.LatestAnswer;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Remembered;
import org.fretway.desktop.model.WindowAccess;

/**
 * Remembers how whoever sits at the window wants to be listened to. Used on the user-interface
 * executor.
 */
public final class ListenMemory implements AutoCloseable {
  private final Remembered remembered;
  private final LatestAnswer<Boolean, Optional<String>> reading;
  private final AutoCloseable listening;
  private Consumer<ListenHabits> restore = habits -> {};

  /** Whether the first answer is there. */
  private boolean begun;

  /** Whether the user has changed something; before the first answer, that wins over it. */
  private boolean changed;

  /**
   * Creates it.
   *
   * @param background runs what waits for the database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public ListenMemory(Fretway fretway, Executor background, Executor ui) {
    remembered =
        new Remembered(
            fretway.viewState(), new WindowAccess(fretway.windowUser()), background, "listening");
    // Where it can't be read, it is as at first.
    reading =
        new LatestAnswer<>(
            background, ui, asked -> remembered.read(), (asked, it) -> arrive(it), asked -> {});
    listening = fretway.windowUser().onChange(() -> ui.execute(() -> reading.ask(true)));
  }

  /** Tells what was kept, now and whenever somebody else sits down at the window. */
  void begin(Consumer<ListenHabits> then) {
    restore = then;
    reading.ask(true);
  }

  /** Keeps what the user wants now. */
  void keep(ListenHabits habits) {
    changed = true;
    remembered.keep(habits.toJson());
  }

  private void arrive(Optional<String> stored) {
    boolean overtaken = !begun && changed;
    begun = true;
    if (!overtaken) {
      restore.accept(stored.map(ListenHabits::read).orElse(ListenHabits.USUAL));
    }
  }

  @Override
  public void close() {
    Listening.end(List.of(listening));
  }
}
