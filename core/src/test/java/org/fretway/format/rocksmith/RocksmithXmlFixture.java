package org.fretway.format.rocksmith;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes arrangements as the tools of the field do, for tests. A new fixture is a complete lead
 * arrangement of twenty seconds with a ladder of three levels and nearly every technique; each call
 * replaces or adds a part of it.
 */
public final class RocksmithXmlFixture {
  private final Map<String, String> about = new LinkedHashMap<>();
  private final Map<String, String> lists = new LinkedHashMap<>();
  private final List<String> levels = new ArrayList<>();

  /** Creates the complete arrangement. */
  public RocksmithXmlFixture() {
    about("title", "Fixture");
    about("arrangement", "Lead");
    about("part", "1");
    about("offset", "-2.000");
    about("centOffset", "0");
    about("songLength", "20.000");
    about("startBeat", "0.500");
    about("averageTempo", "120.000");
    about("capo", "0");
    about("artistName", "The Testers");
    about("albumName", "Assertions");
    about("albumYear", "2014");
    about.put(
        "tuning",
        "<tuning string0=\"-2\" string1=\"0\" string2=\"0\" string3=\"0\" string4=\"0\""
            + " string5=\"0\" />");
    about.put("arrangementProperties", "<arrangementProperties represent=\"1\" pathLead=\"1\" />");
    list(
        "phrases",
        """
        <phrase maxDifficulty="0" name="COUNT" />
        <phrase disparity="1" ignore="0" maxDifficulty="2" name="riff" solo="0" />
        <phrase maxDifficulty="1" name="verse" solo="1" />
        <phrase maxDifficulty="0" name="END" ignore="1" />
        """);
    list(
        "phraseIterations",
        """
        <phraseIteration time="0.500" phraseId="0" />
        <phraseIteration time="2.000" phraseId="1">
          <heroLevels count="3">
            <heroLevel hero="3" difficulty="2" />
            <heroLevel hero="1" difficulty="0" />
            <heroLevel hero="2" difficulty="1" />
          </heroLevels>
        </phraseIteration>
        <phraseIteration time="8.000" phraseId="2" />
        <phraseIteration time="12.000" phraseId="1" />
        <phraseIteration time="18.000" phraseId="3" />
        """);
    list(
        "newLinkedDiffs",
        """
        <newLinkedDiff levelBreak="-1" ratio="1.000" phraseCount="2">
          <nld_phrase id="1" />
          <nld_phrase id="2" />
        </newLinkedDiff>
        """);
    list("linkedDiffs", "");
    list(
        "chordTemplates",
        """
        <chordTemplate chordName="A5" displayName="A5" fret1="0" fret2="2" fret3="2" finger2="1" \
        finger3="2" />
        <chordTemplate chordName="Em" displayName="Em-arp" fret0="0" fret1="2" fret2="2" \
        fret3="0" finger0="-1" finger1="2" finger2="3" finger3="-1" />
        <chordTemplate chordName="" displayName="-nop" fret2="5" fret3="5" finger2="1" \
        finger3="1" />
        """);
    list("ebeats", beats(40));
    about("tonebase", "clean");
    about("tonea", "clean");
    about("toneb", "lead");
    list("tones", "<tone time=\"8.000\" id=\"1\" name=\"lead\" />\n");
    list(
        "sections",
        """
        <section name="riff" number="1" startTime="2.000" />
        <section name="verse" number="1" startTime="8.000" />
        <section name="riff" number="2" startTime="12.000" />
        """);
    list("events", "<event time=\"2.000\" code=\"dna_riff\" />\n");
    levels.add(level(0, EASY, "", "<anchor time=\"2.000\" fret=\"3\" width=\"4.000\" />", ""));
    levels.add(level(1, MIDDLE, "", MIDDLE_ANCHORS, ""));
    levels.add(level(2, HARD, HARD_CHORDS, HARD_ANCHORS, HARD_SHAPES));
  }

  private static final String EASY =
      """
      <note time="2.000" string="0" fret="3" />
      <note time="8.000" string="1" fret="5" sustain="1.000" />
      <note time="12.000" string="0" fret="3" />
      """;

