package org.fretway.desktop.highway.mark;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.fretway.desktop.highway.chart.PlayedNotes;
import org.fretway.desktop.highway.chart.PlayedNotes.Sign;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.Lights;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.SpriteSheet;
import org.fretway.desktop.highway.draw.Surface;

/**
 * The marks of notes in one size, and small ones for notes that come again; drawn once for a
 * layout. Drawing them allocates nothing.
 */
public final class MarkSprites {
  /** How large a small mark is, as a part of a whole one. */
  private static final double SMALL = 0.62;

  /** How opaque a mark is on a note that comes again. */
  private static final double BEFORE = 0.85;

  /** How much larger a mark is as it appears, and how long that lasts in seconds. */
  private static final double POP = 0.55;

  private static final double POP_SECONDS = 0.22;

  /** How long a note is judged after its time, about, in seconds. */
  private static final double JUDGED_AFTER = 0.08;

  private static final double GLOW = 2.9;
  private static final double TEXT_ALPHA = 0.82;
  private static final Color TEXT_GROUND = Color.web("#10141f", 0.85);
  private static final Color TEXT = Color.web("#f4f6fb");
  private static final Sign[] SIGNS = Sign.values();

  private final double size;
  private final Font font;
  private final Color awaited;
  private final Sprite[] hits;
  private final Sprite[] smallHits;
  private final Sprite[] glows;
  private final Sprite[] signs = new Sprite[SIGNS.length];
  private final Sprite[] smallSigns = new Sprite[SIGNS.length];

  /**
   * Draws the pictures. To be called on the JavaFX thread.
   *
   * @param strings how many strings there are
   * @param size of a mark in pixels
   */
  public MarkSprites(int strings, double size, HighwayLook look) {
    this.size = size;
    this.font = HighwayFonts.bold(Math.max(9, size * 0.56));
    this.awaited = look.theme().accent();
    SpriteSheet sheet = new SpriteSheet(look.scale());
    hits = new Sprite[strings];
    smallHits = new Sprite[strings];
    glows = new Sprite[strings];
    double small = Math.max(9, size * SMALL);
    for (int string = 0; string < strings; string++) {
      Color color = look.string(string);
      sheet.add(size + 2, (context, half) -> new MarkArt(size / 2).hit(context, color));
      sheet.add(small + 2, (context, half) -> new MarkArt(small / 2).hit(context, color));
      sheet.add(size * GLOW, (context, half) -> Lights.glow(context, color, half));
    }
    for (Sign sign : SIGNS) {
      sheet.add(size + 2, (context, half) -> new MarkArt(size / 2).draw(context, sign));
      sheet.add(small + 2, (context, half) -> new MarkArt(small / 2).draw(context, sign));
    }
    List<Sprite> drawn = sheet.draw();
    for (int string = 0; string < strings; string++) {
      hits[string] = drawn.get(3 * string);
      smallHits[string] = drawn.get(3 * string + 1);
      glows[string] = drawn.get(3 * string + 2);
    }
    for (int i = 0; i < SIGNS.length; i++) {
      signs[i] = drawn.get(3 * strings + 2 * i);
      smallSigns[i] = drawn.get(3 * strings + 2 * i + 1);
    }
  }

  /** Returns how wide and high a mark is, in pixels. */
  public double size() {
    return size;
  }

  /**
   * Draws the mark of a note that has been played.
   *
   * @param note index in the lane of the string
   * @param seconds since the time of the note
   * @param opacity from 0 to 1
   * @param value whether it is said beside it by how much the note was off
   */
  public void played(
      Surface surface,
      PlayedNotes played,
      int string,
      int note,
      double x,
      double y,
      double seconds,
      double opacity,
      boolean value) {
    Sign sign = played.sign(string, note);
    if (sign == Sign.NONE) {
      return;
    }
    double timing = played.timing(string, note);
    double shown = seconds - JUDGED_AFTER - (Double.isNaN(timing) ? 0 : timing);
    double pop = shown < 0 || shown >= POP_SECONDS ? 0 : 1 - shown / POP_SECONDS;
    if (sign == Sign.HIT && pop > 0) {
      surface.alpha(opacity * pop);
      glows[string].draw(surface, x, y);
    }
    surface.alpha(opacity);
    Sprite picture = picture(sign, string, hits, signs);
    if (pop > 0) {
      picture.draw(surface, x, y, 1 + POP * pop * pop);
    } else {
      picture.draw(surface, x, y);
    }
    if (value) {
      value(surface, sign, played, string, note, x, y, opacity);
    }
  }

  private void value(
      Surface surface,
      Sign sign,
      PlayedNotes played,
      int string,
      int note,
      double x,
      double y,
      double opacity) {
    boolean timed = sign == Sign.EARLY || sign == Sign.LATE;
    boolean tuned = sign == Sign.FLAT || sign == Sign.SHARP;
    double amount = timed ? played.timing(string, note) : played.cents(string, note);
    if ((timed || tuned) && !Double.isNaN(amount)) {
      String text = timed ? MarkTexts.millis(amount) : MarkTexts.cents(amount);
      double height = Math.rint(font.getSize() * 1.35);
      double width = Math.rint(font.getSize() * (0.64 * text.length() + 0.5));
      double middle = Math.rint(y + size / 2 + height / 2 + 1);
      surface.alpha(opacity * TEXT_ALPHA);
      surface.fill(TEXT_GROUND);
      surface.pill(Math.rint(x - width / 2), middle - height / 2, width, height, height);
      surface.alpha(opacity);
      surface.fill(TEXT);
      surface.font(font);
      surface.centred(text, x, middle);
    }
  }

  /** Draws the mark of the last pass on a note that comes again. */
  public void coming(
      Surface surface, PlayedNotes played, int string, int note, double x, double y) {
    Sign sign = played.sign(string, note);
    if (sign != Sign.NONE) {
      surface.alpha(BEFORE);
      picture(sign, string, smallHits, smallSigns).draw(surface, x, y);
    }
  }

  /** Draws a frame around a note that the song waits for. */
  public void awaited(Surface surface, double x, double y, double width, double height) {
    double edge = Math.max(2, Math.rint(size * 0.14));
    double left = Math.rint(x - width / 2 - 2 * edge);
    double top = Math.rint(y - height / 2 - 2 * edge);
    double right = Math.rint(x + width / 2 + 2 * edge);
    double bottom = Math.rint(y + height / 2 + 2 * edge);
    surface.alpha(1);
    surface.fill(awaited);
    surface.rectangle(left, top, right - left, edge);
    surface.rectangle(left, bottom - edge, right - left, edge);
    surface.rectangle(left, top, edge, bottom - top);
    surface.rectangle(right - edge, top, edge, bottom - top);
  }

  @SuppressWarnings("EnumOrdinal") // An index that lives as long as the pictures.
  private static Sprite picture(Sign sign, int string, Sprite[] ofStrings, Sprite[] ofSigns) {
    return sign == Sign.HIT ? ofStrings[string] : ofSigns[sign.ordinal()];
  }
}
