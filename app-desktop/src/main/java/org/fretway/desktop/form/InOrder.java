package org.fretway.desktop.form;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs tasks one at a time and in order, on threads that others use too. */
public final class InOrder implements Executor {
  private final Executor threads;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean running;

  /** Creates it over the executor that has the threads. */
  public InOrder(Executor threads) {
    this.threads = threads;
  }

  @Override
  public void execute(Runnable task) {
    synchronized (this) {
      waiting.add(task);
      if (running) {
        return;
      }
      running = true;
    }
    threads.execute(this::run);
  }

  private void run() {
    Runnable next;
    while ((next = next()) != null) {
      boolean done = false;
      try {
        next.run();
        done = true;
      } finally {
        if (!done) { // The failure ends this thread, and the others of the queue need one.
          threads.execute(this::run);
        }
      }
    }
  }

  private synchronized @Nullable Runnable next() {
    Runnable next = waiting.poll();
    running = next != null;
    return next;
  }
}
