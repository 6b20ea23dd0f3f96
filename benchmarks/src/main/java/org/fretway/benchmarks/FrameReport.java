package org.fretway.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import org.fretway.desktop.highway.HighwayRenderer;
import org.fretway.desktop.highway.draw.NoSurface;

/**
 * Measures a frame of the flat highway: the CPU time of the whole process, JavaFX's software
 * pipeline included, against clearing the canvas and filling as many rectangles of the same sizes;
 * the same for a chart ten times as long; and the bytes that the painters allocate.
 *
 * <p>The contenders take turns in many short rounds, and the median of their ratios counts, so that
 * other work on the machine hits all of them alike.
 */
public final class FrameReport {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int CHART_SECONDS = 240;
  private static final int TIMES_LONGER = 10;
  private static final int FRAMES = 60;

  /** The process's CPU time counts in steps of 10 ms, so that a round has to last much longer. */
  private static final int PASSES = 5;

  private static final double FRAME_SECONDS = 1 / 60.0;
  private static final int WARM_UP_ROUNDS = 3;
  private static final int ROUNDS = 15;
  private static final int ALLOCATION_FRAMES = 10_000;
  private static final double FROM = CHART_SECONDS / 2.0;

  private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
  private final WritableImage image = new WritableImage(WIDTH, HEIGHT);
  private final HighwayRenderer once = renderer(CHART_SECONDS);
  private final HighwayRenderer longer = renderer(CHART_SECONDS * TIMES_LONGER);
  private final List<RectangleSurface> rectangles = new ArrayList<>();

  private FrameReport() {
    for (int frame = 0; frame < FRAMES; frame++) {
      RectangleSurface surface = new RectangleSurface();
      once.draw(surface, moment(frame));
      rectangles.add(surface);
    }
  }

  /**
   * Runs the measurement.
   *
   * @param arguments the file that the table is written to
   */
  public static void main(String[] arguments) throws IOException {
    CompletableFuture<String> table = new CompletableFuture<>();
    Platform.startup(
        () -> {
          try {
            table.complete(new FrameReport().measure());
          } catch (RuntimeException | Error e) {
            table.completeExceptionally(e);
          }
        });
    try {
      System.out.println(table.join()); // The report is what this program is for.
      Files.writeString(Path.of(arguments[0]), table.join());
    } finally {
      Platform.exit();
    }
  }

  private static HighwayRenderer renderer(int seconds) {
    HighwayRenderer renderer = new HighwayRenderer(DenseChart.lasting(seconds));
    renderer.prepare(WIDTH, HEIGHT);
    return renderer;
  }

  private static double moment(int frame) {
    return FROM + frame * FRAME_SECONDS;
  }

  private String measure() {
    double[] base = new double[ROUNDS];
    double[] flat = new double[ROUNDS];
    double[] tenfold = new double[ROUNDS];
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      double filled =
          cpuMillis(i -> rectangles.get(i).replay(canvas.getGraphicsContext2D(), WIDTH, HEIGHT));
      double drawn = cpuMillis(i -> draw(once, i));
      double drawnLonger = cpuMillis(i -> draw(longer, i));
      if (round >= 0) {
        base[round] = filled;
        flat[round] = drawn;
        tenfold[round] = drawnLonger;
      }
    }
    int operations = rectangles.stream().mapToInt(RectangleSurface::count).sum() / FRAMES;
    return """
    | flat frame, %d × %d, %d operations | CPU ms | ratio | target |
    |---|---|---|---|
    | clear and fill as many rectangles | %.3f | 1 | |
    | frame of a dense chart | %.3f | %.2f | ≤ 1.5 |
    | frame of a chart %d times as long | %.3f | %.2f of the frame above | ≤ 1.05 |
    | bytes allocated by the painters | | %.2f a frame | 0 |
    """
        .formatted(
            WIDTH,
            HEIGHT,
            operations,
            Figures.median(base),
            Figures.median(flat),
            medianRatio(flat, base),
            TIMES_LONGER,
            Figures.median(tenfold),
            medianRatio(tenfold, flat),
            bytesPerFrame());
  }

  private void draw(HighwayRenderer renderer, int frame) {
    renderer.draw(canvas.getGraphicsContext2D(), WIDTH, HEIGHT, moment(frame));
  }

  /** Returns the CPU time of one frame, over all threads, in milliseconds. */
  private double cpuMillis(IntConsumer drawing) {
    OperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long before = process.getProcessCpuTime();
    for (int i = 0; i < FRAMES * PASSES; i++) {
      drawing.accept(i % FRAMES);
      canvas.snapshot(null, image);
    }
    return (process.getProcessCpuTime() - before) / 1e6 / (FRAMES * PASSES);
  }

  private double bytesPerFrame() {
    ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    NoSurface nowhere = new NoSurface();
    long before = threads.getCurrentThreadAllocatedBytes();
    long cost = threads.getCurrentThreadAllocatedBytes() - before;
    for (int frame = 0; frame < ALLOCATION_FRAMES; frame++) {
      once.draw(nowhere, moment(frame % FRAMES));
    }
    before = threads.getCurrentThreadAllocatedBytes();
    for (int frame = 0; frame < ALLOCATION_FRAMES; frame++) {
      once.draw(nowhere, moment(frame));
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before - cost;
    return Math.max(0, bytes) / (double) ALLOCATION_FRAMES;
  }

  private static double medianRatio(double[] values, double[] bases) {
    double[] ratios = new double[values.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = values[i] / bases[i];
    }
    return Figures.median(ratios);
  }
}
