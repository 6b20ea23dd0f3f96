package org.fretway.desktop.highway.tab;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.fretway.chart.Note;
import org.fretway.desktop.highway.chart.HandTexts;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.TechniqueMark;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.SpriteSheet;
import org.fretway.desktop.highway.draw.TechniqueGlyphs;
import org.fretway.desktop.highway.rhythm.NoteValue;

/**
 * The pictures that the painters copy, drawn once for a layout.
 *
 * @param frets of each string from the lowest, each on paper; those that the chart does not need
 *     are empty
 * @param crosses damped strings, per string
 * @param angles around a natural harmonic of one digit, and of two
 * @param parentheses around a fret that sounds on, of one digit and of two
 * @param letters of hammer-ons, pull-offs and taps
 * @param strokes what says how a note is struck
 * @param flags of a stem, from one to four
 * @param rests by their values
 * @param hollow head of a half or whole note
 */
record TabSprites(
    List<List<Sprite>> frets,
    List<Sprite> crosses,
    List<Sprite> angles,
    List<Sprite> parentheses,
    Map<TechniqueMark, Sprite> letters,
    Map<TechniqueMark, Sprite> strokes,
    List<Sprite> flags,
    Map<NoteValue, Sprite> rests,
    Sprite hollow) {
  private static final int MOST_FLAGS = 4;

  /** Draws the pictures. To be called on the JavaFX thread. */
  static TabSprites of(HighwayChart chart, TabLayout layout, TabInk ink, HighwayLook look) {
    SpriteSheet sheet = new SpriteSheet(look.scale());
    TabGlyphs glyphs = new TabGlyphs(layout, ink);
    int empty = sheet.add(1, (context, half) -> {});
    List<List<Integer>> frets = new ArrayList<>();
    List<Integer> crosses = new ArrayList<>();
    for (int string = 0; string < chart.strings(); string++) {
      Color color = ink.figures().get(string);
      frets.add(frets(sheet, glyphs, usedFrets(chart.lanes().get(string)), color, empty));
      crosses.add(sheet.add(glyphs.figureSide(), (context, half) -> glyphs.cross(context, color)));
    }
    List<Integer> angles = new ArrayList<>();
    List<Integer> parentheses = new ArrayList<>();
    for (int digits = 1; digits <= 2; digits++) {
      int each = digits;
      angles.add(sheet.add(glyphs.figureSide(), (context, half) -> glyphs.angles(context, each)));
      parentheses.add(
          sheet.add(glyphs.figureSide(), (context, half) -> glyphs.parentheses(context, each)));
    }
    Map<TechniqueMark, Integer> letters = new EnumMap<>(TechniqueMark.class);
    for (TechniqueMark mark :
        List.of(TechniqueMark.HAMMER_ON, TechniqueMark.PULL_OFF, TechniqueMark.TAP)) {
      letters.put(
          mark,
          sheet.add(
              glyphs.letterSize() + 2, (context, half) -> glyphs.letter(context, mark.text())));
    }
    List<Integer> flags = new ArrayList<>();
    for (int count = 1; count <= MOST_FLAGS; count++) {
      int each = count;
      flags.add(sheet.add(2 * glyphs.rhythmSide(), (context, half) -> glyphs.flags(context, each)));
    }
    Map<NoteValue, Integer> rests = new EnumMap<>(NoteValue.class);
    for (NoteValue value : NoteValue.values()) {
      rests.put(
          value, sheet.add(glyphs.rhythmSide(), (context, half) -> glyphs.rest(context, value)));
    }
    int hollow = sheet.add(glyphs.rhythmSide(), (context, half) -> glyphs.hollow(context));
    TechniqueGlyphs techniques = new TechniqueGlyphs(layout.markHeight(), look.theme());
    Map<TechniqueMark, Integer> strokes = techniques.addTo(sheet);
    List<Sprite> drawn = sheet.draw();
    return new TabSprites(
        frets.stream().map(each -> pick(drawn, each)).toList(),
        pick(drawn, crosses),
        pick(drawn, angles),
        pick(drawn, parentheses),
        TechniqueGlyphs.pick(drawn, letters),
        TechniqueGlyphs.pick(drawn, strokes),
        pick(drawn, flags),
        pick(drawn, rests),
        drawn.get(hollow));
  }

  private static List<Integer> frets(
      SpriteSheet sheet, TabGlyphs glyphs, boolean[] used, Color color, int empty) {
    List<String> texts = HandTexts.FRETS;
    List<Integer> indexes = new ArrayList<>();
    for (int fret = 0; fret < used.length; fret++) {
      String text = texts.get(fret);
      indexes.add(
          used[fret]
              ? sheet.add(glyphs.figureSide(), (context, half) -> glyphs.fret(context, text, color))
              : empty);
    }
    return indexes;
  }

  /** Returns which frets a string needs; a picture of each would cost more than all the rest. */
  private static boolean[] usedFrets(Timeline<HighwayNote> lane) {
    boolean[] used = new boolean[Note.MAX_FRET + 1];
    for (int i = 0; i < lane.size(); i++) {
      Note note = lane.get(i).note();
      used[note.fret()] = true;
      if (note.slideTo() >= 0) {
        used[note.slideTo()] = true;
      }
    }
    return used;
  }

  private static List<Sprite> pick(List<Sprite> drawn, List<Integer> indexes) {
    return indexes.stream().map(drawn::get).toList();
  }

  private static Map<NoteValue, Sprite> pick(List<Sprite> drawn, Map<NoteValue, Integer> indexes) {
    Map<NoteValue, Sprite> picked = new EnumMap<>(NoteValue.class);
    indexes.forEach((value, index) -> picked.put(value, drawn.get(index)));
    return picked;
  }
}
