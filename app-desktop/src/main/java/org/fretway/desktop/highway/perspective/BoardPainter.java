package org.fretway.desktop.highway.perspective;

import java.util.List;
import javafx.scene.paint.Color;
import org.fretway.desktop.highway.chart.HandPosition;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Lights;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Passing;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.SpriteSheet;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Draws the fretboard at the near edge as if it were of glass: wires and inlays behind the strings,
 * which light up and swing while they ring, and below them the numbers of the frets, large under
 * the hand.
 */
final class BoardPainter implements Painter {
  private static final double HAND_NUMBER = 22;
  private static final double QUIET_NUMBER = 14;

  /** How bright strings are at rest. */
  private static final double REST = 0.62;

  /** How fast a ringing string comes to rest in the picture, a second. */
  private static final double DAMPING = 0.9;

  /** A swinging string is drawn as so many areas on each other, each shorter and higher. */
  private static final int BLUR_LAYERS = 4;

  private static final double BLUR = 0.2;

  private final HighwayChart chart;
  private final Projection view;
  private final List<Sprite> handNumbers;
  private final List<Sprite> quietNumbers;
  private final Sprite inlay;
  private final List<Color> resting;
  private final List<Color> ringing;
  private final List<Color> blurs;
  private final Color wire;
  private final Color handWire;
  private final Color edgeWire;
  private final Color nut;

  BoardPainter(HighwayChart chart, Projection view, HighwayLook look) {
    HighwayTheme theme = look.theme();
    double unit = view.layout().unit();
    this.chart = chart;
    this.view = view;
    this.handNumbers =
        Labels.numbers(
            chart.maxFret(), HighwayFonts.bold(HAND_NUMBER * unit), theme.text(), look.scale());
    this.quietNumbers =
        Labels.numbers(
            chart.maxFret(), HighwayFonts.bold(QUIET_NUMBER * unit), theme.quiet(), look.scale());
    SpriteSheet sheet = new SpriteSheet(look.scale());
    sheet.add(
        Math.max(2, view.layout().stringGap() * 0.55),
        (context, half) -> {
          context.setFill(Lights.fade(theme.light() ? theme.quiet() : theme.inlay(), 0.26));
          context.fillOval(-half, -half, 2 * half, 2 * half);
        });
    this.inlay = sheet.draw().getFirst();
    this.resting = look.strings(chart.strings(), REST);
    this.ringing = look.strings(chart.strings(), 1);
    this.blurs = look.strings(chart.strings(), BLUR);
    // On a light floor the bright wires of dark wood could not be seen.
    Color metal = theme.light() ? theme.quiet() : theme.wire();
    this.wire = Lights.fade(metal, 0.22);
    this.handWire = Lights.fade(metal, 0.7);
    this.edgeWire = Lights.fade(theme.wire(), 0.8);
    this.nut = theme.text().interpolate(theme.wire(), 0.4);
  }

  @Override
  public void paint(Surface surface, double songTime) {
    view.look(songTime);
    PerspectiveLayout layout = view.layout();
    double top = Math.rint(layout.topY(1));
    HandPosition now = view.hand().positions().get(view.hand().indexAt(songTime));
    double left = Math.rint(view.handLeftNow());
    double right = Math.rint(view.handRightNow());
    for (int fret = 0; fret <= view.frets(); fret++) {
      fret(surface, fret, top, now);
    }
    double edge = Math.max(2, Math.rint(3 * layout.unit()));
    surface.fill(edgeWire);
    surface.rectangle(left, layout.boardY(), right - left, edge);
    for (int string = 0; string < chart.strings(); string++) {
      string(surface, string, songTime);
    }
  }

  private void fret(Surface surface, int fret, double top, HandPosition now) {
    PerspectiveLayout layout = view.layout();
    double x = view.wireX(fret, 1);
    if (x < -layout.pixelsPerFret() || x > layout.width() + layout.pixelsPerFret()) {
      return;
    }
    boolean held = fret >= now.low() - 1 && fret <= now.high();
    double thickness = Math.max(1, Math.rint((fret == 0 ? 6 : 2) * layout.unit()));
    double left = Math.rint(x - thickness / 2);
    surface.fill(fret == 0 ? nut : held ? handWire : wire);
    surface.rectangle(left, top, thickness, layout.boardY() - top);
    surface.fill(fret == 0 ? nut : edgeWire);
    surface.rectangle(left, layout.boardY(), thickness, layout.height() - layout.boardY());
    if (fret > 0) {
      double middle = view.fretX(fret, 1);
      double numberY = (layout.boardY() + layout.height()) / 2;
      boolean under = fret >= now.low() && fret <= now.high();
      if (under || Fretboard.isMarked(fret)) {
        (under ? handNumbers : quietNumbers).get(fret).draw(surface, middle, numberY);
      }
      inlay(surface, fret, middle);
    }
  }

  private void inlay(Surface surface, int fret, double middle) {
    PerspectiveLayout layout = view.layout();
    double centre = (layout.topY(1) + layout.boardY()) / 2;
    if (Fretboard.isOctave(fret)) {
      double apart = (layout.boardY() - layout.topY(1)) / 4;
      inlay.draw(surface, middle, centre - apart);
      inlay.draw(surface, middle, centre + apart);
    } else if (Fretboard.isMarked(fret)) {
      inlay.draw(surface, middle, centre);
    }
  }

  private void string(Surface surface, int string, double songTime) {
    PerspectiveLayout layout = view.layout();
    double y = layout.stringY(string, 1);
    double from = Math.clamp(view.wireX(0, 1), 0, layout.width());
    double to = Math.clamp(view.wireX(view.frets(), 1), 0, layout.width());
    double left = Math.min(from, to);
    double right = Math.max(from, to);
    // Wound strings are thicker: the lowest three times as thick as the highest.
    double share = 1 - string / (double) Math.max(1, chart.strings() - 1);
    double thickness = Math.max(1, Math.rint((1.2 + 2.0 * share) * layout.unit()));
    Timeline<HighwayNote> lane = chart.lanes().get(string);
    int at = lane.indexAtOrBefore(songTime);
    boolean rings = at >= 0 && lane.get(at).end() > songTime;
    double light = at < 0 ? 0 : Passing.flash(songTime - lane.start(at));
    if (rings) {
      light = Math.max(light, Math.exp(-DAMPING * (songTime - lane.start(at))));
    }
    if (light > 0) {
      blur(surface, lane.get(at), string, light, left, right);
    }
    surface.fill((rings ? ringing : resting).get(string));
    surface.rectangle(left, Math.rint(y - thickness / 2), right - left, thickness);
  }

  /** The part of the string that swings lies between the finger and the bridge. */
  private void blur(
      Surface surface, HighwayNote note, int string, double light, double left, double right) {
    double finger = Math.clamp(view.wireX(note.fret(), 1), left, right);
    double bridge = view.layout().leftHanded() ? left : right;
    double from = Math.min(finger, bridge);
    double length = Math.abs(bridge - finger);
    double middle = view.layout().stringY(string, 1);
    surface.fill(blurs.get(string));
    surface.alpha(light);
    for (int layer = 0; layer < BLUR_LAYERS; layer++) {
      double inset = length * 0.2 * layer;
      double half = Math.rint((1.2 + 0.9 * layer) * view.layout().unit() + 0.5);
      surface.rectangle(
          Math.rint(from + inset / 2), Math.rint(middle - half), length - inset, 2 * half);
    }
    surface.alpha(1);
  }
}
