package org.fretway.desktop.model;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Actor;
import org.fretway.profile.ConflictException;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.storage.DiskFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does in the background what the user wants done, one thing after the other, in the name of
 * whoever sits at the window; tells in a sentence why something could not be done. Used on the
 * user-interface executor.
 */
public final class Wishes {
  private static final Texts TEXTS = Texts.of(Wishes.class);
  private static final Logger LOG = LoggerFactory.getLogger(Wishes.class);

  private final WindowAccess access;
  private final Executor background;
  private final Executor ui;
  private final Teller teller;
  private CompletableFuture<Boolean> last = CompletableFuture.completedFuture(true);

  /** Something that the user wants. */
  @FunctionalInterface
  public interface Wish<T> {
    /** Fulfils it, and returns what came of it. */
    T as(Actor actor) throws Exception;
  }

  /** Something that the user wants, without a result. */
  @FunctionalInterface
  public interface Task {
    /** Does it. */
    void as(Actor actor) throws Exception;
  }

  /**
   * Creates it.
   *
   * @param background runs what waits for disk or database
   * @param ui runs what comes after, one task at a time and in order
   * @param teller told why something could not be done
   */
  public Wishes(WindowAccess access, Executor background, Executor ui, Teller teller) {
    this.access = access;
    this.background = background;
    this.ui = ui;
    this.teller = teller;
  }

  /**
   * Fulfils a wish after those before it.
   *
   * @param then gets what came of it, on the user-interface executor; not called if it failed
   */
  public <T> void make(Wish<T> wish, Consumer<? super T> then) {
    make(wish, then, () -> {});
  }

  /**
   * As {@link #make(Wish, Consumer)}, and says when it failed.
   *
   * @param failed called after the user was told why
   */
  public <T> void make(Wish<T> wish, Consumer<? super T> then, Runnable failed) {
    last =
        last.handleAsync(
            (before, failure) -> {
              fulfil(wish, then, failed);
              return true;
            },
            background);
  }

  /** Does something after what was wanted before. */
  public void make(Task task) {
    make(task, () -> {});
  }

  /**
   * Does something after what was wanted before.
   *
   * @param then called when it is done, on the user-interface executor; not if it failed
   */
  public void make(Task task, Runnable then) {
    make(
        actor -> {
          task.as(actor);
          return true;
        },
        done -> then.run());
  }

  private <T> void fulfil(Wish<T> wish, Consumer<? super T> then, Runnable failed) {
    try {
      T result = access.call(wish::as);
      ui.execute(() -> then.accept(result));
    } catch (ForbiddenException e) {
      tell(() -> teller.refused(String.valueOf(e.getMessage())), failed);
    } catch (
        Exception e) { // Whatever it is ends here, and the next wish is fulfilled all the same.
      String sentence = sentence(e);
      tell(() -> teller.failed(sentence), failed);
    }
  }

  private void tell(Runnable telling, Runnable failed) {
    ui.execute(
        () -> {
          telling.run();
          failed.run();
        });
  }

  private static String sentence(Exception e) {
    if (e instanceof InvalidInputException
        || e instanceof ConflictException
        || e instanceof NotFoundException) {
      return CoreWords.of(e);
    }
    if (DiskFullException.behind(e).isPresent()) {
      return CoreWords.of(DiskFullException.behind(e).get());
    }
    LOG.error("What the user wanted could not be done", e);
    return e instanceof IOException ? TEXTS.get("notReadOrKept") : Texts.COMMON.get("failed");
  }
}
