package org.fretway.desktop.highway.flat;

import java.util.ArrayList;
import java.util.List;
import org.fretway.desktop.highway.chart.HandGlide;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.PlayedNotes;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayStyle;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.hud.ChordDiagramPainter;
import org.fretway.desktop.highway.hud.HudArea;
import org.fretway.desktop.highway.hud.LyricPainter;
import org.fretway.desktop.highway.hud.PhrasePreviewPainter;
import org.fretway.desktop.highway.hud.TonePainter;
import org.fretway.desktop.highway.mark.MarkSprites;

/** Lanes of strings on which notes come from the right, above a fretboard. */
public final class FlatStyle implements HighwayStyle {
  @Override
  public List<Painter> painters(
      HighwayChart chart, PlayedNotes played, HighwayLook look, double widthPx, double heightPx) {
    boolean lyrics = chart.hasLyrics() && look.options().lyrics();
    FlatLayout layout =
        FlatLayout.of(
            widthPx, heightPx, chart.strings(), lyrics, chart.shapes().size() > 0, look.options());
    HighwayFonts fonts = HighwayFonts.of(layout.unit(), layout.headHeight());
    HighwaySprites sprites = HighwaySprites.of(layout, look);
    HighwayTheme theme = look.theme();
    List<Painter> painters = new ArrayList<>();
    painters.add(new Backdrop(chart, layout, look, fonts));
    painters.add(new BeatPainter(chart.beats(), layout, theme, fonts));
    painters.add(new SectionPainter(chart.sections(), layout, theme, fonts));
    painters.add(new HandSpanPainter(chart.handSpans(), layout, theme, fonts));
    painters.add(new ChordPainter(chart.chords(), layout, theme, fonts));
    painters.add(new UnisonPainter(chart.unisons(), layout, theme, fonts));
    painters.add(new SustainPainter(chart, layout, look, fonts));
    painters.add(new StrikePainter(chart, layout, sprites));
    painters.add(new NotePainter(chart, layout, look, fonts, sprites));
    MarkSprites marks =
        new MarkSprites(chart.strings(), Math.rint(layout.headHeight() * 0.62), look);
    painters.add(new MarkPainter(chart, played, layout, marks));
    painters.add(new HandPainter(new HandGlide(chart.handPositions()), layout, theme, fonts));
    if (layout.neckHeight() > 0) {
      painters.add(new NeckPainter(chart, layout, look, sprites));
    }
    addHud(painters, chart, layout, look, fonts);
    if (lyrics) {
      painters.add(
          new LyricPainter(
              chart.lyrics(), theme, fonts, layout.width() / 2, layout.lyricsY(), layout.unit()));
    }
    return painters;
  }

  private static void addHud(
      List<Painter> painters,
      HighwayChart chart,
      FlatLayout layout,
      HighwayLook look,
      HighwayFonts fonts) {
    double unit = layout.unit();
    if (layout.diagramWidth() > 0) {
      painters.add(new ChordDiagramPainter(chart, layout.diagramArea(), look, fonts));
    }
    double rowHeight = Math.rint(26 * unit);
    double top = Math.rint(layout.sectionY() - rowHeight / 2);
    double previewWidth = Math.rint(300 * unit);
    double right = layout.width() - 14 * unit;
    if (chart.phrases().size() > 1) {
      painters.add(
          new PhrasePreviewPainter(
              chart,
              new HudArea(right - previewWidth, top, previewWidth, rowHeight, unit),
              look,
              fonts));
    }
    if (chart.tones().size() > 0) {
      double toneWidth = Math.rint(150 * unit);
      painters.add(
          new TonePainter(
              chart.tones(),
              new HudArea(
                  right - previewWidth - toneWidth - 20 * unit, top, toneWidth, rowHeight, unit),
              look.theme(),
              fonts));
    }
  }
}
