package org.fretway.chart;

import java.util.Comparator;
import java.util.List;

/**
 * Everything one arrangement asks of the player, immutable, each list in order of time.
 *
 * @param name of the arrangement, such as "Lead"
 * @param tuning of the instrument
 * @param capo fret of the capo, 0 = none
 * @param centOffset by how many cents the whole instrument is tuned off
 * @param notes single notes
 * @param chords chord strikes
 * @param chordTemplates the shapes that strikes and hand shapes refer to by index
 * @param anchors positions of the fretting hand
 * @param handShapes held shapes
 * @param beats of the song
 * @param sections of the song
 * @param phrases the ladder of difficulties; empty where the source has none
 * @param lyrics sung syllables; empty where the source has none
 * @param baseTone name of the sound before the first change; empty where the source names none
 * @param toneChanges changes of sound; empty where the source has none
 */
public record Chart(
    String name,
    Tuning tuning,
    int capo,
    double centOffset,
    List<Note> notes,
    List<ChordStrike> chords,
    List<ChordTemplate> chordTemplates,
    List<Anchor> anchors,
    List<HandShape> handShapes,
    List<Beat> beats,
    List<Section> sections,
    List<Phrase> phrases,
    List<Lyric> lyrics,
    String baseTone,
    List<ToneChange> toneChanges) {

  /** Copies the lists and puts each in order of time; equal times keep their order. */
  public Chart {
    notes = sorted(notes, Comparator.comparingDouble(Note::time).thenComparingInt(Note::string));
    chords = sorted(chords, Comparator.comparingDouble(ChordStrike::time));
    chordTemplates = List.copyOf(chordTemplates);
    anchors = sorted(anchors, Comparator.comparingDouble(Anchor::time));
    handShapes = sorted(handShapes, Comparator.comparingDouble(HandShape::startTime));
    beats = sorted(beats, Comparator.comparingDouble(Beat::time));
    sections = sorted(sections, Comparator.comparingDouble(Section::time));
    phrases = sorted(phrases, Comparator.comparingDouble(Phrase::startTime));
    lyrics = sorted(lyrics, Comparator.comparingDouble(Lyric::time));
    toneChanges = sorted(toneChanges, Comparator.comparingDouble(ToneChange::time));
  }

  /** Returns the chart with other words, none of which has to be in order. */
  public Chart withLyrics(List<Lyric> others) {
    return new Chart(
        name,
        tuning,
        capo,
        centOffset,
        notes,
        chords,
        chordTemplates,
        anchors,
        handShapes,
        beats,
        sections,
        phrases,
        others,
        baseTone,
        toneChanges);
  }

  private static <T> List<T> sorted(List<T> list, Comparator<? super T> order) {
    return list.stream().sorted(order).toList();
  }

  /** Returns how many notes and chord strikes there are; a strike counts once. */
  public int noteCount() {
    return notes.size() + chords.size();
  }
}
