package org.fretway.desktop.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fretway.Fretway;
import org.fretway.api.ApiServer;
import org.fretway.api.ServerException;
import org.fretway.api.ServerOptions;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Actor;
import org.fretway.profile.ConflictException;
import org.fretway.profile.Permission;
import org.fretway.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server of the program, which moves between the address of this machine alone and all of its
 * addresses. What starts or ends it waits for the network.
 */
public final class LibraryServer implements Sharing, AutoCloseable {
  private static final Texts TEXTS = Texts.of(LibraryServer.class);
  private static final Logger LOG = LoggerFactory.getLogger(LibraryServer.class);
  private static final String YES = "true";

  private final Fretway fretway;
  private final ServerOptions options;
  private final boolean fixed;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  // Written under the lock, read without it: asking must not wait for a server that moves.
  private volatile @Nullable ApiServer server;
  private volatile boolean on;
  private volatile Optional<String> problem = Optional.empty();
  private boolean closed;

  /**
   * Creates a server that does not listen yet.
   *
   * @param fixed whether the options say on which address; if not, what the user chose last does
   */
  public LibraryServer(Fretway fretway, ServerOptions options, boolean fixed) {
    this.fretway = fretway;
    this.options = options;
    this.fixed = fixed;
  }

  /**
   * Starts serving; nothing happens if it does already, since the user can be quicker.
   *
   * @throws ServerException if the port is in use, or the address is not of this machine
   */
  public synchronized void start() throws ServerException {
    if (closed || server != null) {
      return;
    }
    try {
      if (fixed) {
        on = !options.bindAddress().equals(ServerOptions.LOOPBACK);
        ApiServer started = ApiServer.start(fretway, options);
        server = started;
        on = started.isReachableByOthers();
      } else {
        on = isChosen(fretway);
        server = ApiServer.start(fretway, at(on));
      }
      problem = Optional.empty();
    } catch (ServerException e) {
      problem = Optional.of(String.valueOf(e.getMessage()));
      throw e;
    } finally {
      tell();
    }
  }

  /**
   * Returns whether the user chose last that a library is shared. Without a profile it is not, even
   * if it was once: see {@link Sharing#share}. Waits for the database.
   */
  public static boolean isChosen(Fretway fretway) {
    return fretway.settings().get(Settings.SHARE_ON_LAN).filter(YES::equals).isPresent()
        && hasProfile(fretway);
  }

  private static boolean hasProfile(Fretway fretway) {
    return fretway.profiles().setupStatus().configured();
  }

  private ServerOptions at(boolean shared) {
    return options.withBindAddress(shared ? ServerOptions.ALL_ADDRESSES : ServerOptions.LOOPBACK);
  }

  /**
   * Returns whether others can reach the library while it has no profile, so that the first of them
   * can make one, which may do everything. Waits for the database.
   */
  public boolean isOpenToTakeover() {
    return on && !hasProfile(fretway);
  }

  @Override
  public Status status() {
    return new Status(on, fixed, url(), problem);
  }

  /** Returns the server's address, such as {@code http://127.0.0.1:8085}; empty if none runs. */
  public Optional<String> url() {
    return Optional.ofNullable(server).map(ApiServer::url);
  }

  @Override
  public synchronized void share(Actor actor, boolean wanted) throws ServerException {
    actor.require(Permission.MANAGE_SETTINGS);
    if (fixed) {
      throw new ConflictException("fixed_address", TEXTS.get("fixed"));
    }
    if (wanted && !hasProfile(fretway)) {
      throw new ConflictException("no_profile", TEXTS.get("profileFirst"));
    }
    ApiServer running = server;
    if (closed || (running != null && on == wanted)) {
      return;
    }
    try {
      if (running == null) {
        remember(wanted); // There is nothing to go back to if it can't listen.
        server = ApiServer.start(fretway, at(wanted));
      } else {
        server = move(running, wanted);
        remember(wanted);
      }
      problem = Optional.empty();
    } catch (ServerException e) {
      if (server == null) {
        problem = Optional.of(String.valueOf(e.getMessage()));
      }
      throw e;
    } finally {
      tell();
    }
  }

  /** One port can't be listened on twice, so the old server ends before the new one starts. */
  private ApiServer move(ApiServer running, boolean wanted) throws ServerException {
    int port = running.port();
    running.close();
    server = null;
    try {
      return start(wanted, port);
    } catch (ServerException e) {
      LOG.warn("The server stays where it was: {}", e.getMessage());
      server = start(on, port);
      throw e;
    }
  }

  /** Keeps the port, unless any will do and another program has it on the other address. */
  private ApiServer start(boolean shared, int port) throws ServerException {
    try {
      return ApiServer.start(fretway, at(shared).withPort(port));
    } catch (ServerException e) {
      if (options.port() != 0) {
        throw e;
      }
      return ApiServer.start(fretway, at(shared));
    }
  }

  private void remember(boolean wanted) {
    if (wanted) {
      fretway.settings().put(Settings.SHARE_ON_LAN, YES);
    } else {
      fretway.settings().remove(Settings.SHARE_ON_LAN);
    }
    on = wanted;
  }

  @Override
  public AutoCloseable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }

  /** Answers the requests under way and stops; it does not start again. */
  @Override
  public synchronized void close() {
    closed = true;
    ApiServer running = server;
    if (running != null) {
      running.close();
      server = null;
    }
  }
}
