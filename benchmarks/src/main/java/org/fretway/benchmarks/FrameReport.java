package org.fretway.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import org.fretway.desktop.highway.BuiltInStyle;
import org.fretway.desktop.highway.HighwayRenderer;
import org.fretway.desktop.highway.draw.CanvasSurface;
import org.fretway.desktop.highway.draw.NoSurface;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Measures a frame of each style of the highway: the CPU time of the whole process, JavaFX's
 * software pipeline included, against the same operations asked of the canvas without the painters
 * that think of them; the same for a chart ten times as long; how even frames are; and the bytes
 * that the painters allocate; and what the frame costs on the raster that takes the canvas's place
 * where there is no graphics card.
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
  private static final int EVEN_FRAMES = 1800;
  private static final int ALLOCATION_FRAMES = 10_000;
  private static final int RASTER_ALLOCATION_FRAMES = 3_000;
  private static final double FROM = CHART_SECONDS / 2.0;

  private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
  private final CanvasSurface surface = new CanvasSurface(canvas.getGraphicsContext2D());
  private final RasterPicture raster = new RasterPicture(WIDTH, HEIGHT);
  private final WritableImage image = new WritableImage(WIDTH, HEIGHT);
  private final BuiltInStyle style;
  private final HighwayRenderer once;
  private final HighwayRenderer longer;
  private final List<RecordedFrame> recorded = new ArrayList<>();

  private FrameReport(BuiltInStyle style) {
    this.style = style;
    once = renderer(CHART_SECONDS);
    longer = renderer(CHART_SECONDS * TIMES_LONGER);
    for (int frame = 0; frame < FRAMES; frame++) {
      RecordedFrame each = new RecordedFrame();
      once.draw(each, moment(frame));
      recorded.add(each);
    }
  }

  /**
   * Runs the measurement.
   *
   * @param arguments the file that the tables are written to
   */
  public static void main(String[] arguments) throws IOException {
    CompletableFuture<String> tables = new CompletableFuture<>();
    Platform.startup(
        () -> {
          try {
            StringBuilder all = new StringBuilder();
            for (BuiltInStyle style : BuiltInStyle.values()) {
              all.append(new FrameReport(style).measure()).append('\n');
            }
            tables.complete(all.toString());
          } catch (RuntimeException | Error e) {
            tables.completeExceptionally(e);
          }
        });
    try {
      System.out.println(tables.join()); // The report is what this program is for.
      Files.writeString(Path.of(arguments[0]), tables.join());
    } finally {
      Platform.exit();
    }
  }

  private HighwayRenderer renderer(int seconds) {
    HighwayRenderer renderer = new HighwayRenderer(DenseChart.lasting(seconds));
    renderer.setStyle(style);
    renderer.prepare(WIDTH, HEIGHT);
    return renderer;
  }

  private static double moment(int frame) {
    return FROM + frame * FRAME_SECONDS;
  }

  private String measure() {
    double[] floor = new double[ROUNDS];
    double[] frames = new double[ROUNDS];
    double[] tenfold = new double[ROUNDS];
    double[] rasters = new double[ROUNDS];
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      double replayed = cpuMillis(i -> recorded.get(i).replay(surface), this::shoot);
      double drawn = cpuMillis(i -> once.draw(surface, moment(i)), this::shoot);
      double drawnLonger = cpuMillis(i -> longer.draw(surface, moment(i)), this::shoot);
      double rastered = cpuMillis(this::onRaster, this::shootRaster);
      if (round >= 0) {
        floor[round] = replayed;
        frames[round] = drawn;
        tenfold[round] = drawnLonger;
        rasters[round] = rastered;
      }
    }
    int operations = recorded.stream().mapToInt(RecordedFrame::count).sum() / FRAMES;
    double[] evenness = evenness(i -> once.draw(surface, moment(i)), this::shoot);
    double[] rasterEvenness = evenness(this::onRaster, this::shootRaster);
    return String.format(
        Locale.ROOT,
        """
        | %s, %d × %d, %d operations a frame | CPU ms | ratio | target |
        |---|---|---|---|
        | the same operations without the painters | %.3f | 1 | |
        | frame of a dense chart | %.3f | %.2f | ≤ 1.3 |
        | frame of a chart %d times as long | %.3f | %.2f of the frame above | ≤ 1.05 |
        | 99th of a hundred frames, begin to end | %.3f | %.2f of their median | ≤ 2 |
        | bytes allocated by the painters | | %.2f a frame | 0 |
        | frame on a raster | %.3f | %.2f of the frame on a canvas | |
        | 99th of a hundred frames on a raster, begin to end | %.3f | %.2f of their median | ≤ 2 |
        | bytes allocated by painters and raster | | %.2f a frame | 0 |
        """,
        style.name().toLowerCase(Locale.ROOT),
        WIDTH,
        HEIGHT,
        operations,
        Figures.median(floor),
        Figures.median(frames),
        medianRatio(frames, floor),
        TIMES_LONGER,
        Figures.median(tenfold),
        medianRatio(tenfold, frames),
        evenness[1],
        evenness[1] / evenness[0],
        bytesPerFrame(new NoSurface(), ALLOCATION_FRAMES),
        Figures.median(rasters),
        medianRatio(rasters, frames),
        rasterEvenness[1],
        rasterEvenness[1] / rasterEvenness[0],
        bytesPerFrame(raster.surface(), RASTER_ALLOCATION_FRAMES));
  }

  private void onRaster(int frame) {
    once.draw(raster.surface(), moment(frame));
  }

  private void shoot() {
    canvas.snapshot(null, image);
  }

  private void shootRaster() {
    raster.into(image);
  }

  /** Returns the CPU time of one frame, over all threads, in milliseconds. */
  private static double cpuMillis(IntConsumer drawing, Runnable shooting) {
    OperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long before = process.getProcessCpuTime();
    for (int i = 0; i < FRAMES * PASSES; i++) {
      drawing.accept(i % FRAMES);
      shooting.run();
    }
    return (process.getProcessCpuTime() - before) / 1e6 / (FRAMES * PASSES);
  }

  /**
   * Returns the median and the 99th percentile of many different frames, each drawn into a picture
   * and measured as time from begin to end, since the renderer has a thread of its own.
   */
  private static double[] evenness(IntConsumer drawing, Runnable shooting) {
    double[] millis = new double[EVEN_FRAMES];
    for (int i = 0; i < EVEN_FRAMES; i++) {
      long before = System.nanoTime();
      drawing.accept(i);
      shooting.run();
      millis[i] = (System.nanoTime() - before) / 1e6;
    }
    return new double[] {Figures.median(millis), Figures.percentile(millis, 0.99)};
  }

  private double bytesPerFrame(Surface drawnOn, int frames) {
    ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    long before = threads.getCurrentThreadAllocatedBytes();
    long cost = threads.getCurrentThreadAllocatedBytes() - before;
    for (int frame = 0; frame < frames; frame++) {
      once.draw(drawnOn, moment(frame)); // So that letters and pictures are known.
    }
    before = threads.getCurrentThreadAllocatedBytes();
    for (int frame = 0; frame < frames; frame++) {
      once.draw(drawnOn, moment(frame));
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before - cost;
    return Math.max(0, bytes) / (double) frames;
  }

  private static double medianRatio(double[] values, double[] bases) {
    double[] ratios = new double[values.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = values[i] / bases[i];
    }
    return Figures.median(ratios);
  }
}
