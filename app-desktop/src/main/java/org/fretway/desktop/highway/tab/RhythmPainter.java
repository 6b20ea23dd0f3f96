package org.fretway.desktop.highway.tab;

import java.util.List;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.Surface;
import org.fretway.desktop.highway.rhythm.NoteValue;
import org.fretway.desktop.highway.rhythm.RhythmGroup;
import org.fretway.desktop.highway.rhythm.RhythmSign;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rhythm below the strings: stems with flags or beams, dots, ties, triplets and rests,
 * and slashes through the stem of what is struck as fast as possible. Where nothing is known of the
 * beats, there is only a tick for each onset.
 */
final class RhythmPainter implements RowPainter {
  private final Timeline<RhythmGroup> rhythm;
  private final Timeline<TabScore.Onset> onsets;
  private final TabLayout layout;
  private final TabInk ink;
  private final HighwayFonts fonts;
  private final TabSprites sprites;
  private final Arc arc;
  private final double stem;
  private final double beam;
  private final double beamStep;

  RhythmPainter(
      HighwayChart chart,
      TabScore score,
      TabLayout layout,
      TabInk ink,
      HighwayFonts fonts,
      TabSprites sprites) {
    this.rhythm = chart.rhythm();
    this.onsets = score.onsets();
    this.layout = layout;
    this.ink = ink;
    this.fonts = fonts;
    this.sprites = sprites;
    this.arc = new Arc(Math.max(1.5, 2 * layout.unit()));
    this.stem = Math.max(1, Math.rint(1.6 * layout.unit()));
    this.beam = Math.max(2, Math.rint(4 * layout.unit()));
    this.beamStep = beam + Math.max(1, Math.rint(3 * layout.unit()));
  }

  @Override
  public void paint(Surface surface, double songTime, int row) {
    double earliest = layout.earliest(songTime, row) - layout.passing();
    double latest = layout.latest(songTime, row) + layout.passing();
    for (int i = rhythm.firstLastingAt(earliest);
        i < rhythm.size() && rhythm.start(i) <= latest;
        i++) {
      group(surface, rhythm.get(i), songTime, row);
    }
    for (int i = onsets.firstLastingAt(earliest);
        i < onsets.size() && onsets.start(i) <= latest;
        i++) {
      double x = Math.rint(layout.x(onsets.start(i), songTime, row));
      surface.fill(ink.text());
      if (rhythm.size() == 0) {
        surface.rectangle(x, layout.stemTop(row), stem, Math.rint(8 * layout.unit()));
      }
      if (onsets.get(i).tremolo()) {
        tremolo(surface, x, row);
      }
    }
  }

  private void group(Surface surface, RhythmGroup group, double songTime, int row) {
    List<RhythmSign> signs = group.signs();
    int first = 0;
    while (first < signs.size()) {
      int next = first + 1;
      if (signs.get(first).isBeamable()) {
        while (next < signs.size() && signs.get(next).isBeamable()) {
          next++;
        }
      }
      for (int i = first; i < next; i++) {
        sign(surface, signs.get(i), next - first > 1, songTime, row);
      }
      if (next - first > 1) {
        beams(surface, signs, first, next, songTime, row);
      }
      first = next;
    }
    if (group.triplet()) {
      triplet(surface, signs, songTime, row);
    }
  }

