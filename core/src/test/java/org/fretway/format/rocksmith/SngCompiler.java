package org.fretway.format.rocksmith;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Compiles arrangement XML as the game's makers do, for tests: notes and chords in one list a
 * level, notes of chords shared in a table, one sustain a strike, arpeggios apart from hand shapes.
 * Fields that no reader needs are filled with numbers that would show if they were read.
 */
public final class SngCompiler {
  private static final int STRINGS = 6;

  private final Element song;
  private final SngBuffer out = new SngBuffer();
  private final List<byte[]> chordNotes = new ArrayList<>();
  private final List<Element> shapes;

  private SngCompiler(Element song) {
    this.song = song;
    this.shapes = entries("chordTemplates");
  }

  /** Compiles an arrangement; the result is neither compressed nor encrypted. */
  public static byte[] compile(byte[] xml) {
    return new SngCompiler(parse(xml)).compile();
  }

  /** Compiles sung words. */
  public static byte[] compileVocals(byte[] xml) {
    SngBuffer out = new SngBuffer();
    List<Element> vocals = children(parse(xml));
    out.counts(4).int32(vocals.size());
    for (Element vocal : vocals) {
      out.time(vocal, "time").int32(60).time(vocal, "length").text(vocal.getAttribute("lyric"), 48);
    }
    // Symbols: one header, one texture, one definition.
    out.int32(1).junk(32).int32(1).junk(144).int32(1).junk(44);
    out.counts(9);
    return metadata(out, -1, 20, new int[STRINGS]).bytes();
  }

