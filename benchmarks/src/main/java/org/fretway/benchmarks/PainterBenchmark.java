package org.fretway.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.fretway.desktop.highway.HighwayRenderer;
import org.fretway.desktop.highway.draw.NoSurface;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the painters themselves take for a flat frame of a dense chart, without the canvas, by
 * the length of the chart. With {@code -prof gc} it also tells what they allocate.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PainterBenchmark {
  private static final double FRAME_SECONDS = 1 / 60.0;
  private static final double FROM = 60;
  private static final double TO = 180;

  /** Length of the chart in seconds. */
  @Param({"240", "2400"})
  public int seconds;

  private final NoSurface nowhere = new NoSurface();

  @SuppressWarnings("NullAway.Init") // JMH sets up before it measures.
  private HighwayRenderer renderer;

  private double moment = FROM;

  /** Starts JavaFX, on whose thread a layout is made. */
  @Setup
  public void prepare() {
    CompletableFuture<HighwayRenderer> prepared = new CompletableFuture<>();
    Platform.startup(
        () -> {
          try {
            HighwayRenderer made = new HighwayRenderer(DenseChart.lasting(seconds));
            made.prepare(1280, 720);
            prepared.complete(made);
          } catch (RuntimeException e) {
            prepared.completeExceptionally(e);
          }
        });
    renderer = prepared.join();
  }

  /** Draws the next frame. */
  @Benchmark
  public void frame() {
    renderer.draw(nowhere, moment);
    moment = moment < TO ? moment + FRAME_SECONDS : FROM;
  }

  /** Ends JavaFX. */
  @TearDown
  public void exit() {
    Platform.exit();
  }
}
