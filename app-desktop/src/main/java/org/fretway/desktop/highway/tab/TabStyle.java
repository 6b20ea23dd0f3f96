package org.fretway.desktop.highway.tab;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import org.fretway.desktop.highway.chart.HandGlide;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.LyricFont;
import org.fretway.desktop.highway.chart.PlayedNotes;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayStyle;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.hud.ChordDiagramPainter;
import org.fretway.desktop.highway.hud.LyricPainter;
import org.fretway.desktop.highway.hud.PhrasePreviewPainter;
import org.fretway.desktop.highway.hud.TonePainter;
import org.fretway.desktop.highway.mark.MarkSprites;
import org.fretway.desktop.highway.tab.TabNeeds.Lyrics;

/** Tablature with its rhythm that runs past a line, in as many rows as there is room for. */
public final class TabStyle implements HighwayStyle {
  @Override
  public List<Painter> painters(
      HighwayChart chart, PlayedNotes played, HighwayLook look, double widthPx, double heightPx) {
    TabScore score = TabScore.of(chart);
    TabNeeds needs = TabNeeds.of(chart, score, look.options());
    TabLayout layout = TabLayout.of(widthPx, heightPx, chart.strings(), needs, look.options());
    Syllables syllables =
        Syllables.of(chart.lyrics(), layout.syllableSize() / layout.pixelsPerSecond());
    if (needs.lyrics() == Lyrics.ALIGNED && !syllables.fit()) {
      layout =
          TabLayout.of(widthPx, heightPx, chart.strings(), needs.with(Lyrics.LINE), look.options());
    }
    return painters(chart, played, look, layout, score, syllables);
  }

  private static List<Painter> painters(
      HighwayChart chart,
      PlayedNotes played,
      HighwayLook look,
      TabLayout layout,
      TabScore score,
      Syllables syllables) {
    TabInk ink = TabInk.of(look, chart.strings());
    HighwayFonts fonts = fonts(layout);
    TabSprites sprites = TabSprites.of(chart, layout, ink, look);
    List<RowPainter> layers = new ArrayList<>();
    layers.add(new StaffPainter(chart.beats(), layout, ink, fonts));
    layers.add(new NamePainter(score.names(), layout, ink, fonts));
    layers.add(new SpanPainter(score.palmMutes(), "P.M.", 28, layout, ink, fonts));
    layers.add(new SpanPainter(score.letRings(), "let ring", 52, layout, ink, fonts));
    layers.add(new WavePainter(score.vibratos(), layout, ink, look.scale()));
    layers.add(new TailPainter(chart, layout, ink, sprites));
    layers.add(new StrikePainter(chart, layout, ink, fonts, sprites));
    layers.add(new FigurePainter(chart, layout, sprites));
    layers.add(new SlurPainter(chart, layout, ink, sprites));
    layers.add(new BendPainter(score, layout, ink, fonts));
    layers.add(new StrokePainter(score.onsets(), layout, sprites));
    layers.add(new RhythmPainter(chart, score, layout, ink, fonts, sprites));
    MarkSprites marks =
        new MarkSprites(chart.strings(), Math.rint(layout.figureSize() * 0.62), look);
    layers.add(new MarkPainter(chart, played, layout, marks));
    if (layout.lyrics() == Lyrics.ALIGNED) {
      Font font = LyricFont.ofSize(layout.syllableSize());
      layers.add(new SyllablePainter(syllables.syllables(), layout, ink, font));
    }
    List<Painter> painters = new ArrayList<>();
    painters.add(
        (surface, songTime) -> {
          surface.fill(ink.paper());
          surface.rectangle(0, 0, layout.width(), layout.height());
        });
    layers.forEach(layer -> painters.add(layer.inRows(layout.rows())));
    painters.add(new MarginPainter(chart.stringNames(), layout, ink, fonts));
    // Names of parts lie over the margin: a part that goes on is named until it ends.
    painters.add(new SectionBoxPainter(chart.sections(), layout, ink, fonts).inRows(layout.rows()));
    painters.add(new PlayPainter(chart, layout, ink));
    painters.add(
        new PositionPainter(new HandGlide(chart.handPositions()), layout, ink, fonts)
            .inRows(layout.rows()));
    addHeader(painters, chart, layout, look, fonts);
    return painters;
  }

  private static HighwayFonts fonts(TabLayout layout) {
    HighwayFonts usual = HighwayFonts.of(layout.unit(), layout.figureSize());
    return new HighwayFonts(
        HighwayFonts.bold(layout.figureSize()),
        HighwayFonts.bold(Math.max(8, 12 * layout.unit())),
        usual.name(),
        usual.small(),
        usual.lyrics(),
        usual.nextLyrics());
  }

  private static void addHeader(
      List<Painter> painters,
      HighwayChart chart,
      TabLayout layout,
      HighwayLook look,
      HighwayFonts fonts) {
    if (layout.diagramHeight() > 0) {
      painters.add(new ChordDiagramPainter(chart, layout.diagramArea(), look, fonts));
    }
    if (chart.phrases().size() > 1) {
      painters.add(new PhrasePreviewPainter(chart, layout.headerArea(314, 300), look, fonts));
    }
    if (chart.tones().size() > 0) {
      painters.add(
          new TonePainter(chart.tones(), layout.headerArea(490, 150), look.theme(), fonts));
    }
    if (layout.lyrics() == Lyrics.LINE) {
      painters.add(
          new LyricPainter(
              chart.lyrics(),
              look.theme(),
              fonts,
              layout.width() / 2,
              layout.lyricsY(),
              layout.unit()));
    }
  }
}
