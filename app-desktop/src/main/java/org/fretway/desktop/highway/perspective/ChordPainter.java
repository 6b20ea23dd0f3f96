package org.fretway.desktop.highway.perspective;

import java.util.List;
import javafx.scene.paint.Color;
import org.fretway.desktop.highway.chart.ChordBox;
import org.fretway.desktop.highway.chart.ChordShape;
import org.fretway.desktop.highway.chart.HandTexts;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Lights;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.SpriteSheet;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Draws a frame over the whole width of the hand for a chord, with its name at the left and the
 * fingers at the right; a repeated chord is a low, slim frame.
 */
final class ChordPainter implements Painter {
  /** A chord fades away within so many seconds once it has been struck. */
  static final double FADE = 0.16;

  /** How high a repeated chord's frame is to a whole one, and the filled part of that one. */
  private static final double SLIM = 0.42;

  private static final double FILLED = 0.5;

  /** The cross in the frame of a damped chord, to the gap of two strings. */
  private static final double CROSS = 1.5;

  /** How large fingers are to the gap of two strings, and how near they have to be. */
  private static final double FINGER = 0.72;

  private static final double SMALLEST_FINGERS = 0.4;

  private final Timeline<ChordBox> chords;
  private final Projection view;
  private final SideNames names;
  private final Sprite cross;
  private final List<Sprite> fingers;
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
    this.fingers =
        Labels.of(
            HandTexts.FINGERS,
            HighwayFonts.bold(Math.max(1, view.layout().stringGap() * FINGER)),
            theme.chord(),
            look.scale());
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
    double left = view.handLeft(chord.time(), scale);
    double right = view.handRight(chord.time(), scale);
    double bottom = layout.floorY(scale);
    double whole = bottom - layout.topY(scale);
    boolean slim = chord.repeat() || chord.isDoubleStop();
    double height = slim ? whole * SLIM : whole;
    double edge = Math.max(1, 3 * layout.unit() * scale);
    double filled = slim ? height : height * FILLED;
    surface.fill(slim ? slimGround : ground);
    surface.rectangle(left, bottom - filled, right - left, filled);
    surface.fill(frame);
    surface.rectangle(left, bottom - height, edge, height);
    surface.rectangle(right - edge, bottom - height, edge, height);
    surface.rectangle(left + edge, bottom - edge, right - left - 2 * edge, edge);
    if (slim) {
      if (chord.repeat() && chord.muted()) {
        cross.draw(surface, (left + right) / 2, bottom - height / 2, scale);
      }
    } else {
      double thin = Math.max(1, edge / 2);
      surface.rectangle(left + edge, bottom - height, right - left - 2 * edge, thin);
      if (scale >= SMALLEST_FINGERS && !chord.shape().name().isEmpty()) {
        fingers(surface, chord.shape(), scale, right);
      }
    }
    names.draw(surface, chord.name(), scale, left, bottom - height);
  }

  /** Says at the right of the frame which finger presses which string. */
  private void fingers(Surface surface, ChordShape shape, double scale, double right) {
    double x = right + view.layout().stringGap() * scale * 0.5;
    for (int string = 0; string < shape.fingers().size(); string++) {
      int finger = shape.fingers().get(string);
      if (finger >= 0 && finger < fingers.size() && shape.frets().get(string) > 0) {
        fingers.get(finger).draw(surface, x, view.layout().stringY(string, scale), scale);
      }
    }
  }
}
