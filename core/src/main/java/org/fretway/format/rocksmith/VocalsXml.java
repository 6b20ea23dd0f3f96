package org.fretway.format.rocksmith;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fretway.chart.Lyric;
import org.fretway.format.FormatException;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.reading.Tally;

/** Reads sung words of Rocksmith 2014 as XML: files whose root is {@code vocals}. */
public final class VocalsXml {
  private static final String ROOT = "vocals";

  private VocalsXml() {}

  /**
   * Reads the syllables in order of time. Those that can't be sung are left out, and noted.
   *
   * @param place name of the file in the song, for errors
   * @param in not closed
   * @throws FormatException if it is no XML, another kind of file, or breaks a limit
   */
  public static List<Lyric> read(ReadContext context, String place, InputStream in)
      throws IOException {
    Tally tally = new Tally();
    XmlCursor xml = XmlCursor.open(context, place, in, tally);
    if (!xml.name().equals(ROOT)) {
      throw xml.broken("holds no lyrics: its root is '%s'".formatted(context.clean(xml.name())));
    }
    int vocals = xml.depth();
    List<Lyric> drafts = new ArrayList<>();
    while (xml.nextChild(vocals)) {
      if (xml.name().equals("vocal")) {
        drafts.add(
            new Lyric(
                xml.decimal("time", Double.NaN), xml.decimal("length", 0), xml.string("lyric")));
      }
    }
    List<Lyric> lyrics = mend(context, tally, drafts);
    tally.report(context, place);
    return lyrics;
  }

  /** Makes syllables of either kind of file fit. */
  static List<Lyric> mend(ReadContext context, Tally tally, List<Lyric> drafts) {
    List<Lyric> lyrics = new ArrayList<>();
    for (Lyric draft : drafts) {
      String text = context.clean(draft.text());
      if (!context.isTime(draft.time()) || text.isEmpty()) {
        tally.count("syllables without a text or a time in the song were left out");
      } else {
        double duration = context.isTime(draft.duration()) ? draft.duration() : 0;
        lyrics.add(new Lyric(draft.time(), duration, text));
      }
    }
    lyrics.sort(Comparator.comparingDouble(Lyric::time));
    return lyrics;
  }
}