  private static final String MIDDLE =
      """
      <note time="2.000" string="0" fret="3" />
      <note time="3.000" string="2" fret="5" leftHand="1" />
      <note time="8.000" string="1" fret="5" sustain="1.000" vibrato="80" />
      <note time="9.500" string="5" fret="0" />
      <note time="12.000" string="0" fret="3" />
      """;

  private static final String MIDDLE_ANCHORS =
      """
      <anchor time="2.000" fret="3" width="4.000" />
      <anchor time="9.000" fret="1" width="5.000" />
      """;

  private static final String HARD =
      """
      <note time="2.000" string="0" fret="3" hammerOn="1" leftHand="2" />
      <note time="2.125" string="0" fret="5" pullOff="1" accent="1" />
      <note time="2.250" string="1" fret="12" harmonic="1" />
      <note time="2.375" string="1" fret="7" harmonicPinch="1" />
      <note time="2.500" string="2" fret="7" palmMute="1" />
      <note time="2.625" string="2" fret="7" mute="1" />
      <note time="2.750" string="3" fret="9" sustain="0.250" tremolo="1" />
      <note time="3.000" string="3" fret="9" sustain="0.500" vibrato="40" />
      <note time="3.500" string="4" fret="15" tap="1" />
      <note time="3.625" string="4" fret="5" sustain="0.375" linkNext="1" slideTo="9" />
      <note time="4.000" string="4" fret="9" sustain="0.500" slideUnpitchTo="14" />
      <note time="4.500" string="0" fret="3" slap="1" />
      <note time="4.625" string="0" fret="3" pluck="1" />
      <note time="4.750" string="0" fret="3" pickDirection="1" ignore="1" />
      <note time="5.000" string="4" fret="12" sustain="1.000" bend="2">
        <bendValues count="3">
          <bendValue time="5.000" step="0" />
          <bendValue time="5.333" step="2.000" />
          <bendValue time="5.900" step="0.500" />
        </bendValues>
      </note>
      <note time="12.000" string="5" fret="0" rightHand="1" />
      """;

  private static final String HARD_CHORDS =
      """
      <chord time="6.000" chordId="0" linkNext="1" accent="1">
        <chordNote time="6.000" string="1" fret="0" sustain="0.500" linkNext="1" />
        <chordNote time="6.000" string="2" fret="2" sustain="0.500" leftHand="4" bend="1">
          <bendValues count="2">
            <bendValue time="6.100" step="0.500" />
            <bendValue time="6.250" step="1.000" />
          </bendValues>
        </chordNote>
        <chordNote time="6.000" string="3" fret="2" />
      </chord>
      <chord time="6.500" chordId="0" palmMute="1" />
      <chord time="6.625" chordId="0" fretHandMute="1" highDensity="1" />
      <chord time="6.750" chordId="0" highDensity="1" ignore="1">
        <chordNote time="6.750" string="1" fret="0" />
        <chordNote time="6.750" string="2" fret="2" />
        <chordNote time="6.750" string="3" fret="2" />
      </chord>
      <chord time="7.000" chordId="2">
        <chordNote time="7.000" string="2" fret="5" sustain="0.400" slideTo="7" hammerOn="1" />
        <chordNote time="7.000" string="3" fret="5" sustain="0.400" slideUnpitchTo="9" \
      harmonic="1" tremolo="1" />
      </chord>
      <chord time="13.000" chordId="2">
        <chordNote time="13.000" string="2" fret="5" />
        <chordNote time="13.000" string="3" fret="5" />
      </chord>
      <chord time="13.500" chordId="1">
        <chordNote time="13.500" string="0" fret="0" vibrato="80" sustain="1.234" />
        <chordNote time="13.500" string="1" fret="2" pullOff="1" palmMute="1" accent="1" />
        <chordNote time="13.500" string="2" fret="2" mute="1" harmonicPinch="1" />
        <chordNote time="13.500" string="3" fret="0" tap="1" slap="1" pluck="1" />
      </chord>
      """;

