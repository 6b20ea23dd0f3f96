package org.fretway.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.desktop.Main;
import org.fretway.library.LargeLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures how long the window of a library of 100,000 songs keeps its user-interface thread from
 * the next frame: at rest, while covers and table are scrolled fast, and while a search is typed,
 * with a scan importing songs meanwhile.
 */
public final class ScrollReport {
  private static final Logger LOG = LoggerFactory.getLogger(ScrollReport.class);
  private static final int SONGS = 100_000;
  private static final int NEW_SONGS = 400;
  private static final int SOUND_BYTES = 200_000;
  private static final int FRAMES = 360;
  private static final int WARM_UP_FRAMES = 180;
  private static final int FRAMES_PER_KEY = 12;
  private static final String WORDS = "corba goba xan lum qua";
  private static final long PATIENCE_SECONDS = 120;

  private final List<String> lines = new ArrayList<>();
  private final Scene scene;

  private ScrollReport(Scene scene) {
    this.scene = scene;
  }

  /**
   * Measures and writes a table.
   *
   * @param arguments the file that the table is written to, and a folder for the library where that
   *     is to be kept for other runs
   */
  public static void main(String[] arguments) throws Exception {
    Path folder =
        arguments.length > 1
            ? Files.createDirectories(Path.of(arguments[1]))
            : Files.createTempDirectory("fretway-scroll");
    int code = 1;
    try {
      String table = measure(folder);
      Files.writeString(Path.of(arguments[0]), table);
      System.out.println(table); // The report is what this program is for.
      code = 0;
    } catch (Exception | AssertionError e) {
      LOG.error("The measurement did not go through", e);
    } finally {
      if (arguments.length == 1) {
        Folders.remove(folder);
      }
      Runtime.getRuntime().halt(code); // The window would wait for somebody to close it.
    }
  }

  private static String measure(Path folder) throws Exception {
    Path songs = folder.resolve("songs");
    Path data = folder.resolve("data");
    if (!Files.exists(data)) {
      Files.createDirectory(songs);
      try (Fretway fretway = Fretway.open(new FretwayConfig(data, Optional.of(songs)))) {
        LargeLibrary.fillAsAway(fretway.library(), songs, SONGS);
      }
    }
    Thread.ofPlatform()
        .daemon()
        .start(() -> Main.main(new String[] {"--data-dir", data.toString(), "--port", "0"}));
    ScrollReport report = new ScrollReport(awaitScene());
    report.awaitNode(".song-card");
    Path fresh = Files.createTempDirectory(songs, "new");
    int first = (int) (System.nanoTime() >>> 20);
    for (int i = 0; i < NEW_SONGS; i++) {
      MadeUpSongs.feedpak(fresh, first + i, SOUND_BYTES);
    }
    report.run();
    return report.table();
  }

  private void run() throws Exception {
    frames(WARM_UP_FRAMES, frame -> {});
    measure("at rest", frame -> {});
    frames(WARM_UP_FRAMES, this::scrollSteadily);
    press(KeyCode.F5); // Looks for the new songs from here on.
    measure("covers, scrolled by the wheel", this::scrollSteadily);
    measure("covers, bar dragged", this::drag);
    frames(WARM_UP_FRAMES, this::type);
    measure("covers, search typed", this::type);
    shortcut(KeyCode.DIGIT2);
    awaitNode(".song-table");
    frames(WARM_UP_FRAMES, this::scrollSteadily);
    measure("table, scrolled by the wheel", this::scrollSteadily);
    measure("table, bar dragged", this::drag);
    measure("table, search typed", this::type);
    measure("at rest again", frame -> {});
  }

  private void scrollSteadily(int frame) {
    flow().scrollPixels(frame / 120 % 2 == 0 ? 160 : -160);
  }

  private void drag(int frame) {
    flow().setPosition(0.5 + 0.5 * Math.sin(frame / 40.0));
  }

  private void type(int frame) {
    if (frame % FRAMES_PER_KEY == 0) {
      int typed = frame / FRAMES_PER_KEY % (WORDS.length() + 1);
      ((TextField) scene.lookup(".search-field")).setText(WORDS.substring(0, typed));
    }
  }

  private VirtualFlow<?> flow() {
    Node list = scene.lookup(".song-table");
    Node shown = list == null ? scene.lookup(".song-grid") : list;
    return shown != null && shown.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        ? flow
        : new VirtualFlow<>(); // Nothing was found at this moment.
  }

  private void measure(String what, IntConsumer each) throws Exception {
    lines.add(row(what, frames(FRAMES, each)));
  }

  private PulseGaps frames(int count, IntConsumer each) throws Exception {
    CompletableFuture<PulseGaps> done = new CompletableFuture<>();
    Platform.runLater(() -> new PulseGaps(count, each, done).start());
    return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private void press(KeyCode key) {
    fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  private void shortcut(KeyCode key) {
    fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
  }

  private void fire(KeyEvent event) {
    Platform.runLater(() -> Event.fireEvent(scene.lookup(".song-grid"), event));
  }

  private void awaitNode(String selector) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!onFx(() -> scene.lookup(selector) != null)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(selector + " did not appear");
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static Scene awaitScene() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      List<Window> windows = Window.getWindows();
      if (!windows.isEmpty() && windows.getFirst().getScene() != null) {
        return windows.getFirst().getScene();
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new IllegalStateException("the window did not open");
  }

  private static boolean onFx(Callable<Boolean> question) throws Exception {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(question.call());
          } catch (Exception e) {
            answer.completeExceptionally(e);
          }
        });
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static String row(String what, PulseGaps gaps) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %d | %.1f | %.1f |",
        what,
        gaps.gapMillis(0.5),
        gaps.gapMillis(0.99),
        gaps.gapMillis(1),
        gaps.longGaps(Duration.ofMillis(32)),
        gaps.cpuMillis(0.5),
        gaps.cpuMillis(1));
  }

  private String table() {
    return """
    | %,d songs, %d frames each | gap median, ms | gap p99, ms | longest gap, ms | gaps over 32 ms \
    | CPU of the thread a frame, median, ms | longest, ms |
    |---|---|---|---|---|---|---|
    """
            .formatted(SONGS, FRAMES)
        + String.join("\n", lines)
        + "\n";
  }
}
