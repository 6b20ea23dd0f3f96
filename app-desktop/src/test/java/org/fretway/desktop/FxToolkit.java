package org.fretway.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** Runs test code on the JavaFX thread, starting the headless toolkit once for the whole JVM. */
public final class FxToolkit {
  private static final long PATIENCE_SECONDS = 60;

  private FxToolkit() {}

  /** Starts the toolkit when the class is first used; the JVM's class lock makes it happen once. */
  private static final class Started {
    static final Started TOOLKIT = new Started();

    private Started() {
      CountDownLatch running = new CountDownLatch(1);
      // A lambda would belong to this class and wait on the other thread until it is initialised.
      Platform.startup(running::countDown);
      Platform.setImplicitExit(false);
      await(running);
    }

    <T> T call(Callable<T> work) {
      CompletableFuture<T> result = new CompletableFuture<>();
      Platform.runLater(
          () -> {
            try {
              result.complete(work.call());
            } catch (Throwable failure) { // Handed on to the test, errors included.
              result.completeExceptionally(failure);
            }
          });
      return await(result);
    }
  }

  /**
   * Runs the work on the JavaFX thread and waits for its result.
   *
   * @throws AssertionError with the failure as its cause, if the work fails or takes a minute
   */
  public static <T> T call(Callable<T> work) {
    return Started.TOOLKIT.call(work);
  }

  /** Runs the work on the JavaFX thread and waits until it is done; see {@link #call}. */
  public static void run(Work work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  /** Work without a result that may fail. */
  @FunctionalInterface
  public interface Work {
    /** Does it. */
    void run() throws Exception;
  }

  private static void await(CountDownLatch running) {
    try {
      if (!running.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("JavaFX did not start within a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while JavaFX started", e);
    }
  }

  private static <T> T await(CompletableFuture<T> result) {
    try {
      return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("work on the JavaFX thread failed", e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("work on the JavaFX thread took over a minute", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for the JavaFX thread", e);
    }
  }
}
