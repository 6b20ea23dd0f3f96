package org.fretway.format.feedpak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Anchor;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.HandShape;
import org.fretway.chart.Note;
import org.fretway.chart.Phrase;
import org.fretway.chart.PhraseLevel;
import org.fretway.chart.ToneChange;
import org.fretway.chart.Tuning;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.reading.Tally;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a chart out of one arrangement's wire form. */
final class ChartMapper {
  private static final int DEFAULT_ANCHOR_WIDTH = 4;

  private final ReadContext context;
  private final Tuning tuning;
  private final Tally tally;
  private final NoteMapper notes;
  private final List<ChordTemplate> templates;

  ChartMapper(ReadContext context, Tuning tuning, Wire.Arrangement wire, Tally tally) {
    this.context = context;
    this.tuning = tuning;
    this.tally = tally;
    this.notes = new NoteMapper(context, tuning.strings(), tally);
    this.templates = Tally.map(wire.templates(), this::template);
  }

  List<ChordTemplate> templates() {
    return templates;
  }

  List<Note> notes(@Nullable List<Wire.@Nullable Note> wire) {
    return Tally.map(wire, notes::note);
  }

  List<ChordStrike> chords(@Nullable List<Wire.@Nullable Chord> wire) {
    return Tally.map(wire, this::chord);
  }

  List<Anchor> anchors(@Nullable List<Wire.@Nullable Anchor> wire) {
    return Tally.map(wire, this::anchor);
  }

  List<HandShape> handShapes(@Nullable List<Wire.@Nullable HandShape> wire) {
    return Tally.map(wire, this::handShape);
  }

  List<Phrase> phrases(@Nullable List<Wire.@Nullable Phrase> wire) {
    return Tally.map(wire, this::phrase);
  }

  String baseTone(Wire.@Nullable Tones wire) {
    return wire == null || wire.base() == null ? "" : context.clean(wire.base());
  }

  List<ToneChange> toneChanges(Wire.@Nullable Tones wire) {
    return wire == null ? List.of() : Tally.map(wire.changes(), this::toneChange);
  }

  private Optional<ChordTemplate> template(Wire.Template wire) {
    String name = wire.name() == null ? "" : context.clean(wire.name());
    String shown = wire.displayName() == null ? name : context.clean(wire.displayName());
    return Optional.of(
        new ChordTemplate(
            name,
            shown,
            perString(wire.frets(), Note.MAX_FRET),
            perString(wire.fingers(), NoteMapper.MAX_FINGER),
            wire.arp()));
  }

  /** One number a string, whatever the file has; what is out of range counts as not played. */
  private List<Integer> perString(@Nullable List<@Nullable Integer> wire, int max) {
    List<Integer> result = new ArrayList<>();
    for (int string = 0; string < tuning.strings(); string++) {
      @Nullable Integer value = wire != null && string < wire.size() ? wire.get(string) : null;
      result.add(value != null && value >= 0 && value <= max ? value : Note.UNSET);
    }
    return result;
  }

  private Optional<ChordStrike> chord(Wire.Chord wire) {
    if (wire.t() == null || !context.isTime(wire.t())) {
      tally.count("chords without a time in the song were left out");
      return Optional.empty();
    }
    double time = wire.t();
    List<Note> struck = Tally.map(wire.notes(), note -> notes.note(note, time));
    int template = template(wire.id());
    if (struck.isEmpty() && template == Note.UNSET) {
      tally.count("chords without a note or a shape were left out");
      return Optional.empty();
    }
    return Optional.of(new ChordStrike(time, template, wire.hd(), struck));
  }

  private int template(@Nullable Integer id) {
    if (id == null || id == Note.UNSET) {
      return Note.UNSET;
    }
    if (!isTemplate(id)) {
      tally.count("chords name a shape that is not there and stay without one");
      return Note.UNSET;
    }
    return id;
  }

  private boolean isTemplate(int id) {
    return id >= 0 && id < templates.size();
  }

  private Optional<Anchor> anchor(Wire.Anchor wire) {
    int width = wire.width() == null ? DEFAULT_ANCHOR_WIDTH : wire.width();
    boolean valid =
        wire.time() != null
            && context.isTime(wire.time())
            && wire.fret() != null
            && wire.fret() >= 0
            && wire.fret() <= Note.MAX_FRET
            && width >= 1
            && width <= Note.MAX_FRET;
    if (!valid || wire.time() == null || wire.fret() == null) {
      tally.count("anchors without a time or off the neck were left out");
      return Optional.empty();
    }
    return Optional.of(new Anchor(wire.time(), wire.fret(), width));
  }

  private Optional<HandShape> handShape(Wire.HandShape wire) {
    if (!isTemplate(wire.chordId()) || !isSpan(wire.startTime(), wire.endTime())) {
      tally.count("hand shapes without a shape or a span in the song were left out");
      return Optional.empty();
    }
    return Optional.of(new HandShape(wire.chordId(), wire.startTime(), wire.endTime(), wire.arp()));
  }

  private Optional<Phrase> phrase(Wire.Phrase wire) {
    if (!isSpan(wire.startTime(), wire.endTime())) {
      tally.count("phrases without a span in the song were left out");
      return Optional.empty();
    }
    List<PhraseLevel> levels = Tally.map(wire.levels(), this::level);
    int top = levels.stream().mapToInt(PhraseLevel::difficulty).max().orElse(0);
    return Optional.of(
        new Phrase(
            wire.name() == null ? "" : context.clean(wire.name()),
            wire.maxDifficulty() == null ? top : Math.max(0, wire.maxDifficulty()),
            wire.disparity(),
            wire.solo(),
            wire.ignore(),
            wire.startTime(),
            wire.endTime(),
            levels,
            heroLevels(wire.heroLevels()),
            wire.linkGroup() == null ? Note.UNSET : Math.max(Note.UNSET, wire.linkGroup())));
  }

  private static List<Integer> heroLevels(@Nullable List<@Nullable Integer> wire) {
    return Tally.map(wire, level -> Optional.of(Math.max(0, level)));
  }

  private Optional<PhraseLevel> level(Wire.Level wire) {
    if (wire.difficulty() == null || wire.difficulty() < 0) {
      tally.count("levels without a difficulty were left out");
      return Optional.empty();
    }
    return Optional.of(
        new PhraseLevel(
            wire.difficulty(),
            notes(wire.notes()),
            chords(wire.chords()),
            anchors(wire.anchors()),
            handShapes(wire.handshapes())));
  }

  private Optional<ToneChange> toneChange(Wire.ToneChange wire) {
    if (wire.t() == null || !context.isTime(wire.t()) || wire.name() == null) {
      tally.count("tone changes without a time or a name were left out");
      return Optional.empty();
    }
    return Optional.of(new ToneChange(wire.t(), context.clean(wire.name())));
  }

  private boolean isSpan(double start, double end) {
    return context.isTime(start) && context.isTime(end) && start <= end;
  }
}
