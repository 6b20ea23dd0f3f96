package org.fretway.desktop.highway;

import java.util.List;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.PlayedNotes;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayStyle;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.flat.FlatStyle;
import org.fretway.desktop.highway.perspective.PerspectiveStyle;
import org.fretway.desktop.highway.tab.TabStyle;

/** The styles that are always there. */
@SuppressWarnings("ImmutableEnumChecker") // Styles keep nothing.
public enum BuiltInStyle implements HighwayStyle {
  /** Lanes of strings seen from above. */
  FLAT(new FlatStyle()),
  /** Lanes of frets that run to the horizon. */
  PERSPECTIVE(new PerspectiveStyle()),
  /** Tablature with its rhythm. */
  TAB(new TabStyle());

  private final HighwayStyle style;

  BuiltInStyle(HighwayStyle style) {
    this.style = style;
  }

  @Override
  public List<Painter> painters(
      HighwayChart chart, PlayedNotes played, HighwayLook look, double widthPx, double heightPx) {
    return style.painters(chart, played, look, widthPx, heightPx);
  }
}
