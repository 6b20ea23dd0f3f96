package org.fretway.desktop.highway.tab;

import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.fretway.desktop.highway.chart.HighwayChart.SectionMark;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Names the parts of the song in boxes where they begin. The name of the part that is played stays
 * at the left of the first row until the next one pushes it away.
 */
final class SectionBoxPainter implements RowPainter {
  private final Timeline<SectionMark> sections;
  private final TabLayout layout;
  private final TabInk ink;
  private final HighwayFonts fonts;
  private final double[] widths;

  /** Measures the names. To be called on the JavaFX thread. */
  SectionBoxPainter(
      Timeline<SectionMark> sections, TabLayout layout, TabInk ink, HighwayFonts fonts) {
    this.sections = sections;
    this.layout = layout;
    this.ink = ink;
    this.fonts = fonts;
    this.widths = new double[sections.size()];
    Text measured = new Text();
    measured.setFont(fonts.name());
    for (int i = 0; i < widths.length; i++) {
      measured.setText(sections.get(i).name());
      widths[i] = Math.rint(measured.getLayoutBounds().getWidth() + 14 * layout.unit());
    }
  }

  @Override
  public void paint(Surface surface, double songTime, int row) {
    double latest = layout.latest(songTime, row) + layout.passing();
    double left = Math.rint(layout.gutter() + 4 * layout.unit());
    int present = sections.indexAtOrBefore(layout.earliest(songTime, row));
    surface.font(fonts.name());
    for (int i = Math.max(0, present); i < sections.size() && sections.start(i) <= latest; i++) {
      if (sections.get(i).name().isEmpty()) {
        continue;
      }
      double x = Math.rint(layout.x(sections.start(i), songTime, row) - layout.barLead());
      if (row == 0 && x < left) {
        double next =
            i + 1 < sections.size()
                ? layout.x(sections.start(i + 1), songTime, row) - layout.barLead()
                : Double.POSITIVE_INFINITY;
        x = Math.rint(Math.min(left, next - widths[i] - 8 * layout.unit()));
      }
      box(surface, i, x, row, color(i, songTime));
    }
  }

  private Color color(int section, double songTime) {
    if (sections.start(section) > songTime) {
      return ink.text();
    }
    boolean over = section + 1 < sections.size() && sections.start(section + 1) <= songTime;
    return over ? ink.quiet() : ink.accent();
  }

  private void box(Surface surface, int section, double x, int row, Color color) {
    double y = layout.sectionY(row);
    double high = Math.rint(21 * layout.unit());
    double top = Math.rint(y - high / 2);
    double edge = layout.hair();
    double wide = widths[section];
    surface.fill(color);
    surface.rectangle(x, top, wide, high);
    surface.fill(ink.paper());
    surface.rectangle(x + edge, top + edge, wide - 2 * edge, high - 2 * edge);
    surface.fill(color);
    surface.centred(sections.get(section).name(), x + wide / 2, y);
  }
}
