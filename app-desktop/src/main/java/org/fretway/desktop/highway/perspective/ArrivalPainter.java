package org.fretway.desktop.highway.perspective;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.NoteHead;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Passing;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Shows on the fretboard where the next note of each string lands, by a frame that closes until the
 * note is there, and a flash of light when it is.
 */
final class ArrivalPainter implements Painter {
  /** How long before its time the frame of a note appears, in seconds. */
  private static final double AHEAD = 0.75;

  /** How much larger than the note the frame is when it appears. */
  private static final double OPENED = 0.9;

  /** How opaque the flash is at its brightest. */
  private static final double FLASH = 0.95;

  /** The most frames a string has at a time. */
  private static final int MOST = 2;

  private final HighwayChart chart;
  private final Projection view;
  private final StringLights lights;
  private final List<Color> colors;

  ArrivalPainter(HighwayChart chart, Projection view, HighwayLook look, StringLights lights) {
    this.chart = chart;
    this.view = view;
    this.lights = lights;
    this.colors = IntStream.range(0, chart.strings()).mapToObj(look::string).toList();
  }

  @Override
  public void paint(Surface surface, double songTime) {
    view.look(songTime);
    for (int string = 0; string < chart.strings(); string++) {
      Timeline<HighwayNote> lane = chart.lanes().get(string);
      int now = lane.indexAtOrBefore(songTime);
      surface.fill(colors.get(string));
      for (int i = now + 1;
          i <= now + MOST && i < lane.size() && lane.start(i) < songTime + AHEAD;
          i++) {
        if (lane.get(i).head() != NoteHead.NONE) {
          frame(surface, lane.get(i), string, (lane.start(i) - songTime) / AHEAD);
        }
      }
      if (now >= 0) {
        flash(surface, lane.get(now), string, songTime);
      }
    }
    surface.alpha(1);
  }

  /** Draws the frame; from 1 when it appears to 0 when it has closed. */
  private void frame(Surface surface, HighwayNote note, int string, double open) {
    PerspectiveLayout layout = view.layout();
    boolean whole = note.fret() == 0;
    double middle =
        whole
            ? (view.handLeft(note.time(), 1) + view.handRight(note.time(), 1)) / 2
            : view.fretX(note.fret(), 1);
    double width =
        whole
            ? view.handRight(note.time(), 1) - view.handLeft(note.time(), 1)
            : view.fretWidth(note.fret(), 1) * layout.headShare();
    double grown = OPENED * open * layout.headHeight();
    double left = Math.rint(middle - width / 2 - grown);
    double right = Math.rint(middle + width / 2 + grown);
    double top = Math.rint(layout.stringY(string, 1) - layout.headHeight() / 2 - grown);
    double bottom = Math.rint(layout.stringY(string, 1) + layout.headHeight() / 2 + grown);
    double edge = Math.max(1, Math.rint(2 * layout.unit()));
    double shown = 1 - open;
    surface.alpha(0.9 * shown * shown);
    surface.rectangle(left, top, right - left, edge);
    surface.rectangle(left, bottom - edge, right - left, edge);
    surface.rectangle(left, top + edge, edge, bottom - top - 2 * edge);
    surface.rectangle(right - edge, top + edge, edge, bottom - top - 2 * edge);
  }

  private void flash(Surface surface, HighwayNote note, int string, double songTime) {
    double light = Passing.flash(songTime - note.time());
    if (light > 0 && note.fret() > 0) {
      surface.alpha(FLASH * light);
      lights
          .glows()
          .get(string)
          .draw(surface, view.fretX(note.fret(), 1), view.layout().stringY(string, 1));
    }
  }
}
