package org.fretway.desktop.highway.perspective;

import javafx.scene.paint.Color;
import org.fretway.desktop.highway.chart.ChordBox;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Lights;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.SpriteSheet;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Draws a frame over the whole width of the hand for a chord, with its name at the side; a repeated
 * chord is a low, slim frame.
 */
final class ChordPainter implements Painter {
  /** A chord fades away within so many seconds once it has been struck. */
  static final double FADE = 0.16;

  /** How high a repeated chord's frame is to a whole one, and the filled part of that one. */
  private static final double SLIM = 0.42;

  private static final double FILLED = 0.5;

  /** The cross in the frame of a damped chord, to the gap of two strings. */
  private static final double CROSS = 1.5;

  private final Timeline<ChordBox> chords;
  private final Projection view;
  private final SideNames names;
  private final Sprite cross;
  private final Color ground;
  private final Color frame;
  private final Color slimGround;

  ChordPainter(Timeline<ChordBox> chords, Projection view, SideNames names, HighwayLook look) {
    HighwayTheme theme = look.theme();
    this.chords = chords;
    this.view = view;
    this.names = names;
    double size = view.layout().stringGap() * CROSS;
    SpriteSheet sheet = new SpriteSheet(look.scale());
    sheet.add(
        size,
        (context, half) -> {
          context.setStroke(theme.chord());
          context.setLineWidth(half * 0.3);
          context.strokeLine(-half * 0.7, -half * 0.7, half * 0.7, half * 0.7);
          context.strokeLine(-half * 0.7, half * 0.7, half * 0.7, -half * 0.7);
        });
    this.cross = sheet.draw().getFirst();
    this.ground = Lights.fade(theme.chord(), 0.12);
    this.slimGround = Lights.fade(theme.chord(), 0.07);
    this.frame = Lights.fade(theme.chord(), 0.85);
  }

  @Override
  public void paint(Surface surface, double songTime) {
    view.look(songTime);
    int first = chords.firstLastingAt(songTime - FADE);
    for (int i = chords.indexAtOrBefore(view.latest()); i >= first; i--) {
      double ago = songTime - chords.start(i);
      if (ago < FADE) {
        surface.alpha(ago > 0 ? 1 - ago / FADE : 1);
        frame(surface, chords.get(i));
      }
    }
    surface.alpha(1);
  }

  private void frame(Surface surface, ChordBox chord) {
    PerspectiveLayout layout = view.layout();
    double scale = view.scale(chord.time());
    double left = Math.rint(view.handLeft(chord.time(), scale));
    double right = Math.rint(view.handRight(chord.time(), scale));
    double bottom = Math.rint(layout.floorY(scale));
    double whole = bottom - layout.topY(scale);
    double height = Math.rint(chord.repeat() ? whole * SLIM : whole);
    double edge = Math.max(1, Math.rint(3 * layout.unit() * scale));
    double filled = Math.rint(chord.repeat() ? height : height * FILLED);
    surface.fill(chord.repeat() ? slimGround : ground);
    surface.rectangle(left, bottom - filled, right - left, filled);
    surface.fill(frame);
    surface.rectangle(left, bottom - height, edge, height);
    surface.rectangle(right - edge, bottom - height, edge, height);
    surface.rectangle(left, bottom - edge, right - left, edge);
    if (chord.muted() && chord.repeat()) {
      cross.draw(surface, (left + right) / 2, bottom - height / 2, scale);
    }
    if (!chord.repeat()) {
      surface.rectangle(left, bottom - height, right - left, Math.max(1, Math.rint(edge / 2)));
    }
    names.draw(surface, chord.name(), scale, left, bottom - height);
  }
}
