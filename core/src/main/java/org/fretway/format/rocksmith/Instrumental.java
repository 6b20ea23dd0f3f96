package org.fretway.format.rocksmith;

import java.util.List;
import org.fretway.chart.Beat;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.PhraseLevel;
import org.fretway.chart.Section;
import org.fretway.chart.ToneChange;
import org.fretway.chart.Tuning;

/**
 * One arrangement as both kinds of Rocksmith chart hold it: every level of difficulty over the
 * whole song, and the phrases that say which level is the full one where. Notes, chords, anchors
 * and hand shapes are checked and in the terms of the player already; only times and levels remain
 * to be put together.
 *
 * @param header what the arrangement says of itself and of its song
 * @param templates shapes that chords and hand shapes refer to by index
 * @param beats of the song
 * @param sections of the song
 * @param phrases kinds of phrases, which iterations refer to by index
 * @param iterations when which phrase is played
 * @param linkedPhrases groups of indexes into {@code phrases} that change difficulty together
 * @param levels each difficulty over the whole song, from the easiest up
 * @param toneChanges changes of sound
 * @param baseTone name of the first sound; empty where none is named
 */
public record Instrumental(
    Header header,
    List<ChordTemplate> templates,
    List<Beat> beats,
    List<Section> sections,
    List<PhraseKind> phrases,
    List<PhraseIteration> iterations,
    List<List<Integer>> linkedPhrases,
    List<PhraseLevel> levels,
    List<ToneChange> toneChanges,
    String baseTone) {

  /** Copies the lists. */
  public Instrumental {
    templates = List.copyOf(templates);
    beats = List.copyOf(beats);
    sections = List.copyOf(sections);
    phrases = List.copyOf(phrases);
    iterations = List.copyOf(iterations);
    linkedPhrases = linkedPhrases.stream().map(List::copyOf).toList();
    levels = List.copyOf(levels);
    toneChanges = List.copyOf(toneChanges);
  }

  /**
   * What an arrangement says of itself and of its song.
   *
   * @param arrangement its name, such as "Lead"; empty where the source does not say
   * @param title of the song, may be empty
   * @param artist of the song, may be empty
   * @param album of the song, may be empty
   * @param year of release, 0 = not known
   * @param songLength seconds
   * @param tuning of as many strings as the instrument has
   * @param capo fret, 0 = none
   * @param centOffset cents
   */
  public record Header(
      String arrangement,
      String title,
      String artist,
      String album,
      int year,
      double songLength,
      Tuning tuning,
      int capo,
      double centOffset) {}

  /**
   * A kind of phrase.
   *
   * @param name as written, may be empty
   * @param maxDifficulty the level of the full chart
   * @param disparity whether its level moves apart from the others
   * @param solo whether it is a solo
   * @param ignore whether it is left out of scoring
   */
  public record PhraseKind(
      String name, int maxDifficulty, boolean disparity, boolean solo, boolean ignore) {}

  /**
   * One time that a phrase is played; it lasts until the next iteration begins.
   *
   * @param time seconds of song time
   * @param phrase index into {@link Instrumental#phrases()}
   * @param heroLevels difficulties of the three hero levels, from the easiest; empty where none are
   *     given
   */
  public record PhraseIteration(double time, int phrase, List<Integer> heroLevels) {
    /** Copies the list. */
    public PhraseIteration {
      heroLevels = List.copyOf(heroLevels);
    }
  }
}
