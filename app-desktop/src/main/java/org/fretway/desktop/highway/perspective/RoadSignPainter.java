package org.fretway.desktop.highway.perspective;

import java.util.List;
import org.fretway.desktop.highway.chart.HandPosition;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.Lights;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.Surface;

/** Writes on the floor, where the hand moves to other frets, which its lowest and highest are. */
final class RoadSignPainter implements Painter {
  private static final double SIZE = 24;
  private static final double OPACITY = 0.75;

  /** Nothing is written that is further away than this, and nothing is smaller. */
  private static final double SMALLEST_SCALE = 0.27;

  private static final double LEAST_SIZE = 0.46;

  /** How far behind the start of its stretch a number lies, to its size. */
  private static final double BEHIND = 0.55;

  private final Projection view;
  private final List<Sprite> numbers;

  RoadSignPainter(Projection view, HighwayLook look) {
    this.view = view;
    this.numbers =
        Labels.numbers(
            view.frets(),
            HighwayFonts.bold(Math.max(1, SIZE * view.layout().unit())),
            Lights.fade(look.theme().accent(), OPACITY),
            look.scale());
  }

  @Override
  public void paint(Surface surface, double songTime) {
    view.look(songTime);
    Timeline<HandPosition> positions = view.hand().positions();
    for (int i = view.hand().indexAt(songTime) + 1;
        i < positions.size() && view.scale(positions.start(i)) >= SMALLEST_SCALE;
        i++) {
      HandPosition position = positions.get(i);
      double scale = view.scale(position.time());
      write(surface, position.low(), scale);
      if (position.high() != position.low()) {
        write(surface, position.high(), scale);
      }
    }
  }

  private void write(Surface surface, int fret, double scale) {
    double size = Math.max(LEAST_SIZE, scale);
    double y = view.layout().floorY(scale) - SIZE * view.layout().unit() * size * BEHIND;
    numbers
        .get(Math.clamp(fret, 0, numbers.size() - 1))
        .draw(surface, view.fretX(fret, scale), y, size);
  }
}
