package org.fretway.desktop.highway.perspective;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.fretway.desktop.highway.draw.Surface;

/**
 * A stretch of floor in another colour. It is laid in thin strips of opaque colour, mixed
 * beforehand with that of the floor: without a graphics card they take a tenth of the time of an
 * area that can be seen through.
 */
final class Road {
  /** Height of a strip in units. */
  private static final double STRIP = 3;

  private final Projection view;
  private final double top;
  private final double strip;
  private final List<Color> colors;

  /**
   * Mixes the colours.
   *
   * @param share how much of the tint is in them, from 0 to 1
   */
  Road(Projection view, Floor floor, Color tint, double share) {
    this.view = view;
    this.top = floor.farY();
    this.strip = Math.max(2, Math.rint(STRIP * view.layout().unit()));
    int count = (int) Math.ceil((view.layout().boardY() - top) / strip) + 1;
    this.colors =
        IntStream.range(0, count)
            .mapToObj(i -> floor.color(top + (i + 0.5) * strip).interpolate(tint, share))
            .toList();
  }

  /** Lays the floor between two wires, from one scale to a nearer one. */
  void lay(Surface surface, int fromWire, int toWire, double far, double near) {
    PerspectiveLayout layout = view.layout();
    double end = Math.rint(layout.floorY(near));
    double y = Math.max(top, Math.rint(layout.floorY(far)));
    for (int i = (int) ((y - top) / strip); i < colors.size() && y < end; i++) {
      double next = Math.min(end, top + (i + 1) * strip);
      double scale = layout.scaleAt((y + next) / 2);
      double one = Math.rint(view.wireX(fromWire, scale));
      double other = Math.rint(view.wireX(toWire, scale));
      surface.fill(colors.get(i));
      surface.rectangle(Math.min(one, other), y, Math.abs(other - one), next - y);
      y = next;
    }
  }
}
