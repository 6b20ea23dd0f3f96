package org.fretway.desktop.form;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out in the background how things stand, as often as they may have changed. */
public final class Inquiry {
  private static final Logger LOG = LoggerFactory.getLogger(Inquiry.class);

  private final Executor background;
  private final Executor ui;
  private final Supplier<Runnable> question;
  private final Runnable whenItFails;

  /**
   * Creates an inquiry that has not been made yet.
   *
   * @param background runs the question
   * @param ui runs what shows the answer, one task at a time and in order
   * @param question waits for the answer, and returns what shows it
   * @param whenItFails shows that there is no answer
   */
  public Inquiry(
      Executor background, Executor ui, Supplier<Runnable> question, Runnable whenItFails) {
    this.background = background;
    this.ui = ui;
    this.question = question;
    this.whenItFails = whenItFails;
  }

  /** Asks in the background. */
  public void make() {
    background.execute(this::makeNow);
  }

  /** Asks and waits for the answer; one at a time, so that the last to ask is the last to show. */
  public synchronized void makeNow() {
    ui.execute(answer());
  }

  private Runnable answer() {
    try {
      return question.get();
    } catch (RuntimeException e) {
      LOG.error("How things stand could not be found out", e);
      return whenItFails;
    }
  }
}
