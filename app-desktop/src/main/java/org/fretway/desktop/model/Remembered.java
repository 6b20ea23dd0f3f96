package org.fretway.desktop.model;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.fretway.profile.Actor;
import org.fretway.profile.ViewState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one thing of the window for whoever sits at it, such as whether a pane is open. What can't
 * be kept is logged and no more, since it spoils nothing but the next start. Safe for several
 * threads.
 */
public final class Remembered {
  private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

  private final ViewState states;
  private final WindowAccess access;
  private final Executor background;
  private final String key;
  private final AtomicReference<@Nullable Waiting> waiting = new AtomicReference<>();
  private CompletableFuture<Boolean> last = CompletableFuture.completedFuture(true);

  /**
   * Creates it.
   *
   * @param background runs what waits for the database
   * @param key of the thing, as {@link ViewState#put} takes it
   */
  public Remembered(ViewState states, WindowAccess access, Executor background, String key) {
    this.states = states;
    this.access = access;
    this.background = background;
    this.key = key;
  }

  /** What is to be kept, and for whom. */
  private record Waiting(String json, Predicate<Actor> owner) {}

  /** Keeps a JSON object; of several in a row, the last is sure to be kept. Returns at once. */
  public void keep(String json) {
    keep(new Waiting(json, actor -> true));
  }

  /** As {@link #keep(String)}, unless somebody else sits at the window by then. */
  public void keep(String json, Optional<Long> profileId) {
    keep(new Waiting(json, actor -> actor.profileId().equals(profileId)));
  }

  private synchronized void keep(Waiting next) {
    if (waiting.getAndSet(next) == null) {
      last = last.thenApplyAsync(before -> write(), background);
    }
  }

  private boolean write() {
    Waiting next = waiting.getAndSet(null);
    try {
      if (next != null) {
        access.run(
            actor -> {
              if (next.owner().test(actor)) {
                states.put(actor, key, next.json());
              }
            });
      }
      return true;
    } catch (Exception e) { // The next one is kept all the same.
      LOG.warn("What the window remembers under {} could not be kept", key, e);
      return false;
    }
  }

  /** Returns what was kept last; waits for the database. */
  public Optional<String> read() {
    return access.call(actor -> states.get(actor, key));
  }
}
