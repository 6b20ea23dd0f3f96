package org.fretway.desktop.model;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A thread that stands in for that of JavaFX, for view models that several threads tell things. */
public final class UiThread implements Executor, AutoCloseable {
  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  @Override
  public void execute(Runnable task) {
    thread.execute(task);
  }

  /** Runs something there and returns what came of it. */
  public <T> T call(Callable<T> work) {
    try {
      return thread.submit(work).get();
    } catch (ExecutionException e) {
      throw new AssertionError("work on the user-interface thread failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for the user-interface thread", e);
    }
  }

  /** Runs something there and waits for its end. */
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  @Override
  public void close() {
    thread.close();
  }
}
