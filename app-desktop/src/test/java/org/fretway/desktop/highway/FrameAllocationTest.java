package org.fretway.desktop.highway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.fretway.chart.Strikes;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.highway.chart.ShowcaseChart;
import org.fretway.desktop.highway.draw.NoSurface;
import org.fretway.desktop.highway.draw.Surface;
import org.fretway.desktop.highway.raster.RasterSurface;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FrameAllocationTest {
  private static final int FRAMES = 20_000;
  private static final int RASTER_FRAMES = 4_000;
  private static final double SONG_SECONDS = 12;

  @ParameterizedTest
  @EnumSource
  void drawing_allocates_nothing(BuiltInStyle style) {
    long bytes =
        FxToolkit.call(
            () -> {
              HighwayRenderer renderer = new HighwayRenderer(ShowcaseChart.withStrings(6));
              renderer.played().show(Optional.of(anyResults(renderer.played().strikes())));
              renderer.setStyle(style);
              renderer.prepare(1280, 660);
              drawSong(renderer); // Until the compiler has settled.
              return drawSong(renderer);
            });

    // Less than a byte a frame: what the JVM itself does on the thread meanwhile.
    assertThat(bytes).isLessThan(FRAMES);
  }

  private static Judgements anyResults(Strikes strikes) {
    Judgements results = new Judgements(strikes.count());
    Reason[] reasons = Reason.values();
    for (int i = 0; i < strikes.count(); i++) {
      results.set(i, reasons[i % reasons.length], 0.1, -30, 0b101, 0);
    }
    return results;
  }

  @ParameterizedTest
  @EnumSource
  void a_raster_allocates_nothing_once_it_knows_letters_and_pictures(BuiltInStyle style) {
    long bytes =
        FxToolkit.call(
            () -> {
              HighwayRenderer renderer = new HighwayRenderer(ShowcaseChart.withStrings(6));
              renderer.setStyle(style);
              renderer.prepare(320, 180);
              Surface raster = new RasterSurface(320, 180, 1);
              drawSong(renderer, raster, RASTER_FRAMES);
              return drawSong(renderer, raster, RASTER_FRAMES);
            });

    assertThat(bytes).isLessThan(RASTER_FRAMES);
  }

  private static long drawSong(HighwayRenderer renderer) {
    return drawSong(renderer, new NoSurface(), FRAMES);
  }

  private static long drawSong(HighwayRenderer renderer, Surface surface, int frames) {
    ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int frame = 0; frame < frames; frame++) {
      renderer.draw(surface, SONG_SECONDS * frame / frames);
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