  private static final String HARD_ANCHORS =
      """
      <anchor time="2.000" fret="3" width="4.000" />
      <anchor time="5.000" fret="10" width="4.000" />
      <anchor time="6.000" fret="1" width="4.000" />
      <anchor time="13.000" fret="5" width="6.000" />
      """;

  private static final String HARD_SHAPES =
      """
      <handShape chordId="0" startTime="6.000" endTime="6.900" />
      <handShape chordId="2" startTime="7.000" endTime="7.400" />
      <handShape chordId="1" startTime="13.500" endTime="14.750" />
      """;

  /** Sets the text of an element right inside the root. */
  public RocksmithXmlFixture about(String element, String text) {
    about.put(element, "<" + element + ">" + text + "</" + element + ">");
    return this;
  }

  /** Replaces an element right inside the root, which has attributes. */
  public RocksmithXmlFixture element(String name, String xml) {
    about.put(name, xml);
    return this;
  }

  /** Takes an element right inside the root away. */
  public RocksmithXmlFixture without(String element) {
    about.remove(element);
    lists.remove(element);
    return this;
  }

  /** Replaces what is inside a list right inside the root. */
  public RocksmithXmlFixture list(String name, String entries) {
    lists.put(name, entries);
    return this;
  }

  /** Replaces all levels by the one given. */
  public RocksmithXmlFixture only(String level) {
    levels.clear();
    return plus(level);
  }

  /** Adds a level. */
  public RocksmithXmlFixture plus(String level) {
    levels.add(level);
    return this;
  }

  /** Makes it a bass arrangement. */
  public RocksmithXmlFixture bass() {
    return about("arrangement", "Bass")
        .element("arrangementProperties", "<arrangementProperties pathBass=\"1\" />");
  }

  /** Returns a level of the given entries. */
  public static String level(
      int difficulty, String notes, String chords, String anchors, String handShapes) {
    return """
    <level difficulty="%d">
    <notes>%s</notes>
    <chords>%s</chords>
    <anchors>%s</anchors>
    <handShapes>%s</handShapes>
    </level>
    """
        .formatted(difficulty, notes, chords, anchors, handShapes);
  }

  /** Returns the file as text. */
  public String text() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.append("<song version=\"8\">\n<!-- EOF v1.8RC12 (4-27-2020) -->\n");
    about.values().forEach(element -> xml.append("  ").append(element).append('\n'));
    lists.forEach((name, entries) -> xml.append("<%s>\n%s</%s>\n".formatted(name, entries, name)));
    xml.append(
        "<transcriptionTrack difficulty=\"-1\"><notes count=\"0\" /></transcriptionTrack>\n");
    xml.append("<levels count=\"%d\">\n".formatted(levels.size()));
    levels.forEach(xml::append);
    return xml.append("</levels>\n</song>\n").toString();
  }

  /** Returns the file in UTF-8. */
  public byte[] bytes() {
    return text().getBytes(UTF_8);
  }

  /** Returns a file of sung words: "Hel-lo", "world" and the end of a line. */
  public static byte[] vocals() {
    return """
    <?xml version='1.0' encoding='UTF-8'?>
    <vocals count="3">
      <vocal time="2.000" note="60" length="0.250" lyric="Hel-" />
      <vocal time="2.500" note="60" length="0.250" lyric="lo" />
      <vocal time="3.000" note="254" length="1.000" lyric="world+" />
    </vocals>
    """
        .getBytes(UTF_8);
  }

  /** Returns a file of stage lights, which no player shows. */
  public static byte[] showlights() {
    return "<?xml version=\"1.0\"?>\n<showlights count=\"1\"><showlight time=\"1\" note=\"28\" /></showlights>\n"
        .getBytes(UTF_8);
  }

  private static String beats(int count) {
    StringBuilder beats = new StringBuilder();
    for (int beat = 0; beat < count; beat++) {
      String measure = beat % 4 == 1 ? " measure=\"%d\"".formatted(beat / 4 + 1) : "";
      beats.append("<ebeat time=\"%d.%d00\"%s />\n".formatted(beat / 2, beat % 2 * 5, measure));
    }
    return beats.toString();
  }
}
