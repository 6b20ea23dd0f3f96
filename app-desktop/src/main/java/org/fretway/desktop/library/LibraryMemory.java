package org.fretway.desktop.library;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fretway.Fretway;
import org.fretway.desktop.model.Listening;
import org.fretway.profile.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps how the library screen looks for whoever sits at the window, and brings it back when
 * another one does. Written in the background when it has rested for a while, and at the end. Used
 * from the user-interface executor.
 */
final class LibraryMemory implements AutoCloseable {
  /** How long the look must rest before it is written. */
  private static final long REST_MILLIS = 600;

  private static final String KEY = "library";
  private static final Logger LOG = LoggerFactory.getLogger(LibraryMemory.class);

  private final Fretway fretway;
  private final Executor background;
  private final Executor ui;
  private final Supplier<LibraryLook> now;
  private final Consumer<LibraryLook> show;
  private final AutoCloseable listening;
  private CompletableFuture<Boolean> last = CompletableFuture.completedFuture(true);
  private Optional<Actor> owner = Optional.empty();
  private int changes;
  private int kept;
  private boolean closed;

  /**
   * Creates it.
   *
   * @param now returns how the screen looks
   * @param show makes it look as it was left
   */
  LibraryMemory(
      Fretway fretway,
      Executor background,
      Executor ui,
      Supplier<LibraryLook> now,
      Consumer<LibraryLook> show) {
    this.fretway = fretway;
    this.background = background;
    this.ui = ui;
    this.now = now;
    this.show = show;
    listening = fretway.windowUser().onChange(() -> ui.execute(this::load));
  }

  /** Brings back how whoever sits at the window left the screen. */
  void load() {
    last =
        last.thenApplyAsync(
            before -> {
              read();
              return true;
            },
            background);
  }

  private void read() {
    try {
      Actor actor = fretway.windowUser().actor();
      String json = fretway.viewState().get(actor, KEY).orElse("{}");
      LibraryLook look = LibraryLook.read(json, actor.profileId());
      ui.execute(() -> follow(actor, look));
    } catch (RuntimeException e) {
      LOG.warn("How the library was left could not be read", e);
      ui.execute(() -> show.accept(LibraryLook.read("{}", Optional.empty())));
    }
  }

  private void follow(Actor actor, LibraryLook look) {
    if (owner.map(Actor::profileId).equals(Optional.of(actor.profileId()))) {
      owner = Optional.of(actor);
      return;
    }
    boolean first = owner.isEmpty();
    keep(); // For whoever sat there before.
    owner = Optional.of(actor);
    if (first && changes > 0) {
      keep(); // The user was faster than the disk.
      show.accept(now.get());
    } else {
      show.accept(look);
      kept = changes; // What is shown now is what was kept.
    }
  }

  /** Keeps the look when it has rested. */
  void changed() {
    if (closed) {
      return; // What is not remembered does not keep away what was.
    }
    int change = ++changes;
    CompletableFuture.delayedExecutor(REST_MILLIS, TimeUnit.MILLISECONDS, ui)
        .execute(
            () -> {
              if (change == changes) {
                keep();
              }
            });
  }

  private void keep() {
    if (closed || kept == changes || owner.isEmpty()) {
      return;
    }
    kept = changes;
    Actor whose = owner.get();
    String json = now.get().toJson();
    last = last.thenApplyAsync(before -> write(whose, json), background);
  }

  private boolean write(Actor whose, String json) {
    try {
      fretway.viewState().put(whose, KEY, json);
      return true;
    } catch (Exception e) { // Spoils nothing but the next start.
      LOG.warn("How the library looks could not be kept", e);
      return false;
    }
  }

  /** Completed when all has been written that was to be by now. */
  CompletableFuture<Boolean> written() {
    return last;
  }

  /** Writes what has not been written yet, and remembers nothing from here on. */
  @Override
  public void close() {
    if (!closed) {
      keep();
      closed = true;
      Listening.end(List.of(listening));
    }
  }
}
