package org.fretway.format.rocksmith;

import java.util.ArrayList;
import java.util.List;
import org.fretway.chart.Beat;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.Lyric;
import org.fretway.chart.Section;
import org.fretway.chart.ToneChange;
import org.fretway.format.FormatException;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.reading.Tally;

/**
 * Reads compiled charts, once they are unpacked: a fixed sequence of sections, each a number and so
 * many entries. Source of the layout: Rocksmith2014.NET, whose compiler also tells what of the XML
 * becomes what here.
 */
final class SngChart {
  private static final int NAME_BYTES = 32;
  private static final int EVENT_BYTES = 4 + 256;
  private static final int BEAT_BYTES = 16;
  private static final int PHRASE_BYTES = 12 + NAME_BYTES;
  private static final int SHAPE_BYTES = 4 + 6 + 6 + 24 + NAME_BYTES;
  private static final int LYRIC_BYTES = 48;
  private static final int VOCAL_BYTES = 12 + LYRIC_BYTES;
  private static final int SYMBOL_HEADER_BYTES = 32;
  private static final int SYMBOL_TEXTURE_BYTES = 128 + 16;
  private static final int SYMBOL_BYTES = 12 + 32;
  private static final int ITERATION_BYTES = 24;
  private static final int PHRASE_EXTRA_BYTES = 16;
  private static final int LINK_BYTES = 8;
  private static final int TIMED_NUMBER_BYTES = 8;
  private static final int SECTION_REST_BYTES = 12 + 36;
  private static final int SECTION_BYTES = NAME_BYTES + 8 + SECTION_REST_BYTES;
  private static final int LEVEL_BYTES = 36;
  private static final int HERO_LEVELS = 3;

  private static final int DOWNBEAT = 1;
  private static final int ARPEGGIO = 1;

  private final SngBytes in;
  private final SngAbout about;

  /** Creates it for a chart that is at its start. */
  SngChart(SngBytes in, SngAbout about) {
    this.in = in;
    this.about = about;
  }

  /**
   * Reads an arrangement. What can't be played is left out, and noted in the context.
   *
   * @param place name of the file in the song, for errors
   * @param plain the unpacked chart
   * @param setting what wins over the chart
   * @throws FormatException if it is damaged, or breaks a limit
   */
  static Instrumental read(
      ReadContext context, String place, byte[] plain, SngAbout about, InstrumentSetting setting)
      throws FormatException {
    Tally tally = new Tally();
    SngBytes in = new SngBytes(context, place, plain);
    Draft draft = new SngChart(in, about).draft(new Budget(context, place, "notes"));
    return Mending.mend(context, place, tally, draft, setting);
  }

  /**
   * Reads the syllables of a chart of sung words, in order of time; none if it is an arrangement.
   *
   * @param place name of the file in the song, for errors
   * @param plain the unpacked chart
   * @throws FormatException if it is damaged
   */
  static List<Lyric> lyrics(ReadContext context, String place, byte[] plain)
      throws FormatException {
    Tally tally = new Tally();
    SngBytes in = new SngBytes(context, place, plain);
    in.skipSection("beats", BEAT_BYTES);
    in.skipSection("phrases", PHRASE_BYTES);
    in.skipSection("shapes", SHAPE_BYTES);
    in.skipSection("notes of chords", SngLevels.CHORD_NOTES_BYTES);
    List<Lyric> lyrics =
        VocalsXml.mend(
            context,
            tally,
            in.section(
                "lyrics",
                VOCAL_BYTES,
                () -> {
                  double time = in.time();
                  in.skip(Integer.BYTES);
                  return new Lyric(time, in.time(), in.text(LYRIC_BYTES));
                }));
    tally.report(context, place);
    return lyrics;
  }

