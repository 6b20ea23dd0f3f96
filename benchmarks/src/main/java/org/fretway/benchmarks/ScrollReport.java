package org.fretway.benchmarks;

import java.io.IOException;
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
import org.fretway.desktop.Hand;
import org.fretway.desktop.Main;
import org.fretway.library.LargeLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures how long the window of a library of 100,000 songs keeps its user-interface thread from
 * the next frame: at rest, while covers and table are scrolled fast, and while a search is typed,
 * at first by itself and then with a scan importing songs meanwhile. For quick tries, the
 * properties {@code songs}, {@code covers}, {@code newSongs}, {@code frames} and {@code warmUps}
 * say how much of each there is.
 */
public final class ScrollReport {
  private static final Logger LOG = LoggerFactory.getLogger(ScrollReport.class);
  private static final int SONGS = Integer.getInteger("songs", 100_000);
  private static final int NEW_SONGS = Integer.getInteger("newSongs", 4000);
  private static final int COVERS = Integer.getInteger("covers", 1000);
  private static final int SOUND_BYTES = 200_000;
  private static final int FRAMES = Integer.getInteger("frames", 360);
  private static final int WARM_UP_FRAMES = 180;
  private static final int WARM_UPS = Integer.getInteger("warmUps", 1);
  private static final int FRAMES_PER_KEY = 12;
  private static final String WORDS = "corba goba xan lum qua";
  private static final long PATIENCE_SECONDS = 120;

  private final List<String> lines = new ArrayList<>();
  private final Scene scene;
  private VirtualFlow<?> flow = new VirtualFlow<>();

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
        LargeLibrary.fillAsAway(fretway.library(), songs, SONGS, COVERS);
      }
    }
    Thread.ofPlatform()
        .daemon()
        .start(() -> Main.main(new String[] {"--data-dir", data.toString(), "--port", "0"}));
    ScrollReport report = new ScrollReport(awaitScene());
    report.awaitNode(".library-view");
    report.shortcut(KeyCode.DIGIT1); // A library that was kept remembers the table.
    report.awaitNode(".song-card");
    report.run(songs);
    return report.table();
  }

  private void run(Path songs) throws Exception {
    warmUp();
    measure("at rest", frame -> {});
    lookAtAll("");
    showCovers();
    addSongs(songs);
    press(KeyCode.F5);
    lookAtAll("scan, ");
    measure("scan, at rest", frame -> {});
  }

  private static void addSongs(Path songs) throws IOException {
    Path fresh = Files.createTempDirectory(songs.resolveSibling("data"), "new");
    int first = (int) (System.nanoTime() >>> 20);
    for (int i = 0; i < NEW_SONGS; i++) {
      MadeUpSongs.feedpak(fresh, first + i, SOUND_BYTES);
    }
    // All at once, so that one scan finds them all.
    Files.move(fresh, songs.resolve(fresh.getFileName()));
  }

  private void warmUp() throws Exception {
    for (int i = 0; i < WARM_UPS; i++) {
      frames(FRAMES, this::scrollSteadily);
      frames(FRAMES, this::drag);
      frames(FRAMES, this::type);
      showTable();
      frames(FRAMES, this::scrollSteadily);
      frames(FRAMES, this::drag);
      showCovers();
    }
  }

  private void lookAtAll(String prefix) throws Exception {
    measure(prefix + "covers, scrolled by the wheel", this::scrollSteadily);
    measure(prefix + "covers, bar dragged", this::drag);
    frames(WARM_UP_FRAMES, this::type);
    measure(prefix + "covers, search typed", this::type);
    showTable();
    measure(prefix + "table, scrolled by the wheel", this::scrollSteadily);
    measure(prefix + "table, bar dragged", this::drag);
    measure(prefix + "table, search typed", this::type);
  }

  private void showTable() throws Exception {
    onFx(this::clearSearch);
    shortcut(KeyCode.DIGIT2);
    awaitNode(".song-table");
    frames(WARM_UP_FRAMES, this::scrollSteadily);
  }

  private void showCovers() throws Exception {
    onFx(this::clearSearch);
    shortcut(KeyCode.DIGIT1);
    awaitNode(".song-card");
    frames(WARM_UP_FRAMES, this::scrollSteadily);
  }

  private void scrollSteadily(int frame) {
    Hand.scroll(flow(), frame / 120 % 2 == 0 ? -160 : 160);
  }

  private void drag(int frame) {
    Hand.drag(flow());
    flow().setPosition(0.5 + 0.5 * Math.sin(frame / 40.0));
  }

  private void type(int frame) {
    if (frame % FRAMES_PER_KEY == 0) {
      int typed = frame / FRAMES_PER_KEY % (WORDS.length() + 1);
      if (typed == 0) {
        clearSearch();
      } else {
        Hand.type(search(), WORDS.substring(typed - 1, typed));
      }
    }
  }

  private TextField search() {
    return (TextField) scene.lookup(".search-field");
  }

  private boolean clearSearch() {
    search().clear();
    return true;
  }

  /** Looked up once: in a large scene, that takes longer than to scroll. */
  private VirtualFlow<?> flow() {
    if (flow.getScene() != scene) {
      flow = findFlow();
    }
    return flow;
  }

  private VirtualFlow<?> findFlow() {
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
    Platform.runLater(() -> Event.fireEvent(scene.lookup(".library-view"), event));
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
