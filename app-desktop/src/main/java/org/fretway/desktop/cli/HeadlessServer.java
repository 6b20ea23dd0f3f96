package org.fretway.desktop.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.fretway.BuildInfo;
import org.fretway.FretwayException;
import org.fretway.api.ServerException;
import org.fretway.desktop.shell.Backend;
import org.fretway.desktop.shell.BackendOptions;

/** Serves the library until the process is told to end (SIGTERM, SIGINT). */
final class HeadlessServer {
  private HeadlessServer() {}

  /**
   * Prints one line when the server answers, and returns only if it can't be started.
   *
   * @param err gets a line more if strangers could take the library over
   */
  static int run(BackendOptions options, PrintWriter out, PrintWriter err) throws CommandFailure {
    Backend backend = open(options);
    String url = backend.url().orElseThrow(); // Before the process can be told to end.
    // The JVM ends when its hooks have, so all is closed in order before the process is gone.
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(backend::close));
    backend.fill();
    out.printf("Fretway %s listening on %s%n", BuildInfo.current().version(), url);
    out.flush();
    if (backend.isOpenToTakeover()) {
      err.printf(
          "fretway: There is no profile yet, so whoever on the network calls POST /api/setup/init"
              + " first may do everything; make the first one now, in the window (Settings,"
              + " Profile) or with POST %s/api/setup/init.%n",
          url);
      err.flush();
    }
    awaitShutdown();
    return ExitCode.OK;
  }

  private static Backend open(BackendOptions options) throws CommandFailure {
    try {
      Backend backend = Backend.open(options);
      try {
        backend.serve();
        return backend;
      } catch (ServerException e) {
        backend.close();
        throw new CommandFailure(e);
      }
    } catch (FretwayException e) {
      throw new CommandFailure(e);
    }
  }

  private static void awaitShutdown() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
