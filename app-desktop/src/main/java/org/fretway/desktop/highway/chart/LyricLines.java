package org.fretway.desktop.highway.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fretway.chart.Lyric;

/** Gathers syllables into lines short enough to be shown at once. */
public final class LyricLines {
  /** A silence this long ends a line, in seconds, even where the source does not mark it. */
  public static final double PAUSE = 3.0;

  /** More characters than this do not fit beside each other on a small window. */
  public static final int MAX_CHARACTERS = 60;

  private LyricLines() {}

  /**
   * Returns the lines of the lyrics.
   *
   * @param emsWide the width of a text in ems of the font that the lines are shown in
   */
  public static Timeline<LyricLine> of(List<Lyric> lyrics, ToDoubleFunction<String> emsWide) {
    List<LyricLine> lines = new ArrayList<>();
    List<Lyric> current = new ArrayList<>();
    int characters = 0;
    for (int i = 0; i < lyrics.size(); i++) {
      Lyric lyric = lyrics.get(i);
      current.add(lyric);
      characters += lyric.display().length() + 1;
      boolean last = i + 1 == lyrics.size();
      boolean pause = !last && lyrics.get(i + 1).time() - lyric.time() - lyric.duration() > PAUSE;
      boolean full = characters > MAX_CHARACTERS && !lyric.joinsNext();
      if (last || lyric.endsLine() || pause || full) {
        lines.add(line(List.copyOf(current), emsWide));
        current.clear();
        characters = 0;
      }
    }
    return Timeline.of(lines, LyricLine::start);
  }

  private static LyricLine line(List<Lyric> syllables, ToDoubleFunction<String> emsWide) {
    double[] offsets = new double[syllables.size()];
    List<String> texts = new ArrayList<>();
    double width = 0;
    for (int i = 0; i < offsets.length; i++) {
      Lyric lyric = syllables.get(i);
      boolean wordEnds = !lyric.joinsNext() && i + 1 < offsets.length;
      String text = wordEnds ? lyric.display() + " " : lyric.display();
      offsets[i] = width;
      width += emsWide.applyAsDouble(text);
      texts.add(text);
    }
    Lyric last = syllables.getLast();
    return new LyricLine(
        syllables.getFirst().time(),
        last.time() + last.duration(),
        syllables,
        List.copyOf(texts),
        offsets,
        width);
  }
}
