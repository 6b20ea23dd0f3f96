package org.fretway.desktop.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/** Waits, frame by frame, until what is on the screen has come to rest. */
final class Settling extends AnimationTimer {
  /** Frames for which nothing may change: layout in one can ask for covers in the next. */
  private static final int STILL_FRAMES = 4;

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final BooleanSupplier atRest;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final long begin = System.nanoTime();
  private int still;

  private Settling(BooleanSupplier atRest) {
    this.atRest = atRest;
  }

  /**
   * Begins to wait.
   *
   * @param atRest asked once a frame on the JavaFX thread
   * @return completed on the JavaFX thread; fails if there is no rest within a minute
   */
  static CompletableFuture<Void> when(BooleanSupplier atRest) {
    Settling settling = new Settling(atRest);
    settling.start();
    return settling.done;
  }

  @Override
  public void handle(long now) {
    still = atRest.getAsBoolean() ? still + 1 : 0;
    if (still >= STILL_FRAMES) {
      stop();
      done.complete(null);
    } else if (System.nanoTime() - begin > PATIENCE_NANOS) {
      stop();
      done.completeExceptionally(
          new TimeoutException("the window was not complete after a minute"));
    }
  }
}
