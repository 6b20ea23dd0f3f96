package org.fretway.format.rocksmith;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.fretway.chart.Anchor;
import org.fretway.chart.Beat;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.HandShape;
import org.fretway.chart.Note;
import org.fretway.chart.PhraseLevel;
import org.fretway.chart.Section;
import org.fretway.chart.ToneChange;
import org.fretway.format.FormatException;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.reading.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Makes an arrangement fit out of what a file says: what can't be is mended where the meaning is
 * plain, or left out and counted. Times stay as they are, except those that no song has.
 */
final class Mending {
  /** Tools make up to about 30 levels; the game's own number has 7 bits. */
  private static final int MAX_DIFFICULTY = 127;

  /** Several a measure in the longest song; together with the levels it bounds the ladder. */
  private static final int MAX_ITERATIONS = 2000;

  private static final int MAX_ANCHOR_WIDTH = Note.MAX_FRET;

  private final ReadContext context;
  private final Tally tally;
  private final Draft draft;
  private final Instrumental.Header header;
  private final List<ChordTemplate> templates;
  private final NoteMending notes;

  private Mending(
      ReadContext context, String place, Tally tally, Draft draft, InstrumentSetting setting) {
    this.context = context;
    this.tally = tally;
    this.draft = draft;
    this.header = new HeaderMending(context, tally).header(draft.header(), setting);
    this.templates = draft.templates().stream().map(this::template).toList();
    this.notes =
        new NoteMending(
            context,
            tally,
            new Budget(context, place, "notes"),
            header.tuning().strings(),
            templates);
  }

  /**
   * Mends an arrangement, and notes what was left out.
   *
   * @param place name of the file in the song, for errors
   * @param tally what was left out so far
   * @throws FormatException if it breaks a limit
   */
  static Instrumental mend(
      ReadContext context, String place, Tally tally, Draft draft, InstrumentSetting setting)
      throws FormatException {
    Instrumental mended = new Mending(context, place, tally, draft, setting).instrumental();
    boolean playable =
        mended.levels().stream()
            .anyMatch(level -> !level.notes().isEmpty() || !level.chords().isEmpty());
    if (!playable) {
      tally.count("there is no note to play in it");
    }
    String arrangement = mended.header().arrangement();
    tally.report(context, arrangement.isEmpty() ? place : arrangement);
    return mended;
  }

  private Instrumental instrumental() throws FormatException {
    List<PhraseLevel> levels = levels();
    PhraseMending phrases = new PhraseMending(context, tally, levels, MAX_ITERATIONS);
    phrases.mend(draft);
    return new Instrumental(
        header,
        templates,
        kept(draft.beats(), this::beat),
        kept(draft.sections(), this::section),
        phrases.kinds(),
        phrases.iterations(),
        LinkGroups.join(draft.phraseLinks(), draft.phrases().size()),
        levels,
        kept(draft.toneChanges(), this::toneChange),
        context.clean(draft.baseTone()));
  }

  private ChordTemplate template(ChordTemplate template) {
    List<Integer> frets = new ArrayList<>();
    List<Integer> fingers = new ArrayList<>();
    for (int string = 0; string < header.tuning().strings(); string++) {
      boolean listed = string < template.frets().size() && string < template.fingers().size();
      frets.add(listed ? NoteMending.fretOrUnset(template.frets().get(string)) : Note.UNSET);
      fingers.add(listed ? NoteMending.fingerOf(template.fingers().get(string)) : Note.UNSET);
    }
    return new ChordTemplate(
        context.clean(template.name()),
        context.clean(template.displayName()),
        frets,
        fingers,
        template.arpeggio());
  }

  private List<PhraseLevel> levels() throws FormatException {
    TreeMap<Integer, PhraseLevel> levels = new TreeMap<>();
    for (Draft.Level level : draft.levels()) {
      int difficulty = level.difficulty();
      if (difficulty < 0 || difficulty > MAX_DIFFICULTY || levels.containsKey(difficulty)) {
        tally.count("levels that are there twice or beyond the ladder were left out");
      } else {
        levels.put(difficulty, level(level));
      }
    }
    return List.copyOf(levels.values());
  }

  private PhraseLevel level(Draft.Level level) throws FormatException {
    Comparator<HandShape> shapes =
        Comparator.comparingDouble(HandShape::startTime)
            .thenComparingDouble(HandShape::endTime)
            .thenComparingInt(HandShape::template);
    return new PhraseLevel(
        level.difficulty(),
        sorted(
            kept(level.notes(), notes::single),
            Comparator.comparingDouble(Note::time).thenComparingInt(Note::string)),
        sorted(kept(level.chords(), notes::strike), Comparator.comparingDouble(ChordStrike::time)),
        sorted(kept(level.anchors(), this::anchor), Comparator.comparingDouble(Anchor::time)),
        sorted(kept(level.handShapes(), this::handShape), shapes));
  }

  private Optional<Anchor> anchor(Anchor anchor) {
    boolean valid =
        context.isTime(anchor.time())
            && NoteMending.fretOrUnset(anchor.fret()) != Note.UNSET
            && anchor.width() >= 1
            && anchor.width() <= MAX_ANCHOR_WIDTH;
    return kept(anchor, valid, "anchors without a time or off the neck were left out");
  }

  private Optional<HandShape> handShape(HandShape shape) {
    boolean valid =
        shape.template() >= 0
            && shape.template() < templates.size()
            && context.isTime(shape.startTime())
            && context.isTime(shape.endTime())
            && shape.startTime() <= shape.endTime();
    Optional<HandShape> kept =
        kept(shape, valid, "hand shapes without a shape or a span in the song were left out");
    return kept.map(
        hand ->
            new HandShape(
                hand.template(),
                hand.startTime(),
                hand.endTime(),
                hand.arpeggio() || templates.get(hand.template()).arpeggio()));
  }

  private Optional<Beat> beat(Beat beat) {
    return kept(
        new Beat(beat.time(), Math.max(-1, beat.measure())),
        context.isTime(beat.time()),
        "beats without a time in the song were left out");
  }

  private Optional<Section> section(Section section) {
    return kept(
        section,
        context.isTime(section.time()),
        "sections without a time in the song were left out");
  }

  private Optional<ToneChange> toneChange(ToneChange change) {
    return kept(
        new ToneChange(change.time(), context.clean(change.name())),
        context.isTime(change.time()) && !change.name().isBlank(),
        "tone changes without a time or a name were left out");
  }

  private <T> Optional<T> kept(T entry, boolean valid, String otherwise) {
    if (!valid) {
      tally.count(otherwise);
      return Optional.empty();
    }
    return Optional.of(entry);
  }

  /** Checks one entry. */
  @FunctionalInterface
  private interface Check<D, T> {
    Optional<T> of(D draft) throws FormatException;
  }

  private static <D, T> List<T> kept(List<D> drafts, Check<D, T> check) throws FormatException {
    List<T> kept = new ArrayList<>();
    for (D draft : drafts) {
      @Nullable T one = check.of(draft).orElse(null);
      if (one != null) {
        kept.add(one);
      }
    }
    return kept;
  }

  private static <T> List<T> sorted(List<T> list, Comparator<? super T> order) {
    list.sort(order);
    return list;
  }
}
