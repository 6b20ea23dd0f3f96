package org.fretway.desktop.highway.flat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.fretway.chart.Technique;
import org.fretway.desktop.highway.chart.HandTexts;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.NoteHead;
import org.fretway.desktop.highway.chart.TechniqueMark;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Passing;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Draws the heads of notes with their frets and marks. A ringing note waits on the strike line
 * until it has ended; what has been played fades away to the left.
 */
final class NotePainter implements Painter {
  /** Brighter strings than this get dark figures on their notes. */
  private static final double BRIGHT = 0.56;

  private final HighwayChart chart;
  private final FlatLayout layout;
  private final HighwayTheme theme;
  private final HighwayFonts fonts;
  private final HighwaySprites sprites;
  private final List<Color> figures;

  NotePainter(
      HighwayChart chart,
      FlatLayout layout,
      HighwayLook look,
      HighwayFonts fonts,
      HighwaySprites sprites) {
    this.chart = chart;
    this.layout = layout;
    this.theme = look.theme();
    this.fonts = fonts;
    this.sprites = sprites;
    this.figures =
        IntStream.range(0, chart.strings())
            .mapToObj(string -> figureColor(look.string(string)))
            .toList();
  }

  private static Color figureColor(Color ground) {
    // Rec. 709 luma: how bright the eye takes the colour to be.
    double luma = 0.2126 * ground.getRed() + 0.7152 * ground.getGreen() + 0.0722 * ground.getBlue();
    return luma > BRIGHT ? Color.web("#16130c") : Color.WHITE;
  }

  @Override
  public void paint(Surface surface, double songTime) {
    double latest = layout.latest(songTime);
    for (int string = 0; string < chart.strings(); string++) {
      Timeline<HighwayNote> lane = chart.lanes().get(string);
      int first = lane.firstLastingAt(layout.earliest(songTime));
      int present = Math.max(first, lane.indexAtOrBefore(songTime));
      // What has passed lies behind; of the rest the nearer is in front, so it goes right to left.
      for (int i = first; i < present; i++) {
        head(surface, lane.get(i), string, songTime);
      }
      for (int i = lane.indexAtOrBefore(latest); i >= present; i--) {
        head(surface, lane.get(i), string, songTime);
      }
    }
    surface.alpha(1);
  }

  private void head(Surface surface, HighwayNote each, int string, double songTime) {
    double opacity = Passing.opacity(songTime - each.end());
    if (opacity <= 0 || each.head() == NoteHead.NONE) {
      return;
    }
    double x = Math.rint(headX(each, songTime));
    double y = Math.rint(layout.y(string));
    surface.alpha(opacity);
    List<Sprite> heads = sprites.heads().get(each.head());
    if (each.note().has(Technique.ACCENT)) {
      sprites.accent().draw(surface, x, y);
    }
    if (heads != null) {
      heads.get(string).draw(surface, x, y);
    }
    if (each.head() != NoteHead.MUTED) {
      boolean hollow = isHollow(each.head());
      surface.fill(hollow ? theme.text() : figures.get(string));
      surface.font(each.head() == NoteHead.TIED ? fonts.mark() : fonts.head());
      surface.centred(HandTexts.FRETS.get(Math.min(each.fret(), HandTexts.FRETS.size() - 1)), x, y);
    }
    paintMarks(surface, each.marks(), x, y - layout.markRise());
  }

  private static boolean isHollow(NoteHead head) {
    return head == NoteHead.OPEN || head == NoteHead.PINCH || head == NoteHead.TIED;
  }

  private void paintMarks(Surface surface, List<TechniqueMark> marks, double x, double y) {
    double step = layout.markHeight() * 1.5;
    double left = x - step * (marks.size() - 1) / 2;
    for (int i = 0; i < marks.size(); i++) {
      Sprite sprite = sprites.marks().get(marks.get(i));
      if (sprite != null) {
        sprite.draw(surface, left + i * step, y);
      }
    }
  }

  private double headX(HighwayNote each, double songTime) {
    if (songTime < each.time()) {
      return layout.x(each.time(), songTime);
    }
    return layout.strikeX() - Math.max(0, songTime - each.end()) * layout.pixelsPerSecond();
  }
}
