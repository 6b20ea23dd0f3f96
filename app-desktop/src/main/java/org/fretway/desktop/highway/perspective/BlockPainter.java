package org.fretway.desktop.highway.perspective;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.fretway.chart.Technique;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.NoteHead;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.Lights;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Draws the notes from far to near: each as a block at the height of its string, on a stem that
 * stands on the lane of its fret, an open one as a bar over the whole width of the hand. A ringing
 * note waits at the strings until it has ended, and moves as its tail does.
 */
final class BlockPainter implements Painter {
  /** A note is gone so many seconds after it has ended. */
  static final double FADE = 0.16;

  /** How much larger a note is when it is gone. */
  private static final double BURST = 0.3;

  /** A block that is lower than this, in units, is drawn as rectangles. */
  private static final double SMALLEST_PICTURE = 10;

  /** A damped block is hatched if it is so many times as wide as high. */
  private static final double HATCHED = 2.4;

  /** How far a note swings with vibrato, to its width. */
  private static final double SWING = 0.08;

  private static final Color EDGE = Color.color(0.02, 0.03, 0.06, 0.85);

  private final HighwayChart chart;
  private final Projection view;
  private final TailPath path;
  private final HeadSprites heads;
  private final HeadLabels labels;
  private final List<Color> faces;
  private final List<Color> sheens;
  private final List<Color> stems;
  private final Color muted;
  private final int[] next;

  BlockPainter(HighwayChart chart, Projection view, HighwayLook look) {
    this.chart = chart;
    this.view = view;
    this.path = new TailPath(view);
    this.heads = new HeadSprites(view.layout(), look);
    this.labels = new HeadLabels(chart, view.layout(), look);
    List<Color> colors = IntStream.range(0, chart.strings()).mapToObj(look::string).toList();
    this.faces = colors;
    this.sheens = colors.stream().map(c -> c.interpolate(Color.WHITE, 0.45)).toList();
    this.stems = colors.stream().map(c -> Lights.fade(c, 0.5)).toList();
    this.muted = look.theme().mutedHead();
    this.next = new int[chart.strings()];
  }

  @Override
  public void paint(Surface surface, double songTime) {
    view.look(songTime);
    for (int string = 0; string < next.length; string++) {
      next[string] = chart.lanes().get(string).indexAtOrBefore(view.latest());
    }
    for (int string = latestString(songTime); string >= 0; string = latestString(songTime)) {
      note(surface, chart.lanes().get(string).get(next[string]), string, songTime);
      next[string]--;
    }
    surface.alpha(1);
  }

  /** Returns the string of the furthest note that is not drawn yet, or -1. */
  private int latestString(double songTime) {
    int latest = -1;
    double time = Double.NEGATIVE_INFINITY;
    for (int string = 0; string < next.length; string++) {
      if (next[string] >= 0) {
        Timeline<HighwayNote> lane = chart.lanes().get(string);
        double start = lane.start(next[string]);
        // Tails end where the next note begins, so that nothing before this one lasts longer.
        if (lane.get(next[string]).end() < songTime - FADE) {
          next[string] = -1;
        } else if (start > time) {
          time = start;
          latest = string;
        }
      }
    }
    return latest;
  }

  private void note(Surface surface, HighwayNote each, int string, double songTime) {
    double ago = songTime - each.end();
    if (each.head() == NoteHead.NONE || ago >= FADE) {
      return;
    }
    double size = ago > 0 ? 1 + BURST * ago / FADE : 1;
    surface.alpha(ago > 0 ? 1 - ago / FADE : 1);
    double scale = view.scale(each.time());
    if (each.head() == NoteHead.OPEN) {
      open(surface, each, string, scale, size);
    } else {
      pressed(surface, each, string, scale, size, Math.max(0, songTime - each.time()));
    }
  }

  private void open(Surface surface, HighwayNote each, int string, double scale, double size) {
    double y = view.layout().stringY(string, scale);
    double height = view.layout().headHeight() * scale * size;
    double left = view.handLeft(each.time(), scale);
    double right = view.handRight(each.time(), scale);
    double bar = Math.max(2, height * 0.36);
    double cap = Math.max(2, height * 0.3);
    double capHeight = Math.max(3, height * 0.86);
    double top = y - bar / 2;
    double capTop = y - capHeight / 2;
    surface.fill(EDGE);
    surface.rectangle(left - 1, top - 1, right - left + 2, bar + 2);
    surface.fill(faces.get(string));
    surface.rectangle(left, top, right - left, bar);
    surface.rectangle(left, capTop, cap, capHeight);
    surface.rectangle(right - cap, capTop, cap, capHeight);
    surface.fill(sheens.get(string));
    surface.rectangle(left, top, right - left, Math.max(1, bar * 0.3));
    labels.draw(surface, each, string, (left + right) / 2, y, right - left, scale * size);
  }

  private void pressed(
      Surface surface, HighwayNote each, int string, double scale, double size, double seconds) {
    PerspectiveLayout layout = view.layout();
    double width = view.fretWidth(each.fret(), scale) * layout.headShare() * size;
    double height = layout.headHeight() * scale * size;
    double x =
        view.x(path.place(each, seconds), scale) + SWING * width * path.swing(each.note(), seconds);
    double y =
        layout.stringY(string, scale) - path.rise(each, seconds) * layout.stringGap() * scale;
    stem(surface, string, x, y, width, scale);
    if (height < SMALLEST_PICTURE * layout.unit()) {
      small(surface, each, string, x, y, width, height);
    } else {
      heads.draw(surface, each.head(), string, x, y, width, height);
      if (each.note().has(Technique.PALM_MUTE) && width >= HATCHED * height) {
        heads.damp(surface, x, y, width, height);
      }
      if (each.note().has(Technique.ACCENT)) {
        heads.accent(surface, x, y, width, height);
      }
    }
    labels.draw(surface, each, string, x, y, width, scale * size);
  }

  private void stem(Surface surface, int string, double x, double y, double width, double scale) {
    double floor = view.layout().floorY(scale);
    double stem = Math.max(1, 3 * view.layout().unit() * scale);
    double foot = Math.max(1, 4 * view.layout().unit() * scale);
    surface.fill(stems.get(string));
    surface.rectangle(x - stem / 2, y, stem, floor - y);
    surface.rectangle(x - width / 2, floor - foot / 2, width, foot);
  }

  private void small(
      Surface surface,
      HighwayNote each,
      int string,
      double x,
      double y,
      double width,
      double height) {
    double left = x - width / 2;
    double top = y - height / 2;
    surface.fill(EDGE);
    surface.rectangle(left - 1, top - 1, width + 2, height + 2);
    surface.fill(each.head() == NoteHead.MUTED ? muted : faces.get(string));
    surface.rectangle(left, top, width, height);
    surface.fill(sheens.get(string));
    surface.rectangle(left, top, width, Math.max(1, height * 0.3));
  }
}
