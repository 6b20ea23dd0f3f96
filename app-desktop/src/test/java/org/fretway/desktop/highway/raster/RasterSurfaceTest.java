package org.fretway.desktop.highway.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.ImagePattern;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.Font;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.highway.draw.CanvasSurface;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.SpriteSheet;
import org.fretway.desktop.highway.draw.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation leaves the picture that it leaves on a canvas. */
final class RasterSurfaceTest {
  private static final int WIDTH = 120;
  private static final int HEIGHT = 80;
  private static final Color GROUND = Color.web("#223344");

  /** A difference of a channel that is more than another way of rounding, from 0 to 255. */
  private static final int FAR = 48;

  private static final double MOST_MEAN = 0.5;

  /** Where pictures lie upon pictures, their rounding adds up. */
  private static final double MOST_MEAN_OF_LAYERS = 1.5;

  /** The colours of gradients are mixed in finer steps than a canvas does. */
  private static final double MOST_MEAN_OF_GRADIENTS = 3;

  @Test
  void rectangles_on_whole_pixels_and_between_them() {
    same(
        surface -> {
          surface.fill(Color.ORANGE);
          surface.rectangle(10, 10, 30, 20);
          surface.rectangle(50.25, 10.5, 30.5, 20.25);
          surface.fill(Color.web("#3366ff", 0.4));
          surface.rectangle(-10, 25, 200, 10);
          surface.rectangle(20.4, 60.2, 0.3, 10);
          surface.rectangle(60, 70, -20, 5);
        });
  }

  @Test
  void opacity_holds_for_all_that_follows() {
    same(
        surface -> {
          surface.alpha(0.5);
          surface.fill(Color.web("#ff0000", 0.5));
          surface.rectangle(10, 10, 30, 20);
          surface.stroke(Color.WHITE, 3);
          surface.line(0, 0, 100, 50);
          surface.alpha(1);
          surface.rectangle(60, 10, 30, 20);
        });
  }

  @Test
  void pills_of_any_roundness() {
    same(
        surface -> {
          surface.fill(Color.LIGHTGREEN);
          surface.pill(5, 5, 40, 20, 20);
          surface.pill(50, 5, 40, 20, 8);
          surface.pill(5.5, 35.25, 12, 12, 12);
          surface.pill(30, 30, 60, 45, 90);
          surface.pill(100, 10, 30, 60, 0);
        });
  }

