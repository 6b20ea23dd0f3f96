package org.fretway.desktop.highway.flat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.fretway.desktop.highway.chart.NoteHead;
import org.fretway.desktop.highway.chart.TechniqueMark;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.Lights;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.SpriteSheet;
import org.fretway.desktop.highway.draw.TechniqueGlyphs;

/**
 * The pictures that the painters copy, drawn once for a layout.
 *
 * @param heads heads of notes, per string from the lowest
 * @param marks what says how a note is played
 * @param accent light around a head
 * @param glows light on the strike line, per string
 * @param dots places on the fretboard, per string
 * @param halos light around a place on the fretboard, per string
 */
record HighwaySprites(
    Map<NoteHead, List<Sprite>> heads,
    Map<TechniqueMark, Sprite> marks,
    Sprite accent,
    List<Sprite> glows,
    List<Sprite> dots,
    List<Sprite> halos) {

  /** Draws the pictures. To be called on the JavaFX thread. */
  static HighwaySprites of(FlatLayout layout, HighwayLook look) {
    SpriteSheet sheet = new SpriteSheet(look.scale());
    HeadPainter head = new HeadPainter(layout, look.theme());
    double dot = layout.neckHeight() / layout.strings();
    Map<NoteHead, int[]> headIndexes = new EnumMap<>(NoteHead.class);
    for (NoteHead form : NoteHead.values()) {
      if (form != NoteHead.NONE) {
        headIndexes.put(form, new int[layout.strings()]);
      }
    }
    int[] glows = new int[layout.strings()];
    int[] dots = new int[layout.strings()];
    int[] halos = new int[layout.strings()];
    for (int string = 0; string < layout.strings(); string++) {
      Color color = look.string(string);
      for (Map.Entry<NoteHead, int[]> each : headIndexes.entrySet()) {
        each.getValue()[string] =
            sheet.add(
                head.width(each.getKey()),
                head.height(each.getKey()),
                g -> head.draw(g, each.getKey(), color));
      }
      glows[string] =
          sheet.add(layout.headHeight() * 2.6, (g, half) -> Lights.glow(g, color, half));
      halos[string] = sheet.add(dot * 2.2 + 2, (g, half) -> Lights.glow(g, color, half));
      dots[string] = sheet.add(dot * 0.9 + 2, (g, half) -> Lights.dot(g, color, half - 1));
    }
    int accent =
        sheet.add(
            head.width(NoteHead.FRETTED) + 2, head.height(NoteHead.FRETTED) + 2, head::accent);
    TechniqueGlyphs glyphs = new TechniqueGlyphs(layout.markHeight(), look.theme());
    Map<TechniqueMark, Integer> marks = glyphs.addTo(sheet);
    List<Sprite> drawn = sheet.draw();
    Map<NoteHead, List<Sprite>> heads = new EnumMap<>(NoteHead.class);
    headIndexes.forEach((form, indexes) -> heads.put(form, pick(drawn, indexes)));
    return new HighwaySprites(
        heads,
        TechniqueGlyphs.pick(drawn, marks),
        drawn.get(accent),
        pick(drawn, glows),
        pick(drawn, dots),
        pick(drawn, halos));
  }

  private static List<Sprite> pick(List<Sprite> drawn, int[] indexes) {
    List<Sprite> picked = new ArrayList<>();
    for (int index : indexes) {
      picked.add(drawn.get(index));
    }
    return List.copyOf(picked);
  }
}
