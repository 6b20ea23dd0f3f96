package org.fretway.format.rocksmith;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fretway.chart.Note;
import org.fretway.chart.Tuning;
import org.fretway.format.reading.Numbers;
import org.fretway.format.reading.ReadContext;

/**
 * What a manifest says of one arrangement and of its song, as it is written. Source of the keys:
 * Rocksmith2014.NET, Manifest Attributes.
 *
 * @param manifest name of the manifest in the archive
 * @param id of the entry in the manifest
 * @param values texts and numbers by key; what is nested has a key such as "Tuning.string0"
 */
record SongAttributes(PsarcEntry manifest, String id, Map<String, String> values) {
  private static final int STRINGS = 6;

  /** Four octaves either way: beyond any instrument, within any arithmetic. */
  private static final int MAX_OFFSET = 48;

  private static final int CENTS_PER_SEMITONE = 100;
  private static final int MAX_YEAR = 9999;
  private static final int BASS_ROUTE = 4;
  private static final int RHYTHM_ROUTE = 2;

  /** What an arrangement is to its song, in the order in which arrangements are listed. */
  enum Part {
    LEAD("Lead"),
    RHYTHM("Rhythm"),
    COMBO("Combo"),
    BASS("Bass"),
    OTHER("");

    private final String label;

    Part(String label) {
      this.label = label;
    }
  }

  SongAttributes {
    values = Map.copyOf(values);
  }

  /** Returns a text; empty if it is missing or blank. */
  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).filter(text -> !text.isBlank());
  }

  private Optional<Double> number(String key) {
    return text(key).flatMap(Numbers::decimal);
  }

  private Optional<Boolean> flag(String key) {
    return number(key).map(number -> number != 0);
  }

  /** Returns the last part of a name such as "urn:application:xml:song_lead". */
  Optional<String> urn(String key) {
    return text(key).map(urn -> urn.substring(urn.lastIndexOf(':') + 1));
  }

  /** Returns what tells the songs of an archive apart; empty if this belongs to no song. */
  Optional<String> songKey() {
    return text("SongKey").or(() -> text("DLCKey"));
  }

  String arrangementName() {
    return text("ArrangementName").orElse("");
  }

  boolean isVocals() {
    return arrangementName().equalsIgnoreCase("Vocals") || isJapaneseVocals();
  }

  boolean isJapaneseVocals() {
    return arrangementName().equalsIgnoreCase("JVocals");
  }

  /** Returns whether there is something to play. */
  boolean isInstrumental() {
    return !arrangementName().isEmpty()
        && !isVocals()
        && !arrangementName().equalsIgnoreCase("ShowLights");
  }

  Part part() {
    for (Part part : Part.values()) {
      if (part != Part.OTHER && arrangementName().equalsIgnoreCase(part.label)) {
        return part;
      }
    }
    return path();
  }

  private Part path() {
    int route = number("RouteMask").map(Double::intValue).orElse(0);
    if (flag("ArrangementProperties.pathBass").orElse(route == BASS_ROUTE)) {
      return Part.BASS;
    }
    if (flag("ArrangementProperties.pathLead").orElse(route == 1)) {
      return Part.LEAD;
    }
    boolean rhythm = flag("ArrangementProperties.pathRhythm").orElse(route == RHYTHM_ROUTE);
    return rhythm ? Part.RHYTHM : Part.OTHER;
  }

  /** Returns the name of the arrangement's part, or its own where it is none of the usual. */
  String partName() {
    return part() == Part.OTHER ? arrangementName() : part().label;
  }

  /** Returns whether this is how the song goes, and no other way to play it. */
  boolean isMain() {
    return !isBonus()
        && flag("ArrangementProperties.represent").or(() -> flag("Representative")).orElse(true);
  }

  /** Returns whether this is an extra that the recording does not have. */
  boolean isBonus() {
    return flag("ArrangementProperties.bonusArr").orElse(false);
  }

  /** Returns the year of release, if it is one. */
  Optional<Integer> year() {
    return number("SongYear").map(Double::intValue).filter(year -> year >= 1 && year <= MAX_YEAR);
  }

  /** Returns the length of the song in seconds, if it is one. */
  Optional<Double> duration(ReadContext context) {
    return number("SongLength").filter(seconds -> seconds > 0 && context.isTime(seconds));
  }

  /** Returns the tuning: four strings for a bass, else six. */
  Tuning tuning() {
    int strings = part() == Part.BASS ? Tuning.MIN_STRINGS : STRINGS;
    List<Integer> offsets = new ArrayList<>();
    for (int string = 0; string < strings; string++) {
      offsets.add(
          number("Tuning.string" + string)
              .map(Double::intValue)
              .filter(offset -> Math.abs(offset) <= MAX_OFFSET)
              .orElse(0));
    }
    return new Tuning(offsets);
  }

  /** Returns the fret of the capo; 0 where there is none, which is also written as -1 or 255. */
  int capo() {
    return number("CapoFret")
        .map(Double::intValue)
        .filter(fret -> fret > 0 && fret <= Note.MAX_FRET)
        .orElse(0);
  }

  /** Returns how far all strings are from concert pitch, in cents. */
  double centOffset() {
    return number("CentOffset")
        .filter(cents -> Math.abs(cents) <= MAX_OFFSET * CENTS_PER_SEMITONE)
        .orElse(0.0);
  }
}
