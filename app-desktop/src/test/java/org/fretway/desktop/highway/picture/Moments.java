package org.fretway.desktop.highway.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fretway.chart.Chart;
import org.fretway.desktop.display.LegendChart;
import org.fretway.desktop.display.LegendEntry;
import org.fretway.desktop.highway.BuiltInStyle;
import org.fretway.desktop.highway.chart.ShowcaseChart;
import org.fretway.desktop.highway.draw.BoardTheme;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.StringPalette;

/** The moments that are kept as pictures: each sign once, each style and each choice. */
final class Moments {
  private static final Chart LEGEND = LegendChart.of(LegendEntry::name);
  private static final HighwayLook DARK = HighwayLook.of(HighwayTheme.DARK);
  private static final HighwayLook LIGHT = HighwayLook.of(HighwayTheme.LIGHT);
  private static final BuiltInStyle FLAT = BuiltInStyle.FLAT;
  private static final BuiltInStyle PERSPECTIVE = BuiltInStyle.PERSPECTIVE;
  private static final BuiltInStyle TAB = BuiltInStyle.TAB;
  private static final HighwayLook TURNED =
      DARK.with(
          new HighwayOptions(
              StringPalette.RED_GREEN_BLIND,
              BoardTheme.MAPLE,
              true,
              true,
              1.3,
              2.2,
              1.2,
              false,
              true));

  private final List<Moment> all = new ArrayList<>();

  private Moments() {}

  static List<Moment> all() {
    Moments moments = new Moments();
    for (LegendEntry entry :
        List.of(
            LegendEntry.HAMMER_ON,
            LegendEntry.SLIDE,
            LegendEntry.BEND_AND_RELEASE,
            LegendEntry.UNISON_BEND,
            LegendEntry.PALM_MUTE,
            LegendEntry.PINCH_HARMONIC,
            LegendEntry.CHORD,
            LegendEntry.REPEATED_CHORD,
            LegendEntry.ARPEGGIO,
            LegendEntry.LINKED_NOTE)) {
      moments.sign(FLAT, entry, 0.2);
    }
    moments.add("flat-verse", ShowcaseChart.withStrings(6), FLAT, DARK, 2.4);
    moments.add("flat-verse-light", ShowcaseChart.withStrings(6), FLAT, LIGHT, 5.4);
    moments.add("flat-bass", ShowcaseChart.withStrings(4), FLAT, DARK, 3.2);
    moments.add("flat-eight-strings", ShowcaseChart.withStrings(8), FLAT, LIGHT, 8.2);
    moments.add("flat-left-handed", ShowcaseChart.withStrings(6), FLAT, TURNED, 3.2);
    moments.perspective();
    moments.tablature();
    moments.marks();
    return moments.all;
  }

  private void perspective() {
    for (LegendEntry entry :
        List.of(
            LegendEntry.HAMMER_ON,
            LegendEntry.SLIDE,
            LegendEntry.BEND_AND_RELEASE,
            LegendEntry.UNISON_BEND,
            LegendEntry.PALM_MUTE,
            LegendEntry.PINCH_HARMONIC,
            LegendEntry.CHORD,
            LegendEntry.REPEATED_CHORD,
            LegendEntry.ARPEGGIO)) {
      sign(PERSPECTIVE, entry, 0.7);
    }
    add("perspective-verse", ShowcaseChart.withStrings(6), PERSPECTIVE, DARK, 2.4);
    add("perspective-verse-light", ShowcaseChart.withStrings(6), PERSPECTIVE, LIGHT, 5.4);
    add("perspective-bass", ShowcaseChart.withStrings(4), PERSPECTIVE, DARK, 3.2);
    add("perspective-eight-strings", ShowcaseChart.withStrings(8), PERSPECTIVE, LIGHT, 8.2);
    add("perspective-left-handed", ShowcaseChart.withStrings(6), PERSPECTIVE, TURNED, 6.2);
  }

  private void tablature() {
    for (LegendEntry entry :
        List.of(
            LegendEntry.HAMMER_ON,
            LegendEntry.UNPITCHED_SLIDE,
            LegendEntry.BEND_AND_RELEASE,
            LegendEntry.UNISON_BEND,
            LegendEntry.PALM_MUTE,
            LegendEntry.NATURAL_HARMONIC,
            LegendEntry.REPEATED_CHORD)) {
      sign(TAB, entry, 0.2);
    }
    add("tab-verse", ShowcaseChart.withStrings(6), TAB, DARK, 2.4);
    add("tab-verse-light", ShowcaseChart.withStrings(6), TAB, LIGHT, 5.4);
    add("tab-bass", ShowcaseChart.withStrings(4), TAB, LIGHT, 8.2);
  }

  private void marks() {
    played("flat-marks", FLAT, DARK, 2.62);
    played("flat-marks-light", FLAT, LIGHT, 6.3);
    played("flat-marks-left-handed", FLAT, TURNED, 4.7);
    played("perspective-marks", PERSPECTIVE, DARK, 2.62);
    played("perspective-marks-light", PERSPECTIVE, LIGHT, 6.3);
    played("tab-marks", TAB, DARK, 2.62);
    played("tab-marks-light", TAB, LIGHT, 6.3);
  }

  private void played(String name, BuiltInStyle style, HighwayLook look, double songTime) {
    all.add(new Moment(name, ShowcaseChart.withStrings(6), style, look, songTime, true));
  }

  private void sign(BuiltInStyle style, LegendEntry entry, double after) {
    String name = "%s-%s".formatted(style, entry).toLowerCase(Locale.ROOT).replace('_', '-');
    add(name, LEGEND, style, DARK, entry.start() + after);
  }

  private void add(
      String name, Chart chart, BuiltInStyle style, HighwayLook look, double songTime) {
    all.add(new Moment(name, chart, style, look, songTime, false));
  }
}
