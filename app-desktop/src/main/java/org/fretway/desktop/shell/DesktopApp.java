package org.fretway.desktop.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.fretway.FretwayException;
import org.fretway.api.ServerException;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.AudioOptions;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program with a window: shows it at once, opens the data folder behind it, and closes
 * everything when the window has been closed or the process is told to end.
 */
public final class DesktopApp {
  private static final Texts TEXTS = Texts.of(DesktopApp.class);

  /** How long the end waits for what is still being written. */
  private static final long PATIENCE_SECONDS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(DesktopApp.class);

  private final BackendOptions options;
  private final Path dataDir;
  private final BackgroundTasks background = new BackgroundTasks();
  private final CompletableFuture<AudioEngine> audio = new CompletableFuture<>();

  /** Completed when the window is gone, with what kept the program from its work. */
  private final CompletableFuture<Optional<String>> end = new CompletableFuture<>();

  /** Completed when all that the window began has ended, such as writing, or takes too long. */
  private CompletableFuture<Boolean> written = CompletableFuture.completedFuture(true);

  /** What could not be opened; used from the JavaFX thread. */
  private Optional<String> failure = Optional.empty();

  private @Nullable Backend backend;
  private boolean ended;

  private DesktopApp(BackendOptions options) {
    this.options = options;
    this.dataDir = options.config().dataDir();
  }

  /**
   * Opens the window and returns when it has been closed.
   *
   * @return why the program could not do its work, in one sentence; empty if it could
   */
  public static Optional<String> run(BackendOptions options) {
    DesktopApp app = new DesktopApp(options);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(app::closeServices));
    Platform.startup(app::start);
    Optional<String> failure = app.end.join();
    app.written.join(); // Before the database is closed.
    Platform.exit();
    app.closeServices();
    return failure;
  }

  private void start() {
    Stage stage = new Stage();
    MainWindow window = new MainWindow(stage, WindowState.load(dataDir), background);
    stage.setOnHidden(event -> end(window));
    window.show();
    background.execute(() -> open(window));
  }

  private void open(MainWindow window) {
    Backend opened;
    try {
      opened = Backend.open(options);
    } catch (FretwayException e) {
      String sentence = String.valueOf(e.getMessage());
      Platform.runLater(() -> fail(window, sentence, sentence));
      return;
    } catch (RuntimeException e) {
      LOG.error("The data folder {} could not be opened", dataDir, e);
      String sentence = "The data folder " + dataDir + " could not be opened: " + e;
      Platform.runLater(() -> fail(window, sentence, TEXTS.get("failed.folder", dataDir, e)));
      return;
    }
    if (!keep(opened)) {
      return;
    }
    opened.fretway().diagnostics().describeGraphics(WindowGraphics::describe);
    OpenLibrary library = new OpenLibrary(opened.fretway(), opened.sharing(), audio);
    Platform.runLater(
        () -> {
          window.open(library);
          window.followPreferences(library.fretway());
          window.screens().people().greet();
        });
    try {
      opened.serve();
      if (opened.isOpenToTakeover()) {
        Platform.runLater(() -> window.screens().askForProfile());
      }
    } catch (ServerException e) {
      LOG.warn("The server was not started: {}", e.getMessage());
      Platform.runLater(() -> window.tell(String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      // Songs can be played all the same.
      LOG.error("The server was not started", e);
      Platform.runLater(() -> window.tell(TEXTS.get("server.failed")));
    }
    audio.complete(AudioEngine.open(AudioOptions.of(opened.fretway().sound().output())));
    opened.fill();
    opened.fretway().loudnessKeeper().start();
  }

  /** Says why there is nothing to show: in English on the console, in the window as it speaks. */
  private void fail(MainWindow window, String sentence, String shown) {
    failure = Optional.of(sentence);
    window.fail(shown);
  }

  private void end(MainWindow window) {
    if (failure.isEmpty()) {
      window.state().save(dataDir);
    }
    window.close();
    written =
        window
            .written()
            .thenCompose(kept -> background.whenIdle())
            .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS);
    end.complete(failure);
  }

  /** Keeps what has been opened to close it in the end, which may have come already. */
  private synchronized boolean keep(Backend opened) {
    if (ended) {
      opened.close();
      return false;
    }
    backend = opened;
    return true;
  }

  private synchronized void closeServices() {
    ended = true;
    if (audio.isDone()) {
      audio.join().close();
    }
    if (backend != null) {
      backend.close();
      backend = null;
    }
  }
}
