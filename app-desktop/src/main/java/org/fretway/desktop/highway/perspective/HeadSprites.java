package org.fretway.desktop.highway.perspective;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fretway.desktop.highway.chart.NoteHead;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.SpriteSheet;
import org.fretway.desktop.highway.draw.Surface;

/** The heads of notes as pictures, drawn once for a layout. */
final class HeadSprites {
  /** Heads are kept in so many sizes, each half the one before, so that a small one stays sharp. */
  private static final int LEVELS = 2;

  private final BlockArt art;
  private final Map<NoteHead, Sprite[][]> heads = new EnumMap<>(NoteHead.class);
  private final Sprite damp;
  private final Sprite accent;

  /** Draws the pictures. To be called on the JavaFX thread. */
  HeadSprites(PerspectiveLayout layout, HighwayLook look) {
    art =
        new BlockArt(
            look.theme(), layout.pixelsPerFret() * layout.headShare(), layout.headHeight());
    SpriteSheet sheet = new SpriteSheet(look.scale());
    for (NoteHead form : NoteHead.values()) {
      for (int string = 0; string < layout.strings(); string++) {
        for (int level = 0; level < LEVELS; level++) {
          BlockArt small = art.times(1.0 / (1 << level));
          int each = string;
          sheet.add(
              small.pictureWidth(),
              small.pictureHeight(),
              context -> small.draw(context, form, look.string(each)));
        }
      }
    }
    int overlays = sheet.add(art.pictureWidth(), art.pictureHeight(), art::damp);
    sheet.add(art.width() + art.height(), 2 * art.height(), art::accent);
    List<Sprite> drawn = sheet.draw();
    damp = drawn.get(overlays);
    accent = drawn.get(overlays + 1);
    int next = 0;
    for (NoteHead form : NoteHead.values()) {
      Sprite[][] ofForm = new Sprite[layout.strings()][LEVELS];
      for (Sprite[] ofString : ofForm) {
        for (int level = 0; level < LEVELS; level++) {
          ofString[level] = drawn.get(next++);
        }
      }
      heads.put(form, ofForm);
    }
  }

  /**
   * Draws a head around a point.
   *
   * @param width of its block
   * @param height of its block
   */
  void draw(
      Surface surface, NoteHead form, int string, double x, double y, double width, double height) {
    Sprite[][] ofForm = heads.get(form);
    if (ofForm != null) {
      int level = height * 2 <= art.height() ? LEVELS - 1 : 0;
      ofForm[string][level].draw(
          surface,
          x,
          y,
          width * art.pictureWidth() / art.width(),
          height * art.pictureHeight() / art.height());
    }
  }

  /** Draws over a block that the picking hand damps it. */
  void damp(Surface surface, double x, double y, double width, double height) {
    stretched(surface, damp, x, y, width, height);
  }

  /** Draws around a block that it is louder than its neighbours. */
  void accent(Surface surface, double x, double y, double width, double height) {
    stretched(surface, accent, x, y, width, height);
  }

  private void stretched(
      Surface surface, Sprite sprite, double x, double y, double width, double height) {
    sprite.draw(
        surface,
        x,
        y,
        sprite.width() * width / art.width(),
        sprite.height() * height / art.height());
  }
}
