package org.fretway.format.rocksmith;

import java.util.List;
import org.fretway.chart.ChordTemplate;

/** The marks that Rocksmith puts at the end of the shown name of a shape. */
final class ShapeName {
  private static final String ARPEGGIO = "-arp";
  private static final String NO_PANEL = "-nop";

  private ShapeName() {}

  /** Makes the shape that is shown without its marks. */
  static ChordTemplate template(
      String name, String marked, List<Integer> frets, List<Integer> fingers) {
    String shown = marked;
    boolean arpeggio = false;
    while (shown.endsWith(ARPEGGIO) || shown.endsWith(NO_PANEL)) {
      arpeggio |= shown.endsWith(ARPEGGIO);
      shown = shown.substring(0, shown.length() - ARPEGGIO.length());
    }
    return new ChordTemplate(name, shown, frets, fingers, arpeggio);
  }
}
