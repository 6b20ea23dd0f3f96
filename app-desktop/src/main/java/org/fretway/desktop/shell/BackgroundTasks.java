package org.fretway.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs what waits for disk, network or database, each task on a thread of its own, and tells when
 * none is under way: the database is closed only then, so that nothing is lost and no task fails
 * for want of it.
 */
final class BackgroundTasks implements Executor {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
  private int running;

  @Override
  public void execute(Runnable task) {
    synchronized (this) {
      running++;
    }
    threads.execute(
        () -> {
          try {
            task.run();
          } finally {
            ended();
          }
        });
  }

  private void ended() {
    List<CompletableFuture<Boolean>> told = List.of();
    synchronized (this) {
      running--;
      if (running == 0) {
        told = List.copyOf(waiting);
        waiting.clear();
      }
    }
    told.forEach(future -> future.complete(true));
  }

  /** Returns what is completed with true at the first moment when no task is under way. */
  synchronized CompletableFuture<Boolean> whenIdle() {
    if (running == 0) {
      return CompletableFuture.completedFuture(true);
    }
    CompletableFuture<Boolean> idle = new CompletableFuture<>();
    waiting.add(idle);
    return idle;
  }
}