  private void sign(Surface surface, RhythmSign sign, boolean beamed, double songTime, int row) {
    double x = Math.rint(layout.x(sign.time(), songTime, row));
    double top = layout.stemTop(row);
    double bottom = layout.stemBottom(row);
    NoteValue value = sign.value();
    if (sign.rest()) {
      double middle = Math.rint((top + bottom) / 2);
      draw(surface, sprites.rests().get(value), x, middle);
      if (sign.dotted()) {
        surface.fill(ink.text());
        dot(surface, x + 8 * layout.unit(), middle);
      }
      return;
    }
    surface.fill(ink.text());
    boolean hollow = value == NoteValue.WHOLE || value == NoteValue.HALF;
    double head = Math.rint(top + 5 * layout.unit());
    if (hollow) {
      sprites.hollow().draw(surface, x, head);
    }
    if (value != NoteValue.WHOLE) {
      double from = hollow ? head + Math.rint(3 * layout.unit()) : top;
      double side = hollow ? x - Math.rint(5 * layout.unit()) : x - Math.floor(stem / 2);
      surface.rectangle(side, from, stem, bottom - from);
    }
    if (value.flags() > 0 && !beamed) {
      sprites.flags().get(value.flags() - 1).draw(surface, x, bottom);
    }
    if (sign.dotted()) {
      double y = hollow ? head : bottom - value.flags() * beamStep - 4 * layout.unit();
      dot(surface, x + (hollow ? 9 : 4) * layout.unit(), y);
    }
    if (sign.isTied()) {
      double reach = 4 * layout.unit();
      double to = layout.x(sign.tiedTo(), songTime, row);
      arc.draw(surface, x + reach, to - reach, top + 2 * layout.unit(), -6 * layout.unit());
    }
  }

  private static void draw(Surface surface, @Nullable Sprite sprite, double x, double y) {
    if (sprite != null) {
      sprite.draw(surface, x, y);
    }
  }

  private void dot(Surface surface, double x, double y) {
    double size = Math.max(3, Math.rint(4 * layout.unit()));
    surface.pill(Math.rint(x), Math.rint(y - size / 2), size, size, size);
  }

  private void beams(
      Surface surface, List<RhythmSign> signs, int first, int next, double songTime, int row) {
    double bottom = layout.stemBottom(row);
    double stub = Math.rint(8 * layout.unit());
    surface.fill(ink.text());
    for (int i = first; i < next; i++) {
      double x = Math.rint(layout.x(signs.get(i).time(), songTime, row)) - Math.floor(stem / 2);
      int flags = signs.get(i).value().flags();
      int before = i > first ? signs.get(i - 1).value().flags() : 0;
      int after = i + 1 < next ? signs.get(i + 1).value().flags() : 0;
      double to = i + 1 < next ? Math.rint(layout.x(signs.get(i + 1).time(), songTime, row)) : x;
      for (int level = 0; level < flags; level++) {
        double y = bottom - beam - level * beamStep;
        if (level < after) {
          surface.rectangle(x, y, to - x + stem - Math.floor(stem / 2), beam);
        } else if (level >= before) {
          // A beam that no neighbour shares points into the group.
          surface.rectangle(i > first ? x - stub + stem : x, y, stub, beam);
        }
      }
    }
  }

  private void triplet(Surface surface, List<RhythmSign> signs, double songTime, int row) {
    double from = layout.x(signs.getFirst().time(), songTime, row);
    double to = layout.x(signs.getLast().time(), songTime, row);
    double y = layout.tupletY(row);
    boolean beamed = true;
    for (int i = 0; i < signs.size(); i++) {
      beamed &= signs.get(i).isBeamable();
    }
    double middle = Math.rint((from + to) / 2);
    surface.font(fonts.mark());
    surface.fill(ink.text());
    surface.centred("3", middle, y);
    double gap = Math.rint(7 * layout.unit());
    if (!beamed && to - from > 2 * gap) {
      double hair = layout.hair();
      double hook = Math.rint(4 * layout.unit());
      double left = Math.rint(from);
      double right = Math.rint(to);
      surface.rectangle(left, y, middle - gap - left, hair);
      surface.rectangle(middle + gap, y, right - middle - gap, hair);
      surface.rectangle(left, y - hook, hair, hook);
      surface.rectangle(right - hair, y - hook, hair, hook);
    }
  }

  private void tremolo(Surface surface, double x, int row) {
    double unit = layout.unit();
    double reach = 5 * unit;
    surface.stroke(ink.text(), Math.max(1.5, 2.4 * unit));
    for (int i = 0; i < 3; i++) {
      double y = layout.stemTop(row) + (6 + 4.6 * i) * unit;
      surface.line(x - reach, y + 1.6 * unit, x + reach, y - 1.6 * unit);
    }
  }
}
