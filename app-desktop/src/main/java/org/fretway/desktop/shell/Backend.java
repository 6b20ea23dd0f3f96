package org.fretway.desktop.shell;

import java.io.IOException;
import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.FretwayException;
import org.fretway.api.ServerException;
import org.fretway.desktop.logging.LogFiles;
import org.fretway.desktop.server.LibraryServer;
import org.fretway.desktop.server.Sharing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything behind the window: the library and the server that shares it. The same with a window
 * and without one. Its methods wait for disk and network, so the JavaFX thread never calls them.
 */
public final class Backend implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Backend.class);

  private final BackendOptions options;
  private final Fretway fretway;
  private final LibraryServer server;
  private boolean closed;

  private Backend(BackendOptions options, Fretway fretway) {
    this.options = options;
    this.fretway = fretway;
    this.server = new LibraryServer(fretway, options.server(), options.fixedAddress());
  }

  /**
   * Opens the data folder.
   *
   * @throws FretwayException if it is in use, can't be written or can't be read; one sentence
   */
  public static Backend open(BackendOptions options) throws FretwayException {
    Fretway fretway = Fretway.open(options.config());
    LogFiles.writeTo(options.config().dataDir().resolve("logs"));
    return new Backend(options, fretway);
  }

  /**
   * Starts the server.
   *
   * @throws ServerException if the port is in use, or the address is not of this machine
   */
  public void serve() throws ServerException {
    server.start();
  }

  /**
   * Removes what has been in the bin for long enough, installs the demo song if there is no song
   * yet, and begins to keep the library as its folders are; with a scan if this is the first run, a
   * library folder was named, a scan was asked for, or the settings say so.
   */
  public void fill() {
    fretway.bin().removeExpired();
    boolean firstRun = installDemo();
    fretway
        .libraryKeeper()
        .start(firstRun || options.scan() || options.config().libraryDir().isPresent());
  }

  /** Returns whether the demo song was installed, or should have been. */
  private boolean installDemo() {
    try {
      return fretway.installDemoIfEmpty().isPresent();
    } catch (IOException e) {
      LOG.warn("The demo song could not be installed: {}", e.getMessage(), e);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Returns the services of the library. */
  public Fretway fretway() {
    return fretway;
  }

  /** Returns the server's address, such as {@code http://127.0.0.1:8085}; empty if none runs. */
  public Optional<String> url() {
    return server.url();
  }

  /** Returns whether others on the network can reach the library, and changes it. */
  public Sharing sharing() {
    return server;
  }

  /**
   * Returns whether others on the network can reach the library while it has no profile, so that
   * the first of them can make one, which may do everything.
   */
  public boolean isOpenToTakeover() {
    return server.isOpenToTakeover();
  }

  /** Answers the requests under way, ends a scan and closes the database; once. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    server.close();
    fretway.close();
  }
}