  private static Element parse(byte[] xml) {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private byte[] compile() {
    SngBuffer levels = new SngBuffer();
    List<Element> all = entries("levels");
    levels.int32(all.size());
    all.forEach(level -> level(levels, level));

    beats();
    phrases();
    shapes();
    out.int32(chordNotes.size());
    chordNotes.forEach(out::raw);
    out.counts(1);
    iterations();
    out.int32(1).junk(16);
    links();
    out.int32(1).junk(260);
    List<Element> events = entries("events");
    out.int32(events.size());
    events.forEach(event -> out.time(event, "time").text(event.getAttribute("code"), 256));
    List<Element> tones = entries("tones");
    out.int32(tones.size());
    tones.forEach(tone -> out.time(tone, "time").int32(integer(tone, "id", 0)));
    out.int32(1).junk(8);
    sections();
    out.raw(levels.bytes());
    int capo = Integer.parseInt(text("capo"));
    Element tuning = child(song, "tuning");
    int[] offsets = new int[STRINGS];
    Arrays.setAll(offsets, string -> integer(tuning, "string" + string, 0));
    double length = Double.parseDouble(text("songLength"));
    return metadata(out, capo <= 0 ? -1 : capo, length, offsets).bytes();
  }

  private static SngBuffer metadata(SngBuffer out, int capo, double length, int[] offsets) {
    out.junk(40).int8(capo).text("11-25-26 12:00", 32).int16(1).float32(length);
    out.int32(offsets.length);
    for (int offset : offsets) {
      out.int16(offset);
    }
    return out.junk(12);
  }

  private void beats() {
    List<Element> beats = entries("ebeats");
    out.int32(beats.size());
    int measure = -1;
    int inMeasure = 0;
    for (Element beat : beats) {
      int begins = integer(beat, "measure", -1);
      inMeasure = begins >= 0 ? 0 : inMeasure + 1;
      measure = begins >= 0 ? begins : measure;
      int mask = inMeasure == 0 ? measure % 2 == 0 ? 3 : 1 : 0;
      out.time(beat, "time").int16(measure).int16(inMeasure).int32(0).int32(mask);
    }
  }

  private void phrases() {
    List<Element> phrases = entries("phrases");
    out.int32(phrases.size());
    for (Element phrase : phrases) {
      out.int8(integer(phrase, "solo", 0))
          .int8(integer(phrase, "disparity", 0))
          .int8(integer(phrase, "ignore", 0))
          .int8(0)
          .int32(integer(phrase, "maxDifficulty", 0))
          .int32(1)
          .text(phrase.getAttribute("name"), 32);
    }
  }

  private void shapes() {
    out.int32(shapes.size());
    for (Element shape : shapes) {
      String shown = shape.getAttribute("displayName");
      out.int32(shown.endsWith("-arp") ? 1 : shown.endsWith("-nop") ? 2 : 0);
      for (String prefix : List.of("fret", "finger")) {
        for (int string = 0; string < STRINGS; string++) {
          out.int8(integer(shape, prefix + string, -1));
        }
      }
      out.junk(24).text(shape.getAttribute("chordName"), 32);
    }
  }

  private void iterations() {
    List<Element> iterations = entries("phraseIterations");
    out.int32(iterations.size());
    for (Element iteration : iterations) {
      int[] heroes = new int[3];
      for (Element list : children(iteration)) {
        children(list)
            .forEach(hero -> heroes[integer(hero, "hero", 1) - 1] = integer(hero, "difficulty", 0));
      }
      out.int32(integer(iteration, "phraseId", 0)).time(iteration, "time").junk(4);
      Arrays.stream(heroes).forEach(out::int32);
    }
  }

  private void links() {
    List<Element> links = entries("newLinkedDiffs");
    out.int32(links.size());
    for (Element link : links) {
      List<Element> phrases = children(link);
      out.int32(integer(link, "levelBreak", -1)).int32(phrases.size());
      phrases.forEach(phrase -> out.int32(integer(phrase, "id", 0)));
    }
  }

  private void sections() {
    List<Element> sections = entries("sections");
    out.int32(sections.size());
    for (Element section : sections) {
      out.text(section.getAttribute("name"), 32)
          .int32(integer(section, "number", 1))
          .time(section, "startTime")
          .junk(48);
    }
  }

  private void level(SngBuffer to, Element level) {
    to.int32(integer(level, "difficulty", 0));
    List<Element> anchors = children(child(level, "anchors"));
    to.int32(anchors.size());
    for (Element anchor : anchors) {
      to.time(anchor, "time").junk(12).int8(integer(anchor, "fret", 1)).junk(3);
      to.int32((int) Double.parseDouble(anchor.getAttribute("width"))).int32(0);
    }
    to.int32(1).junk(12);
    for (boolean arpeggio : new boolean[] {false, true}) {
      List<Element> hands =
          children(child(level, "handShapes")).stream()
              .filter(hand -> isArpeggio(integer(hand, "chordId", 0)) == arpeggio)
              .toList();
      to.int32(hands.size());
      for (Element hand : hands) {
        to.int32(integer(hand, "chordId", 0)).time(hand, "startTime").time(hand, "endTime").junk(8);
      }
    }
    List<Element> notes = new ArrayList<>(children(child(level, "notes")));
    notes.addAll(children(child(level, "chords")));
    notes.sort(Comparator.comparingDouble(note -> decimal(note, "time")));
    to.int32(notes.size());
    for (Element note : notes) {
      if (note.getTagName().equals("note")) {
        note(to, note);
      } else {
        chord(to, note);
      }
    }
    to.int32(2).junk(8).int32(1).junk(4).int32(1).junk(4);
  }

  private boolean isArpeggio(int shape) {
    return shapes.get(shape).getAttribute("displayName").endsWith("-arp");
  }

  private static void note(SngBuffer to, Element note) {
    int mask = SngCompilerMask.ofNote(note);
    to.int32(mask).junk(8).time(note, "time");
    to.int8(integer(note, "string", 0)).int8(integer(note, "fret", 0)).junk(2);
    to.int32(-1).int32(-1).junk(18);
    to.int8(integer(note, "slideTo", -1)).int8(integer(note, "slideUnpitchTo", -1));
    to.int8(integer(note, "leftHand", -1)).int8(integer(note, "tap", 0) > 0 ? 1 : -1);
    to.int8(integer(note, "pickDirection", 0));
    to.int8(integer(note, "slap", -1)).int8(integer(note, "pluck", -1));
    to.int16(integer(note, "vibrato", 0)).time(note, "sustain").float32(decimal(note, "bend"));
    List<Element> bends = bends(note);
    to.int32(bends.size());
    bends.forEach(bend -> to.time(bend, "time").time(bend, "step").junk(4));
  }

  private void chord(SngBuffer to, Element chord) {
    List<Element> notes = children(chord);
    double sustain = notes.stream().mapToDouble(note -> decimal(note, "sustain")).max().orElse(0);
    int shape = integer(chord, "chordId", 0);
    to.int32(SngCompilerMask.ofChord(chord, !notes.isEmpty())).junk(8).time(chord, "time");
    to.int8(-1).int8(-1).junk(2).int32(shape).int32(tableEntry(notes)).junk(18);
    to.int8(-1).int8(-1).int8(-1).int8(-1).int8(-1).int8(-1).int8(-1).int16(0);
    to.float32(sustain).float32(0).int32(0);
  }

  /** Returns the index in the table; -1 where no note has anything to say. */
  private int tableEntry(List<Element> notes) {
    Element[] strings = new Element[STRINGS];
    notes.forEach(note -> strings[integer(note, "string", 0)] = note);
    if (notes.stream().allMatch(note -> SngCompilerMask.ofChordNote(note) == 0)) {
      return -1;
    }
    SngBuffer entry = new SngBuffer();
    for (Element note : strings) {
      entry.int32(note == null ? 0 : SngCompilerMask.ofChordNote(note));
    }
    for (Element note : strings) {
      List<Element> bends = note == null ? List.of() : bends(note);
      bends.forEach(bend -> entry.time(bend, "time").time(bend, "step").int32(0));
      entry.zeros(12 * (32 - bends.size())).int32(bends.size());
    }
    for (String slide : List.of("slideTo", "slideUnpitchTo")) {
      for (Element note : strings) {
        entry.int8(note == null ? -1 : integer(note, slide, -1));
      }
    }
    for (Element note : strings) {
      entry.int16(note == null ? 0 : integer(note, "vibrato", 0));
    }
    byte[] bytes = entry.bytes();
    for (int i = 0; i < chordNotes.size(); i++) {
      if (Arrays.equals(chordNotes.get(i), bytes)) {
        return i;
      }
    }
    chordNotes.add(bytes);
    return chordNotes.size() - 1;
  }

  private static List<Element> bends(Element note) {
    return children(note).stream().flatMap(list -> children(list).stream()).toList();
  }

  private List<Element> entries(String list) {
    return children(child(song, list));
  }

  private String text(String name) {
    return child(song, name).getTextContent();
  }

  private static Element child(Element parent, String name) {
    return children(parent).stream()
        .filter(child -> child.getTagName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static int integer(Element element, String name, int fallback) {
    return element.hasAttribute(name) ? Integer.parseInt(element.getAttribute(name)) : fallback;
  }

  static double decimal(Element element, String name) {
    return element.hasAttribute(name) ? Double.parseDouble(element.getAttribute(name)) : 0;
  }
}
