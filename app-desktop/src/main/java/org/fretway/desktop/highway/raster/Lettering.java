package org.fretway.desktop.highway.raster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * Writes in one font. Scripts that set one letter after another are put together from the pictures
 * of their letters; of other texts, a picture of the whole is kept. All are drawn by JavaFX when
 * they are first seen, so that they look as everywhere else.
 */
final class Lettering {
  /** Letters are found by the upper byte of their code, then by the lower. */
  private static final int PAGE = 256;

  /** More whole texts than this are not kept. */
  private static final int MAX_TEXTS = 512;

  /** Longer texts than this are cut off; none of them fits into a picture. */
  private static final int MAX_LENGTH = 512;

  /** The first and last letters of ranges whose letters stand for themselves. */
  private static final String SIMPLE =
      " \u02ff\u0370\u052f\u1e00\u200a\u2010\u2027\u2030\u20cf\u2100\u2bff"
          + "\u3000\u3029\u3030\u3098\u30a0\ud7a3\uff00\uffef";

  private static final char FIRST_LETTER = ' ';
  private static final char LAST_LETTER = '~';

  private final GlyphSheet sheet;
  private final double baseBelow;
  private final @Nullable Glyph[] @Nullable [] pages = new @Nullable Glyph @Nullable [PAGE][];
  private final Map<String, Glyph> texts = new HashMap<>();

  /**
   * @param scale pixels of the raster to one of the font
   */
  Lettering(Font font, double scale) {
    sheet = new GlyphSheet(font, scale);
    baseBelow = sheet.middleToBase() * scale;
  }

  /**
   * Writes a text.
   *
   * @param x where it begins, or its middle, in pixels of the raster
   * @param y middle of the line
   */
  void write(String text, boolean centred, double x, double y, Pixels target, Ink ink) {
    int baseY = (int) Math.rint(y + baseBelow);
    if (isSimple(text)) {
      int length = Math.min(text.length(), MAX_LENGTH);
      double pen = centred ? x - width(text, length) / 2 : x;
      for (int i = 0; i < length; i++) {
        Glyph glyph = letter(text.charAt(i));
        glyph.draw(target, ink, (int) Math.rint(pen), baseY);
        pen += glyph.advance;
      }
    } else {
      Glyph whole = whole(text);
      double pen = centred ? x - whole.advance / 2 : x;
      whole.draw(target, ink, (int) Math.rint(pen), baseY);
    }
  }

  private double width(String text, int length) {
    double width = 0;
    for (int i = 0; i < length; i++) {
      width += letter(text.charAt(i)).advance;
    }
    return width;
  }

  private Glyph letter(char letter) {
    @Nullable Glyph[] page = pages[letter / PAGE];
    Glyph found = page == null ? null : page[letter % PAGE];
    return found == null ? learn(letter) : found;
  }

  /** Draws a letter and those that are likely to follow. */
  private Glyph learn(char letter) {
    char from = letter;
    char to = letter;
    if (letter >= '0' && letter <= '9') {
      from = '0';
      to = '9';
    } else if (letter >= FIRST_LETTER && letter <= LAST_LETTER) {
      from = FIRST_LETTER;
      to = LAST_LETTER;
    }
    List<String> drawn = new ArrayList<>();
    for (char each = from; each <= to; each++) {
      drawn.add(String.valueOf(each));
    }
    List<Glyph> glyphs = sheet.draw(drawn);
    @Nullable Glyph[] page = pages[letter / PAGE];
    if (page == null) {
      page = new @Nullable Glyph[PAGE];
      pages[letter / PAGE] = page;
    }
    for (int i = 0; i < glyphs.size(); i++) {
      page[(from + i) % PAGE] = glyphs.get(i);
    }
    return glyphs.get(letter - from);
  }

  private Glyph whole(String text) {
    Glyph found = texts.get(text);
    if (found == null) {
      if (texts.size() >= MAX_TEXTS) {
        texts.clear();
      }
      String cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
      found = sheet.draw(List.of(cut)).getFirst();
      texts.put(text, found);
    }
    return found;
  }

  private static boolean isSimple(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSimple(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Latin, Greek, Cyrillic, signs, Kana, Chinese and Korean letters stand for themselves. */
  private static boolean isSimple(char letter) {
    for (int i = 0; i < SIMPLE.length(); i += 2) {
      if (letter >= SIMPLE.charAt(i) && letter <= SIMPLE.charAt(i + 1)) {
        return true;
      }
    }
    return false;
  }
}
