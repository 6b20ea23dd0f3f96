package org.fretway.desktop.highway;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.highway.draw.Surface;
import org.junit.jupiter.api.Test;

final class RasterScreenTest {
  private final RasterScreen screen = FxToolkit.call(RasterScreen::new);

  @Test
  void each_frame_is_shown_as_it_was_drawn() {
    FxToolkit.run(() -> screen.resize(40, 30, 1));

    for (Color color : new Color[] {Color.RED, Color.LIME, Color.BLUE, Color.WHITE}) {
      assertThat(shownAfter(color).getPixelReader().getColor(39, 29)).isEqualTo(color);
    }
  }

  @Test
  void the_next_frame_leaves_alone_what_is_being_shown() {
    FxToolkit.run(() -> screen.resize(40, 30, 1));
    shownAfter(Color.RED);

    FxToolkit.run(() -> paint(Color.BLUE));

    Image shown = ((ImageView) screen.node()).getImage();
    assertThat(shown.getPixelReader().getColor(20, 20)).isEqualTo(Color.RED);
  }

  @Test
  void another_size_is_followed_at_once() {
    FxToolkit.run(() -> screen.resize(40, 30, 1));
    shownAfter(Color.RED);

    FxToolkit.run(() -> screen.resize(50, 20, 1));
    Image shown = shownAfter(Color.LIME);

    assertThat(shown.getWidth()).isEqualTo(50);
    assertThat(shown.getHeight()).isEqualTo(20);
    assertThat(shown.getPixelReader().getColor(49, 19)).isEqualTo(Color.LIME);
  }

  @Test
  void a_dense_screen_gets_all_its_pixels() {
    FxToolkit.run(() -> screen.resize(41, 30, 1.5));
    shownAfter(Color.RED);

    ImageView view = (ImageView) screen.node();
    assertThat(view.getImage().getWidth()).isEqualTo(62);
    assertThat(view.getFitWidth()).isEqualTo(62 / 1.5);
    assertThat(view.getImage().getHeight()).isEqualTo(45);
  }

  private Image shownAfter(Color color) {
    return FxToolkit.call(
        () -> {
          paint(color);
          screen.show();
          Node node = screen.node();
          return node.snapshot(null, null);
        });
  }

  private void paint(Color color) {
    Surface surface = screen.begin();
    surface.fill(color);
    surface.rectangle(0, 0, screen.width(), screen.height());
  }
}
