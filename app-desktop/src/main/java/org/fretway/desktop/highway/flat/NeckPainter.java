package org.fretway.desktop.highway.flat;

import org.fretway.desktop.highway.chart.HandGlide;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Passing;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Shows on the fretboard where the fingers go: the frets that the hand covers glide from position
 * to position, notes appear at their place before they have to be played and light up when they
 * are.
 */
final class NeckPainter implements Painter {
  /** How long before its time a note appears on the fretboard, in seconds. */
  private static final double AHEAD = 1.0;

  private static final double HAND_OPACITY = 0.16;

  private final HighwayChart chart;
  private final FlatLayout layout;
  private final HighwayTheme theme;
  private final HighwaySprites sprites;
  private final HandGlide hand;
  private final Neck neck;
  private final double[] places;

  NeckPainter(HighwayChart chart, FlatLayout layout, HighwayLook look, HighwaySprites sprites) {
    this.chart = chart;
    this.layout = layout;
    this.theme = look.theme();
    this.sprites = sprites;
    this.hand = new HandGlide(chart.handPositions());
    this.neck = Neck.of(layout, chart, look.options());
    this.places = new double[chart.maxFret() + 1];
    for (int fret = 0; fret < places.length; fret++) {
      places[fret] = neck.middle(fret);
    }
  }

  @Override
  public void paint(Surface surface, double songTime) {
    if (hand.indexAt(songTime) >= 0) {
      paintHand(surface, songTime);
    }
    for (int string = 0; string < chart.strings(); string++) {
      Timeline<HighwayNote> lane = chart.lanes().get(string);
      double y = layout.neckY(string);
      int now = lane.indexAtOrBefore(songTime);
      for (int i = lane.indexAtOrBefore(songTime + AHEAD); i > now; i--) {
        surface.alpha(1 - 0.85 * (lane.start(i) - songTime) / AHEAD);
        sprites.dots().get(string).draw(surface, place(lane.get(i)), y);
      }
      if (now >= 0) {
        paintSounding(surface, lane.get(now), string, songTime);
      }
    }
    surface.alpha(1);
  }

  private void paintHand(Surface surface, double songTime) {
    double low = Math.rint(neck.wire(hand.low(songTime)));
    double high = Math.rint(neck.wire(hand.high(songTime)));
    double left = Math.min(low, high);
    double right = Math.max(low, high);
    double edge = Math.max(2, Math.rint(2.5 * layout.unit()));
    double top = layout.neckTop() - edge;
    double height = layout.neckHeight() + 2 * edge;
    surface.fill(theme.accent());
    surface.alpha(HAND_OPACITY);
    surface.rectangle(left, top, right - left, height);
    surface.alpha(1);
    surface.rectangle(left, top, right - left, edge);
    surface.rectangle(left, top + height - edge, right - left, edge);
    surface.rectangle(left, top, edge, height);
    surface.rectangle(right - edge, top, edge, height);
  }

  private void paintSounding(Surface surface, HighwayNote note, int string, double songTime) {
    double ago = songTime - note.time();
    boolean rings = note.end() > songTime;
    double light = rings ? 1 : Passing.flash(ago);
    if (light <= 0) {
      return;
    }
    double y = layout.neckY(string);
    surface.alpha(light);
    sprites.halos().get(string).draw(surface, place(note), y);
    sprites.dots().get(string).draw(surface, place(note), y);
  }

  private double place(HighwayNote note) {
    return places[Math.min(note.fret(), places.length - 1)];
  }
}