  @Test
  void polygons_that_reach_beyond_the_picture() {
    same(
        surface -> {
          surface.fill(Color.web("#ffdd66", 0.8));
          surface.polygon(new double[] {10, 60, 35}, new double[] {5.5, 20, 60}, 3);
          surface.polygon(new double[] {-30, 20, 10, -40}, new double[] {50, 40, 90, 120}, 4);
          surface.polygon(new double[] {80, 300, 90}, new double[] {-20, 40, 100}, 3);
          surface.polygon(new double[] {60, 61, 75, 74}, new double[] {0, 0, 80, 80}, 4);
        });
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2.4, 9})
  void lines_of_any_width(double width) {
    same(
        surface -> {
          surface.stroke(Color.WHITE, width);
          surface.line(10.5, 10, 100, 70.5);
          surface.line(20, 70, 110, 70);
          surface.line(115, -20, 112, 100);
        });
  }

  @Test
  void lines_through_points_with_gentle_and_sharp_corners() {
    double[] xs = new double[30];
    double[] ys = new double[30];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = 5 + i * 4;
      ys[i] = 20 + 8 * Math.sin(i * 0.6);
    }
    same(
        surface -> {
          surface.stroke(Color.web("#ff88ff", 0.6), 5);
          surface.polyline(xs, ys, xs.length);
          surface.polyline(new double[] {20, 50, 20, 20}, new double[] {45, 55, 65, 65}, 4);
          surface.stroke(Color.YELLOW, 3);
          surface.polyline(new double[] {70, 90, 110}, new double[] {70, 45, 70}, 3);
        });
  }

  @Test
  void texts_from_a_point_and_around_one() {
    same(
        surface -> {
          surface.fill(Color.WHITE);
          surface.font(Font.font("System", 15));
          surface.text("Über 12½", 4, 12);
          surface.centred("Verse ♪", 60, 34.5);
          surface.font(Font.font("System", 24));
          surface.fill(Color.web("#5cc8ff", 0.7));
          surface.centred("אב ab", 60, 60);
        });
  }

  @Test
  void pictures_at_their_own_size_and_stretched() {
    Sprite sprite = sprite();
    same(
        surface -> {
          sprite.draw(surface, 20, 20);
          surface.alpha(0.5);
          sprite.draw(surface, 60, 20);
          surface.alpha(1);
          sprite.draw(surface, 118, 78);
          sprite.draw(surface, 30.3, 55.6, 40.5, 22.5);
          sprite.draw(surface, 90.5, 50, 0.5);
        });
  }

  @Test
  void what_leaves_the_picture_is_cut_off_at_every_side() {
    Sprite sprite = sprite();
    same(
        surface -> {
          for (int place = -60; place < 200; place += 7) {
            sprite.draw(surface, place + 0.5, -8, 33.3, 41.2);
            sprite.draw(surface, place, HEIGHT + 9.5, 0.7);
            sprite.draw(surface, -10, place, 25.5, 30);
            sprite.draw(surface, WIDTH + 11, place, 25.5, 30);
            sprite.draw(surface, WIDTH - place, place);
            surface.pill(place, -5, 20, 8, 8);
            surface.line(place, -20, place - 30, 10);
          }
        },
        1,
        MOST_MEAN_OF_LAYERS);
  }

  private static Sprite sprite() {
    return FxToolkit.call(
        () -> {
          SpriteSheet sheet = new SpriteSheet(1);
          sheet.add(
              30,
              (context, half) -> {
                context.setFill(Color.web("#ffffff", 0.3));
                context.fillRect(-half, -half, 2 * half, 2 * half);
                context.setFill(Color.CRIMSON);
                context.fillOval(-12, -8, 24, 16);
              });
          return sheet.draw().getFirst();
        });
  }

  @Test
  void gradients_and_patterns() {
    Stop[] stops = {
      new Stop(0, Color.RED), new Stop(0.4, Color.web("#00ff00", 0.5)), new Stop(1, Color.BLUE)
    };
    Image tile = sprite().sheet();
    same(
        surface -> {
          surface.fill(new LinearGradient(10, 0, 50, 0, false, CycleMethod.NO_CYCLE, stops));
          surface.rectangle(5, 5, 50, 20);
          surface.fill(new LinearGradient(0, 0, 1, 1, true, CycleMethod.NO_CYCLE, stops));
          surface.rectangle(60, 5, 50, 20);
          surface.fill(new LinearGradient(0, 0, 0, 8, false, CycleMethod.REFLECT, stops));
          surface.rectangle(5, 30, 30, 40);
          surface.fill(new RadialGradient(30, 0.4, 60, 50, 18, false, CycleMethod.NO_CYCLE, stops));
          surface.rectangle(40, 30, 40, 40);
          surface.fill(new ImagePattern(tile, 85, 30, tile.getWidth(), tile.getHeight(), false));
          surface.rectangle(85, 30, 32, 32);
        },
        1,
        MOST_MEAN_OF_GRADIENTS);
  }

  @Test
  void a_dense_screen_has_more_pixels_of_the_same_picture() {
    same(
        surface -> {
          surface.fill(Color.ORANGE);
          surface.rectangle(5.5, 5.5, 10, 10);
          surface.pill(20, 5, 20, 10, 10);
          surface.stroke(Color.WHITE, 2);
          surface.line(5, 20, 50, 35);
          surface.font(Font.font("System", 12));
          surface.text("PM 12", 12, 30);
        },
        2,
        MOST_MEAN);
  }

  @Test
  void what_is_not_a_number_is_left_out() {
    Image picture = sprite().sheet();
    int[] pixels =
        draw(
            surface -> {
              double[] ends = {Double.NaN, 10, Double.POSITIVE_INFINITY};
              surface.fill(Color.WHITE);
              surface.stroke(Color.WHITE, 2);
              surface.rectangle(Double.NaN, 0, 10, 10);
              surface.pill(0, Double.NaN, 10, 10, 4);
              surface.polygon(ends, ends, 3);
              surface.polyline(ends, ends, 3);
              surface.line(5, 5, 5, Double.NEGATIVE_INFINITY);
              surface.stretched(picture, 0, 0, 9, 9, Double.NaN, 5, 20, Double.NaN, 1);
            },
            1);

    assertThat(pixels).containsOnly(pixels[0]);
  }

  private static void same(Consumer<Surface> drawing) {
    same(drawing, 1, MOST_MEAN);
  }

  private static void same(Consumer<Surface> drawing, int scale, double mostMean) {
    int[] raster = draw(drawing, scale);
    int[] canvas = onCanvas(drawing, scale).argb;
    long sum = 0;
    int far = 0;
    for (int i = 0; i < canvas.length; i++) {
      int most = 0;
      for (int shift = 0; shift < 32; shift += 8) {
        int difference = Math.abs(((raster[i] >>> shift) & 0xff) - ((canvas[i] >>> shift) & 0xff));
        sum += difference;
        most = Math.max(most, difference);
      }
      far += most > FAR ? 1 : 0;
    }
    assertThat(far).as("pixels that differ much").isLessThanOrEqualTo(canvas.length / 100);
    assertThat(sum / 4.0 / canvas.length).as("mean difference").isLessThan(mostMean);
  }

  private static int[] draw(Consumer<Surface> drawing, int scale) {
    return FxToolkit.call(
        () -> {
          RasterSurface surface = new RasterSurface(WIDTH * scale, HEIGHT * scale, scale);
          onGround(surface, drawing);
          return surface.pixels().array();
        });
  }

  private static Pixels onCanvas(Consumer<Surface> drawing, int scale) {
    return FxToolkit.call(
        () -> {
          Canvas canvas = new Canvas(WIDTH * scale, HEIGHT * scale);
          canvas.getGraphicsContext2D().scale(scale, scale);
          onGround(new CanvasSurface(canvas.getGraphicsContext2D()), drawing);
          return Pixels.of(canvas.snapshot(null, null));
        });
  }

  private static void onGround(Surface surface, Consumer<Surface> drawing) {
    surface.fill(GROUND);
    surface.rectangle(0, 0, WIDTH, HEIGHT);
    drawing.accept(surface);
  }
}
