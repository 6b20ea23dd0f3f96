package org.fretway.desktop.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets work end in order when the process is told to (Ctrl+C, SIGTERM): the process waits until it
 * has, but not for ever.
 */
final class Interruption implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);
  private static final int PATIENCE_SECONDS = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = Thread.ofPlatform().name("interruption").unstarted(this::request);
  private volatile boolean requested;

  private Interruption() {}

  /** Listens until it is closed. */
  static Interruption listen() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Returns whether the work shall end. */
  boolean isRequested() {
    return requested;
  }

  private void request() {
    requested = true;
    try {
      // Whatever it hangs at after that, the user wants it gone.
      boolean inOrder = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      LOG.debug("Ended in order: {}", inOrder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and now it may.
    }
  }
}
