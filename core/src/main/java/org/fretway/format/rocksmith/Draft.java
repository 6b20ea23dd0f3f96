package org.fretway.format.rocksmith;

import java.util.List;
import java.util.Optional;
import org.fretway.chart.Anchor;
import org.fretway.chart.Beat;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.HandShape;
import org.fretway.chart.Note;
import org.fretway.chart.Section;
import org.fretway.chart.Techniques;
import org.fretway.chart.ToneChange;

/**
 * An arrangement just as its file says it, nothing checked: times may be missing (NaN), indexes may
 * lead nowhere. Both kinds of chart are read into one, and {@link Mending} makes the {@link
 * Instrumental} of it, so that both are judged alike.
 *
 * @param header what the arrangement says of itself and of its song
 * @param templates of six strings
 * @param phraseLinks groups of indexes into {@code phrases}, which may overlap
 * @param levels in the order of the file
 */
record Draft(
    Header header,
    List<ChordTemplate> templates,
    List<Beat> beats,
    List<Section> sections,
    List<Instrumental.PhraseKind> phrases,
    List<Instrumental.PhraseIteration> iterations,
    List<List<Integer>> phraseLinks,
    List<Level> levels,
    List<ToneChange> toneChanges,
    String baseTone) {
  /** How many strings either kind of chart has room for. */
  static final int STRINGS = 6;

  /**
   * As {@link Instrumental.Header}, with every string that the file has.
   *
   * @param bass whether it is played on four strings
   * @param offsets semitones from standard, per string from the lowest
   */
  record Header(
      String arrangement,
      boolean bass,
      String title,
      String artist,
      String album,
      int year,
      double songLength,
      List<Integer> offsets,
      int capo,
      double centOffset) {}

  /** One difficulty over the whole song. */
  record Level(
      int difficulty,
      List<Note> notes,
      List<Chord> chords,
      List<Anchor> anchors,
      List<HandShape> handShapes) {}

  /**
   * A strike.
   *
   * @param techniques of the strike as a whole
   * @param notes its notes; empty where the template says it all
   */
  record Chord(
      double time,
      int template,
      boolean highDensity,
      Techniques techniques,
      Optional<List<Note>> notes) {}
}
