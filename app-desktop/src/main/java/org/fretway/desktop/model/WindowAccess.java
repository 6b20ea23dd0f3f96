package org.fretway.desktop.model;

import java.util.Optional;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.WindowUser;

/**
 * Asks in the name of whoever sits at the window at that moment, so that the window obeys the rules
 * of the network. Its methods wait for the database.
 */
public final class WindowAccess {
  private static final Texts TEXTS = Texts.of(WindowAccess.class);
  private final WindowUser user;

  /** Something done in somebody's name. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    /** Does it. */
    T as(Actor actor) throws X;
  }

  /** Something without a result, done in somebody's name. */
  @FunctionalInterface
  public interface Task<X extends Exception> {
    /** Does it. */
    void as(Actor actor) throws X;
  }

  /** Creates the access of a window. */
  public WindowAccess(WindowUser user) {
    this.user = user;
  }

  /**
   * Does something in the name of whoever sits at the window.
   *
   * @throws ForbiddenException if that one may not do it; its message is for the user, and says
   *     what to do
   */
  public <T, X extends Exception> T call(Work<T, X> work) throws X {
    Actor actor = user.actor();
    try {
      return work.as(actor);
    } catch (ForbiddenException e) {
      ForbiddenException plain = new ForbiddenException(sentence(actor, e));
      plain.initCause(e);
      throw plain;
    }
  }

  /** As {@link #call}, without a result. */
  public <X extends Exception> void run(Task<X> task) throws X {
    call(
        actor -> {
          task.as(actor);
          return actor;
        });
  }

  /** Returns whose marks lists of songs show. */
  public Optional<Long> viewer() {
    return user.actor().profileId();
  }

  /** Returns what is said to somebody who has not signed in. */
  public static String signInFirst() {
    return TEXTS.get("signInFirst");
  }

  private static String sentence(Actor actor, ForbiddenException refusal) {
    return actor.signedIn() ? TEXTS.get("refused", CoreWords.of(refusal)) : signInFirst();
  }
}
