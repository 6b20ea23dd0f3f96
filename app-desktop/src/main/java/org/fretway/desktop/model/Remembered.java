package org.fretway.desktop.model;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
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
  private final AtomicReference<@Nullable String> waiting = new AtomicReference<>();
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

  /** Keeps a JSON object; of several in a row, the last is sure to be kept. Returns at once. */
  public synchronized void keep(String json) {
    if (waiting.getAndSet(json) == null) {
      last = last.thenApplyAsync(before -> write(), background);
    }
  }

  private boolean write() {
    String json = waiting.getAndSet(null);
    try {
      if (json != null) {
        access.run(actor -> states.put(actor, key, json));
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
