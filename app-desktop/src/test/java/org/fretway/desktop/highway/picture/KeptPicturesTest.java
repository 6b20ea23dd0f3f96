package org.fretway.desktop.highway.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.highway.HighwayRenderer;
import org.fretway.desktop.highway.HighwaySnapshot;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The highway looks as it did when somebody last looked at it. After a change that is meant, {@code
 * -Dpictures.write=true} draws the pictures anew; look at them before they are kept.
 */
final class KeptPicturesTest {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 450;
  private static final Path KEPT =
      Path.of("src/test/resources/org/fretway/desktop/highway/picture");

  /** Where what was drawn is put if it is not what is kept. */
  private static final Path DIFFERENT = Path.of("target/pictures");

  @BeforeAll
  static void the_font_is_that_of_the_pictures() {
    double own = FxToolkit.call(() -> width(HighwayFonts.bold(40)));
    double kept = FxToolkit.call(() -> width(Font.font("DejaVu Sans", FontWeight.BOLD, 40)));
    assumeTrue(own == kept, "the pictures were drawn with DejaVu Sans");
  }

  private static double width(Font font) {
    Text text = new Text("Highway 0123456789 PM");
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }

  static List<Moment> moments() {
    return Moments.all();
  }

  @ParameterizedTest
  @MethodSource("moments")
  void the_highway_looks_as_before(Moment moment) throws IOException {
    Image drawn = FxToolkit.call(() -> draw(moment));
    Path kept = KEPT.resolve(moment.name() + ".png");
    if (Boolean.getBoolean("pictures.write")) {
      Files.createDirectories(KEPT);
      HighwaySnapshot.writePng(drawn, kept);
    }
    PictureComparison comparison =
        PictureComparison.of(SwingFXUtils.fromFXImage(drawn, null), ImageIO.read(kept.toFile()));

    if (!comparison.isSame()) {
      Files.createDirectories(DIFFERENT);
      HighwaySnapshot.writePng(drawn, DIFFERENT.resolve(moment.name() + ".png"));
    }
    assertThat(comparison.isSame())
        .as("%s: %s; what was drawn is in %s", moment, comparison, DIFFERENT.toAbsolutePath())
        .isTrue();
  }

  private static Image draw(Moment moment) {
    HighwayRenderer renderer = new HighwayRenderer(moment.chart());
    if (moment.played()) {
      ScriptedPlay.mark(renderer.played(), moment.songTime());
    }
    return HighwaySnapshot.draw(
        renderer, moment.style(), moment.look(), WIDTH, HEIGHT, moment.songTime());
  }

  @Test
  void every_picture_that_is_kept_is_of_a_moment() throws IOException {
    Set<String> names =
        moments().stream()
            .map(moment -> moment.name() + ".png")
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.list(KEPT)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void a_missing_mark_is_seen_and_a_hairline_is_not() throws IOException {
    Moment moment = moments().getFirst();
    BufferedImage kept = ImageIO.read(KEPT.resolve(moment.name() + ".png").toFile());
    BufferedImage hairline =
        copy(
            kept,
            drawing -> {
              drawing.setColor(new Color(255, 255, 255, 40));
              drawing.drawLine(0, 50, WIDTH, 50);
            });
    BufferedImage without =
        copy(
            kept,
            drawing -> {
              drawing.setColor(new Color(kept.getRGB(360, 200)));
              drawing.fillRect(333, 194, 20, 14); // Where the mark of a hammer-on is.
            });

    assertThat(PictureComparison.of(kept, kept).isSame()).isTrue();
    assertThat(PictureComparison.of(kept, hairline).isSame()).isTrue();
    assertThat(PictureComparison.of(kept, without).isSame()).isFalse();
  }

  private static BufferedImage copy(BufferedImage picture, Consumer<Graphics2D> change) {
    BufferedImage copy = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = copy.createGraphics();
    try {
      drawing.drawImage(picture, 0, 0, null);
      change.accept(drawing);
    } finally {
      drawing.dispose();
    }
    return copy;
  }
}
