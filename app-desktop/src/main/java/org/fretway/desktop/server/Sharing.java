package org.fretway.desktop.server;

import java.util.Optional;
import org.fretway.api.ServerException;
import org.fretway.profile.Actor;
import org.fretway.profile.ConflictException;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.Permission;

/** Whether others on the network can reach the library. Safe for several threads. */
public interface Sharing {
  /**
   * How the library is shared.
   *
   * @param on whether others can reach it, or could if the server ran
   * @param fixed whether the command line decided that, so that it can't be changed
   * @param address where the server is, as a URL; empty while none runs
   * @param problem why none runs, in one sentence; empty if it is only not there yet
   */
  record Status(boolean on, boolean fixed, Optional<String> address, Optional<String> problem) {}

  /** Returns how things stand, without waiting. */
  Status status();

  /**
   * Shares the library, or keeps it to this machine, and remembers that; waits until the server
   * listens on its new address. Where it can't, it goes on listening where it was.
   *
   * @throws ForbiddenException if the actor lacks {@link Permission#MANAGE_SETTINGS}
   * @throws ConflictException if the command line has decided, or there is no profile yet: whoever
   *     comes first over the network could make the first one, which may do everything
   * @throws ServerException if the address can't be listened on; says so in one sentence
   */
  void share(Actor actor, boolean on) throws ServerException;

  /**
   * Runs a listener after the status has changed, on the thread that changed it.
   *
   * @return closing it ends that
   */
  AutoCloseable onChange(Runnable listener);
}
