package org.fretway.format.rocksmith;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.fretway.chart.Beat;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.Note;
import org.fretway.chart.Section;
import org.fretway.chart.ToneChange;

/** Reads the element {@code song}, all but what is inside its levels. */
final class XmlSong {
  private static final double NO_TIME = Double.NaN;
  private static final String BASS = "bass";

  private final XmlCursor xml;

  private String arrangement = "";
  private boolean bassPath;
  private String title = "";
  private String artist = "";
  private String album = "";
  private int year;
  private double songLength;
  private List<Integer> offsets = Collections.nCopies(Draft.STRINGS, 0);
  private int capo;
  private double centOffset;
  private String baseTone = "";

  private final List<ChordTemplate> templates = new ArrayList<>();
  private final List<Beat> beats = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<Instrumental.PhraseKind> phrases = new ArrayList<>();
  private final List<Instrumental.PhraseIteration> iterations = new ArrayList<>();
  private final List<List<Integer>> links = new ArrayList<>();
  private final List<Draft.Level> levels = new ArrayList<>();
  private final List<ToneChange> toneChanges = new ArrayList<>();

  /** Creates it for a file that is at its root. */
  XmlSong(XmlCursor xml) {
    this.xml = xml;
  }

  /** Reads up to where the notes begin. */
  void readHead() throws IOException {
    int song = xml.depth();
    while (xml.nextChild(song)) {
      switch (xml.name()) {
        case "levels", "transcriptionTrack", "ebeats" -> {
          return;
        }
        default -> readAbout();
      }
    }
  }

  /** Reads everything. */
  void readAll() throws IOException {
    int song = xml.depth();
    while (xml.nextChild(song)) {
      int list = xml.depth();
      switch (xml.name()) {
        case "phrases" -> readEach(list, "phrase", this::phrase);
        case "phraseIterations" -> readEach(list, "phraseIteration", this::iteration);
        case "linkedDiffs" -> readEach(list, "linkedDiff", this::linkedDifficulty);
        case "newLinkedDiffs" -> readEach(list, "newLinkedDiff", this::newLinkedDifficulty);
        case "chordTemplates" -> readEach(list, "chordTemplate", this::template);
        case "ebeats" -> readEach(list, "ebeat", this::beat);
        case "sections" -> readEach(list, "section", this::section);
        case "tones" -> readEach(list, "tone", this::tone);
        case "levels" -> readEach(list, "level", () -> levels.add(new XmlLevel(xml).read()));
        default -> readAbout();
      }
    }
  }

  Draft.Header header() {
    boolean bass = bassPath || arrangement.toLowerCase(Locale.ROOT).startsWith(BASS);
    return new Draft.Header(
        arrangement, bass, title, artist, album, year, songLength, offsets, capo, centOffset);
  }

  Draft draft() {
    return new Draft(
        header(),
        templates,
        beats,
        sections,
        phrases,
        iterations,
        links,
        levels,
        toneChanges,
        baseTone);
  }

  private void readAbout() throws IOException {
    switch (xml.name()) {
      case "arrangement" -> arrangement = xml.text();
      case "arrangementProperties" -> bassPath = xml.flag("pathBass");
      case "title" -> title = xml.text();
      case "artistName" -> artist = xml.text();
      case "albumName" -> album = xml.text();
      case "albumYear" -> year = xml.integerOf(xml.text(), 0);
      case "songLength" -> songLength = xml.decimalOf(xml.text(), 0);
      case "tuning" -> offsets = perString("string", 0);
      case "capo" -> capo = xml.integerOf(xml.text(), 0);
      case "centOffset" -> centOffset = xml.decimalOf(xml.text(), 0);
      case "tonebase" -> baseTone = xml.text();
      default -> {
        // Unknown, or of no use to a player.
      }
    }
  }

  /** Reads one element. */
  @FunctionalInterface
  private interface Entry {
    void read() throws IOException;
  }

  private void readEach(int list, String name, Entry entry) throws IOException {
    while (xml.nextChild(list)) {
      if (xml.name().equals(name)) {
        entry.read();
      }
    }
  }

  private List<Integer> perString(String prefix, int fallback) {
    List<Integer> values = new ArrayList<>();
    for (int string = 0; string < Draft.STRINGS; string++) {
      values.add(xml.integer(prefix + string, fallback));
    }
    return values;
  }

  private void phrase() {
    phrases.add(
        new Instrumental.PhraseKind(
            xml.string("name"),
            xml.integer("maxDifficulty", 0),
            xml.flag("disparity"),
            xml.flag("solo"),
            xml.flag("ignore")));
  }

  private void iteration() throws IOException {
    double time = xml.decimal("time", NO_TIME);
    int phrase = xml.integer("phraseId", Note.UNSET);
    iterations.add(new Instrumental.PhraseIteration(time, phrase, XmlHeroLevels.read(xml)));
  }

  private void linkedDifficulty() {
    links.add(List.of(xml.integer("childId", Note.UNSET), xml.integer("parentId", Note.UNSET)));
  }

  private void newLinkedDifficulty() throws IOException {
    List<Integer> group = new ArrayList<>();
    readEach(xml.depth(), "nld_phrase", () -> group.add(xml.integer("id", Note.UNSET)));
    links.add(group);
  }

  private void template() {
    String name = xml.string("chordName");
    String shown = xml.attribute("displayName").isPresent() ? xml.string("displayName") : name;
    templates.add(
        ShapeName.template(
            name, shown, perString("fret", Note.UNSET), perString("finger", Note.UNSET)));
  }

  private void beat() {
    beats.add(new Beat(xml.decimal("time", NO_TIME), xml.integer("measure", -1)));
  }

  private void section() {
    sections.add(
        new Section(
            xml.string("name"), xml.integer("number", 1), xml.decimal("startTime", NO_TIME)));
  }

  private void tone() {
    toneChanges.add(new ToneChange(xml.decimal("time", NO_TIME), xml.string("name")));
  }
}