  /** Reads from the first byte to the last. */
  Draft draft(Budget budget) throws FormatException {
    List<Beat> beats = in.section("beats", BEAT_BYTES, this::beat);
    List<Instrumental.PhraseKind> phrases = in.section("phrases", PHRASE_BYTES, this::phrase);
    List<ChordTemplate> shapes = in.section("shapes", SHAPE_BYTES, this::shape);
    SngLevels levelReader = new SngLevels(in, shapes, budget);
    skipVocals();
    List<Instrumental.PhraseIteration> iterations =
        in.section("phrase iterations", ITERATION_BYTES, this::iteration);
    in.skipSection("extras of phrases", PHRASE_EXTRA_BYTES);
    List<List<Integer>> links = in.section("linked difficulties", LINK_BYTES, this::link);
    in.skipSection("actions", EVENT_BYTES);
    in.skipSection("events", EVENT_BYTES);
    List<ToneChange> tones = in.section("tones", TIMED_NUMBER_BYTES, this::tone);
    in.skipSection("riffs", TIMED_NUMBER_BYTES);
    List<Section> sections = in.section("sections", SECTION_BYTES, this::section);
    List<Draft.Level> levels = in.section("levels", LEVEL_BYTES, levelReader::level);
    Draft.Header header = SngMetadata.read(in, about);
    return new Draft(
        header,
        shapes,
        beats,
        sections,
        phrases,
        iterations,
        links,
        levels,
        tones,
        about.baseTone());
  }

  private void skipVocals() throws FormatException {
    int before = in.remaining();
    in.skipSection("lyrics", VOCAL_BYTES);
    boolean anyLyric = before - in.remaining() > Integer.BYTES;
    if (anyLyric) {
      in.skipSection("headers of symbols", SYMBOL_HEADER_BYTES);
      in.skipSection("textures of symbols", SYMBOL_TEXTURE_BYTES);
      in.skipSection("symbols", SYMBOL_BYTES);
    }
  }

  private Beat beat() throws FormatException {
    double time = in.time();
    int measure = in.int16();
    in.skip(Short.BYTES + Integer.BYTES);
    return new Beat(time, (in.int32() & DOWNBEAT) != 0 ? measure : -1);
  }

  private Instrumental.PhraseKind phrase() throws FormatException {
    boolean solo = in.int8() > 0;
    boolean disparity = in.int8() > 0;
    boolean ignore = in.int8() > 0;
    in.skip(Byte.BYTES);
    int maxDifficulty = in.int32();
    in.skip(Integer.BYTES);
    return new Instrumental.PhraseKind(in.text(NAME_BYTES), maxDifficulty, disparity, solo, ignore);
  }

  private ChordTemplate shape() throws FormatException {
    int mask = in.int32();
    List<Integer> frets = perString();
    List<Integer> fingers = perString();
    in.skip(Draft.STRINGS * Integer.BYTES);
    String name = in.text(NAME_BYTES);
    return new ChordTemplate(name, name, frets, fingers, (mask & ARPEGGIO) != 0);
  }

  private List<Integer> perString() throws FormatException {
    List<Integer> values = new ArrayList<>();
    for (int string = 0; string < Draft.STRINGS; string++) {
      values.add(in.int8());
    }
    return values;
  }

  private Instrumental.PhraseIteration iteration() throws FormatException {
    int phrase = in.int32();
    double start = in.time();
    in.skip(Float.BYTES);
    List<Integer> heroLevels = new ArrayList<>();
    for (int hero = 0; hero < HERO_LEVELS; hero++) {
      heroLevels.add(in.int32());
    }
    return new Instrumental.PhraseIteration(start, phrase, heroLevels);
  }

  private List<Integer> link() throws FormatException {
    in.skip(Integer.BYTES);
    return in.section("linked phrases", Integer.BYTES, in::int32);
  }

  private ToneChange tone() throws FormatException {
    double time = in.time();
    int id = in.int32();
    boolean named = id >= 0 && id < about.toneNames().size();
    return new ToneChange(time, named ? about.toneNames().get(id) : "");
  }

  private Section section() throws FormatException {
    String name = in.text(NAME_BYTES);
    int number = in.int32();
    double start = in.time();
    in.skip(SECTION_REST_BYTES);
    return new Section(name, number, start);
  }
}
