package org.fretway.desktop.highway.tab;

import java.util.List;
import org.fretway.desktop.highway.chart.TechniqueMark;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.Surface;

/** Says above the strings how they are struck. */
record StrokePainter(Timeline<TabScore.Onset> onsets, TabLayout layout, TabSprites sprites)
    implements RowPainter {
  @Override
  public void paint(Surface surface, double songTime, int row) {
    double latest = layout.latest(songTime, row) + layout.passing();
    double step = layout.markHeight() * 1.3;
    for (int i = onsets.firstLastingAt(layout.earliest(songTime, row) - layout.passing());
        i < onsets.size() && onsets.start(i) <= latest;
        i++) {
      List<TechniqueMark> strokes = onsets.get(i).strokes();
      double left = layout.x(onsets.start(i), songTime, row) - step * (strokes.size() - 1) / 2;
      for (int k = 0; k < strokes.size(); k++) {
        Sprite sprite = sprites.strokes().get(strokes.get(k));
        if (sprite != null) {
          sprite.draw(surface, left + k * step, layout.strokeY(row));
        }
      }
    }
  }
}
