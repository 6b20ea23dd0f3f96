package org.fretway.desktop.highway.perspective;

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
import org.fretway.desktop.highway.hud.LyricPainter;
import org.fretway.desktop.highway.hud.PhrasePreviewPainter;
import org.fretway.desktop.highway.hud.TonePainter;
import org.fretway.desktop.highway.mark.MarkSprites;

/** Lanes of frets that run to the horizon, on which notes fly towards the strings. */
public final class PerspectiveStyle implements HighwayStyle {
  @Override
  public List<Painter> painters(
      HighwayChart chart, PlayedNotes played, HighwayLook look, double widthPx, double heightPx) {
    Projection view = view(chart, look, widthPx, heightPx);
    PerspectiveLayout layout = view.layout();
    HighwayFonts fonts = HighwayFonts.of(layout.unit(), layout.headHeight());
    HighwayTheme theme = look.theme();
    Floor floor = Floor.of(layout, theme);
    Horizon horizon = new Horizon(layout, floor, look);
    SideNames names = new SideNames(layout.unit(), theme);
    StringLights lights = StringLights.of(layout, look);
    List<Painter> painters = new ArrayList<>();
    painters.add(horizon.ground());
    painters.add(new LanePainter(chart, view, floor, theme));
    painters.add(new RoadSignPainter(view, look));
    painters.add(new BeatPainter(chart.beats(), view, theme));
    painters.add(new SpanPainter(chart.handSpans(), view, names, theme));
    painters.add(new BoardPainter(chart, view, look));
    painters.add(new ChordPainter(chart.chords(), view, names, look));
    painters.add(new ArrivalPainter(chart, view, look, lights));
    painters.add(new RibbonPainter(chart, view, look));
    painters.add(new UnisonPainter(chart, view, theme));
    painters.add(new BlockPainter(chart, view, look));
    painters.add(new TargetPainter(chart, view, look));
    painters.add(horizon.fog());
    MarkSprites marks =
        new MarkSprites(chart.strings(), Math.rint(layout.headHeight() * 0.8), look);
    painters.add(new MarkPainter(chart, played, view, marks));
    painters.add(new NamePainter(chart, layout, look));
    painters.add(new SectionPainter(chart.sections(), view, theme, fonts));
    addHud(painters, chart, layout, look, fonts);
    if (showsLyrics(chart, look)) {
      painters.add(
          new LyricPainter(
              chart.lyrics(), theme, fonts, layout.width() / 2, layout.lyricsY(), layout.unit()));
    }
    return painters;
  }

  private static boolean showsLyrics(HighwayChart chart, HighwayLook look) {
    return chart.hasLyrics() && look.options().lyrics();
  }

  /** Returns the view of a chart in a picture of the given size. */
  static Projection view(HighwayChart chart, HighwayLook look, double widthPx, double heightPx) {
    PerspectiveLayout layout =
        PerspectiveLayout.of(
            widthPx, heightPx, chart.strings(), showsLyrics(chart, look), look.options());
    HandGlide hand = new HandGlide(HandTrack.of(chart));
    return new Projection(layout, CameraPath.of(chart, hand, layout), hand, chart.maxFret());
  }

  private static void addHud(
      List<Painter> painters,
      HighwayChart chart,
      PerspectiveLayout layout,
      HighwayLook look,
      HighwayFonts fonts) {
    if (look.options().chordDiagrams() && chart.shapes().size() > 0 && layout.hasRoomAbove()) {
      painters.add(new ChordDiagramPainter(chart, layout.diagramArea(), look, fonts));
    }
    if (chart.phrases().size() > 1) {
      painters.add(new PhrasePreviewPainter(chart, layout.previewArea(), look, fonts));
    }
    if (chart.tones().size() > 0) {
      painters.add(new TonePainter(chart.tones(), layout.toneArea(), look.theme(), fonts));
    }
  }
}
