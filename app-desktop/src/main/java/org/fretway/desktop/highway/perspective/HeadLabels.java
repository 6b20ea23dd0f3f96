package org.fretway.desktop.highway.perspective;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.NoteHead;
import org.fretway.desktop.highway.chart.TechniqueMark;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.SpriteSheet;
import org.fretway.desktop.highway.draw.Surface;
import org.fretway.desktop.highway.draw.TechniqueGlyphs;

/**
 * What is written on the heads of notes: the fret, and the marks of techniques beside it, or above
 * where the head is too narrow for both. Far away both are larger than the head would have them, so
 * that they can be read early.
 */
final class HeadLabels {
  /** Heads that are lower than this, in units, bear nothing. */
  private static final double SMALLEST = 6.5;

  /** The least height of figures, in units. */
  private static final double LEAST_FIGURE = 12;

  private static final double LEAST_MARK = 10;

  /** How large figures and marks are to the head. */
  private static final double FIGURE = 0.86;

  private static final double MARK = 0.66;

  /** Marks are drawn from this scale on. */
  private static final double SMALLEST_MARK = 0.34;

  /** A head has room for a mark beside the figure if it is so many times as wide as high. */
  private static final double ROOM = 2.4;

  private static final Color DARK = Color.web("#16130c");

  /** Brighter strings than this get dark figures on their notes. */
  private static final double BRIGHT = 0.5;

  private final double unit;
  private final double headHeight;
  private final boolean[] bright;
  private final Writing near;
  private final Writing far;

  /** Figures and marks in one size. */
  private record Writing(
      List<Sprite> dark,
      List<Sprite> light,
      List<Sprite> hollow,
      Map<TechniqueMark, Sprite> marks) {
    static Writing of(HighwayChart chart, HighwayLook look, double figure, double mark) {
      Font font = HighwayFonts.bold(Math.max(1, figure));
      TechniqueGlyphs glyphs = new TechniqueGlyphs(Math.max(1, mark), look.theme());
      SpriteSheet sheet = new SpriteSheet(look.scale());
      Map<TechniqueMark, Integer> indexes = glyphs.addTo(sheet);
      return new Writing(
          Labels.numbers(chart.maxFret(), font, DARK, look.scale()),
          Labels.numbers(chart.maxFret(), font, Color.WHITE, look.scale()),
          Labels.numbers(chart.maxFret(), font, look.theme().text(), look.scale()),
          TechniqueGlyphs.pick(sheet.draw(), indexes));
    }
  }

  /** Draws the pictures. To be called on the JavaFX thread. */
  HeadLabels(HighwayChart chart, PerspectiveLayout layout, HighwayLook look) {
    unit = layout.unit();
    headHeight = layout.headHeight();
    bright = new boolean[chart.strings()];
    IntStream.range(0, bright.length).forEach(i -> bright[i] = isBright(look.string(i)));
    near = Writing.of(chart, look, headHeight * FIGURE, headHeight * MARK);
    far = Writing.of(chart, look, LEAST_FIGURE * FIGURE * unit, LEAST_MARK * unit);
  }

  private static boolean isBright(Color ground) {
    // Rec. 709 luma: how bright the eye takes the colour to be.
    return 0.2126 * ground.getRed() + 0.7152 * ground.getGreen() + 0.0722 * ground.getBlue()
        > BRIGHT;
  }

  /**
   * Writes on a head.
   *
   * @param x its middle
   * @param y its middle
   * @param scale how large it is
   */
  void draw(
      Surface surface,
      HighwayNote each,
      int string,
      double x,
      double y,
      double width,
      double scale) {
    double height = headHeight * scale;
    if (height < SMALLEST * unit) {
      return;
    }
    boolean marked = scale >= SMALLEST_MARK && !each.marks().isEmpty();
    boolean numbered = each.head() != NoteHead.MUTED && each.head() != NoteHead.OPEN;
    boolean beside = marked && (!numbered || width >= ROOM * height);
    if (numbered) {
      figure(surface, each, string, beside ? x - width * 0.22 : x, y, scale);
    }
    if (marked) {
      double size = Math.max(scale, LEAST_MARK * unit / (headHeight * MARK));
      double markX = beside && each.head() != NoteHead.OPEN ? x + width * 0.2 : x;
      double markY = beside ? y : y - height * 0.5 - headHeight * MARK * size * 0.4;
      marks(surface, each.marks(), markX, markY, size);
    }
  }

  private void figure(
      Surface surface, HighwayNote each, int string, double x, double y, double scale) {
    boolean small = headHeight * scale <= LEAST_FIGURE * unit;
    List<Sprite> figures = figures(small ? far : near, each.head(), string);
    Sprite figure = figures.get(Math.min(each.fret(), figures.size() - 1));
    if (small) {
      figure.draw(surface, x, y);
    } else {
      figure.draw(surface, x, y, scale);
    }
  }

  private void marks(Surface surface, List<TechniqueMark> each, double x, double y, double size) {
    double step = headHeight * MARK * size * 1.3;
    double left = x - step * (each.size() - 1) / 2;
    boolean small = headHeight * MARK * size <= LEAST_MARK * unit;
    for (int i = 0; i < each.size(); i++) {
      Sprite mark = (small ? far : near).marks().get(each.get(i));
      if (mark != null && small) {
        mark.draw(surface, left + i * step, y);
      } else if (mark != null) {
        mark.draw(surface, left + i * step, y, size);
      }
    }
  }

  private List<Sprite> figures(Writing writing, NoteHead head, int string) {
    if (head == NoteHead.PINCH || head == NoteHead.TIED) {
      return writing.hollow();
    }
    return bright[string] ? writing.dark() : writing.light();
  }
}
