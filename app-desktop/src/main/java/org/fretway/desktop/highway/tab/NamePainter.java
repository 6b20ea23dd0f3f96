package org.fretway.desktop.highway.tab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Text;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.Surface;

/** Names the chords above the strings; a name that has no room after the one before is left out. */
final class NamePainter implements RowPainter {
  private final Timeline<TabScore.NameMark> names;
  private final TabLayout layout;
  private final TabInk ink;
  private final HighwayFonts fonts;

  /** Measures the names. To be called on the JavaFX thread. */
  NamePainter(Timeline<TabScore.NameMark> names, TabLayout layout, TabInk ink, HighwayFonts fonts) {
    this.layout = layout;
    this.ink = ink;
    this.fonts = fonts;
    this.names = thinned(names);
  }

  private Timeline<TabScore.NameMark> thinned(Timeline<TabScore.NameMark> all) {
    Text measured = new Text();
    measured.setFont(fonts.name());
    Map<String, Double> widths = new HashMap<>();
    List<TabScore.NameMark> kept = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < all.size(); i++) {
      TabScore.NameMark each = all.get(i);
      if (each.time() >= free) {
        kept.add(each);
        double width =
            widths.computeIfAbsent(
                each.name(),
                name -> {
                  measured.setText(name);
                  return measured.getLayoutBounds().getWidth();
                });
        free = each.time() + (width + 4 * layout.unit()) / layout.pixelsPerSecond();
      }
    }
    return Timeline.of(kept, TabScore.NameMark::time);
  }

  @Override
  public void paint(Surface surface, double songTime, int row) {
    double latest = layout.latest(songTime, row) + layout.passing();
    surface.font(fonts.name());
    surface.fill(ink.text());
    double left = layout.figureReach() * 0.6;
    for (int i = names.firstLastingAt(layout.earliest(songTime, row) - layout.passing());
        i < names.size() && names.start(i) <= latest;
        i++) {
      surface.text(
          names.get(i).name(),
          Math.rint(layout.x(names.start(i), songTime, row) - left),
          layout.nameY(row));
    }
  }
}
