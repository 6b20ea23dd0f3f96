package org.fretway.desktop.highway.tab;

import javafx.scene.text.Font;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.Surface;

/** Writes each syllable below the moment at which it is sung. */
record SyllablePainter(
    Timeline<Syllables.Syllable> syllables, TabLayout layout, TabInk ink, Font font)
    implements RowPainter {
  /** The longest syllable that is still seen although it begins outside, in ems. */
  private static final double LONGEST = 6;

  @Override
  public void paint(Surface surface, double songTime, int row) {
    double lead = LONGEST * font.getSize() / layout.pixelsPerSecond();
    double latest = layout.latest(songTime, row);
    double y = layout.syllableY(row);
    surface.font(font);
    for (int i = syllables.firstLastingAt(layout.earliest(songTime, row) - lead);
        i < syllables.size() && syllables.start(i) <= latest;
        i++) {
      Syllables.Syllable each = syllables.get(i);
      boolean sung = each.time() <= songTime;
      surface.fill(sung ? ink.accent() : ink.text());
      surface.text(each.text(), Math.rint(layout.x(each.place(), songTime, row)), y);
    }
  }
}
