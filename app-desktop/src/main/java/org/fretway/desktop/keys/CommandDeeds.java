package org.fretway.desktop.keys;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyEvent;

/** What commands do on one screen. Used on the JavaFX thread. */
public final class CommandDeeds {
  private final Map<Command, BooleanSupplier> deeds = new EnumMap<>(Command.class);

  /** Lets a command do something, in place of what it did. */
  public CommandDeeds add(Command command, Runnable deed) {
    return addIf(
        command,
        () -> {
          deed.run();
          return true;
        });
  }

  /**
   * As {@link #add}, for something that is not always to be done.
   *
   * @param deed returns whether it was done; a key that did nothing is left to others
   */
  public CommandDeeds addIf(Command command, BooleanSupplier deed) {
    deeds.put(command, deed);
    return this;
  }

  /** Adds all that others do. */
  public CommandDeeds addAll(CommandDeeds others) {
    deeds.putAll(others.deeds);
    return this;
  }

  /** Does what a command asks for; returns whether something was done. */
  public boolean run(Command command) {
    return deeds.getOrDefault(command, () -> false).getAsBoolean();
  }

  /** Does what a key asks for; returns whether it asked for something that was done. */
  public boolean run(KeyEvent event, KeyContext context, KeyMap keys) {
    return KeyStroke.of(event)
        .flatMap(stroke -> keys.find(context, stroke))
        .map(this::run)
        .orElse(false);
  }
}
