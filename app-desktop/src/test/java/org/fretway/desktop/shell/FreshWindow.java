package org.fretway.desktop.shell;

import java.nio.file.Path;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.api.ServerOptions;
import org.fretway.desktop.server.LibraryServer;
import org.fretway.storage.EmptyDatabase;

/** The real window on a data folder that has nothing but the demo song, and its server. */
final class FreshWindow implements AutoCloseable {
  private final Fretway fretway;
  private final LibraryServer server;
  private final OpenWindow window;

  /** Opens it on an empty folder. */
  FreshWindow(Path folder) throws Exception {
    this(folder, fretway -> {});
  }

  /** As above, after something was done in the library. */
  FreshWindow(Path folder, Preparation first) throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    fretway.installDemoIfEmpty();
    first.in(fretway);
    server = new LibraryServer(fretway, ServerOptions.loopback(0), false);
    server.start();
    window = new OpenWindow(fretway, server);
  }

  /** What is done in the library before the window is there. */
  @FunctionalInterface
  interface Preparation {
    void in(Fretway fretway) throws Exception;
  }

  Fretway fretway() {
    return fretway;
  }

  LibraryServer server() {
    return server;
  }

  OpenWindow window() {
    return window;
  }

  @Override
  public void close() {
    window.close();
    server.close();
    fretway.close();
  }
}
