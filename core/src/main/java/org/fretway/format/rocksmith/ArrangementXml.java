package org.fretway.format.rocksmith;

import java.io.IOException;
import java.io.InputStream;
import org.fretway.format.FormatException;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.reading.Tally;

/**
 * Reads arrangements of Rocksmith 2014 as XML: files whose root is {@code song}, as the game's
 * makers and the tools of its players write them. Source of the format: the files themselves and
 * the readers of Rocksmith2014.NET.
 */
public final class ArrangementXml {
  private static final String ROOT = "song";

  private ArrangementXml() {}

  /**
   * Reads what an arrangement says of itself and its song, and not its chart.
   *
   * @param place name of the file in the song, for errors
   * @param in not closed
   * @param setting what wins over the file
   * @throws FormatException if it is no XML, or another kind of file
   */
  public static Instrumental.Header head(
      ReadContext context, String place, InputStream in, InstrumentSetting setting)
      throws IOException {
    Tally tally = new Tally();
    XmlSong song = new XmlSong(open(context, place, in, tally));
    song.readHead();
    return new HeaderMending(context, tally).header(song.header(), setting);
  }

  /**
   * Reads an arrangement. What can't be played is left out, and noted in the context.
   *
   * @param place name of the file in the song, for errors
   * @param in not closed
   * @param setting what wins over the file
   * @throws FormatException if it is no XML, another kind of file, or breaks a limit
   */
  public static Instrumental read(
      ReadContext context, String place, InputStream in, InstrumentSetting setting)
      throws IOException {
    Tally tally = new Tally();
    XmlSong song = new XmlSong(open(context, place, in, tally));
    song.readAll();
    return Mending.mend(context, place, tally, song.draft(), setting);
  }

  private static XmlCursor open(ReadContext context, String place, InputStream in, Tally tally)
      throws IOException {
    XmlCursor xml = XmlCursor.open(context, place, in, tally);
    if (!xml.name().equals(ROOT)) {
      throw xml.broken("is no arrangement: its root is '%s'".formatted(context.clean(xml.name())));
    }
    return xml;
  }
}
