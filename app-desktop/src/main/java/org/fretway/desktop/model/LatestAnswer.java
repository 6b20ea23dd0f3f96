package org.fretway.desktop.model;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks in the background what may be asked anew before the answer is there. At most one question is
 * under way and one waits, the latest; an answer that another question has overtaken is dropped.
 * Used on the user-interface executor.
 *
 * @param <Q> the question, a value
 * @param <A> the answer
 */
public final class LatestAnswer<Q, A> {
  private static final Logger LOG = LoggerFactory.getLogger(LatestAnswer.class);

  private final Executor background;
  private final Executor ui;
  private final Function<Q, A> find;
  private final BiConsumer<Q, A> show;
  private final Consumer<Q> fail;
  private @Nullable Q waiting;
  private boolean underWay;

  /**
   * Creates it; nothing is asked yet.
   *
   * @param background runs what finds answers
   * @param ui runs what shows them, one task at a time and in order
   * @param find waits for the answer
   * @param show shows it
   * @param fail shows that there is none; why is in the log
   */
  public LatestAnswer(
      Executor background,
      Executor ui,
      Function<Q, A> find,
      BiConsumer<Q, A> show,
      Consumer<Q> fail) {
    this.background = background;
    this.ui = ui;
    this.find = find;
    this.show = show;
    this.fail = fail;
  }

  /** Asks; the same question asked again is answered anew. */
  public void ask(Q question) {
    if (underWay) {
      waiting = question;
    } else {
      begin(question);
    }
  }

  /** Returns whether no answer is on its way. */
  public boolean isIdle() {
    return !underWay;
  }

  private void begin(Q question) {
    underWay = true;
    background.execute(() -> answer(question));
  }

  private void answer(Q question) {
    Runnable shown;
    try {
      A answer = find.apply(question);
      shown = () -> show.accept(question, answer);
    } catch (RuntimeException e) {
      LOG.error("What the window shows could not be found out", e);
      shown = () -> fail.accept(question);
    }
    Runnable result = shown;
    ui.execute(() -> arrive(question, result));
  }

  private void arrive(Q question, Runnable result) {
    underWay = false;
    Q next = waiting;
    waiting = null;
    if (next != null) {
      begin(next);
    }
    // While songs come in, the same is asked again and again; each of its answers is good.
    if (next == null || next.equals(question)) {
      result.run();
    }
  }
}
