package org.fretway.desktop.highway.flat;

import java.util.ArrayList;
import java.util.List;
import org.fretway.desktop.highway.chart.HandGlide;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayStyle;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.hud.LyricPainter;

/** Lanes of strings on which notes come from the right, above a fretboard. */
public final class FlatStyle implements HighwayStyle {
  @Override
  public List<Painter> painters(
      HighwayChart chart, HighwayLook look, double widthPx, double heightPx) {
    boolean lyrics = chart.hasLyrics() && look.options().lyrics();
    FlatLayout layout = FlatLayout.of(widthPx, heightPx, chart.strings(), lyrics, look.options());
    HighwayFonts fonts = HighwayFonts.of(layout.unit(), layout.headHeight());
    HighwaySprites sprites = HighwaySprites.of(layout, look);
    HighwayTheme theme = look.theme();
    List<Painter> painters = new ArrayList<>();
    painters.add(new Backdrop(chart, layout, look, fonts));
    painters.add(new BeatPainter(chart.beats(), layout, theme, fonts));
    painters.add(new SectionPainter(chart.sections(), layout, theme, fonts));
    painters.add(new HandSpanPainter(chart.handSpans(), layout, theme, fonts));
    painters.add(new ChordPainter(chart.chords(), layout, theme, fonts));
    painters.add(new SustainPainter(chart, layout, look, fonts));
    painters.add(new StrikePainter(chart, layout, sprites));
    painters.add(new NotePainter(chart, layout, look, fonts, sprites));
    painters.add(new HandPainter(new HandGlide(chart.handPositions()), layout, theme, fonts));
    if (layout.neckHeight() > 0) {
      painters.add(new NeckPainter(chart, layout, look, sprites));
    }
    if (lyrics) {
      painters.add(
          new LyricPainter(
              chart.lyrics(), theme, fonts, layout.width() / 2, layout.lyricsY(), layout.unit()));
    }
    return painters;
  }
}
