package org.fretway.format.feedpak;

import static org.fretway.format.feedpak.Scalars.atLeast;
import static org.fretway.format.feedpak.Scalars.bool;
import static org.fretway.format.feedpak.Scalars.integer;
import static org.fretway.format.feedpak.Scalars.number;
import static org.fretway.format.feedpak.Scalars.orElse;
import static org.fretway.format.feedpak.Scalars.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Note;
import org.fretway.chart.Tuning;

/** Rules for an arrangement file (feedpak specification, 6), as {@link ChartMapper} reads it. */
final class ArrangementRules {
  private static final List<String> CAGED = List.of("C", "A", "G", "E", "D");

  private final NoteRules notes;
  private final int templates;
  private final double maxSeconds;

  private ArrangementRules(int strings, int templates, double maxSeconds) {
    this.notes = new NoteRules(strings, templates, maxSeconds);
    this.templates = templates;
    this.maxSeconds = maxSeconds;
  }

  /**
   * Returns the rule for a file.
   *
   * @param strings of the instrument; notes beyond are left out
   */
  static Rule of(int strings, double maxSeconds) {
    return (value, changes) -> {
      ObjectRule templates = new ObjectRule().optional("templates", ListRule.of(template()));
      // First, because all else refers to them by their place in the list.
      return templates
          .mend(value, changes)
          .flatMap(
              it ->
                  new ArrangementRules(strings, it.path("templates").size(), maxSeconds)
                      .file()
                      .mend(it, changes));
    };
  }

  private Rule file() {
    return withContent(new ObjectRule())
        .optional("name", text())
        .optional("tuning", ArrangementRules::tuning)
        .optional("capo", integer(0, Note.MAX_FRET))
        .optional("centOffset", number(-ArrangementFiles.MAX_CENTS, ArrangementFiles.MAX_CENTS))
        .optional("phrases", ListRule.notEmpty(phrase()))
        .optional("tones", tones())
        .optional("tempos", ListRule.notEmpty(SongRules.tempo()))
        .optional("beats", SongRules.beats(maxSeconds))
        .optional("sections", SongRules.sections(maxSeconds));
  }

  private ObjectRule withContent(ObjectRule rule) {
    return rule.optional("notes", notes.notes())
        .optional("chords", notes.chords())
        .optional("anchors", ListRule.of(anchor()))
        .optional("handshapes", ListRule.of(handShape()));
  }

  /** The tuning, or standard tuning where it is none, as it is read then. */
  static Optional<JsonNode> tuning(JsonNode value, Rule.Changes changes) {
    Optional<JsonNode> mended =
        ListRule.of(integer(Integer.MIN_VALUE, Integer.MAX_VALUE)).mend(value, changes);
    if (mended.filter(ArrangementRules::isTuning).isPresent()) {
      return mended;
    }
    ArrayNode standard = JsonNodeFactory.instance.arrayNode();
    Tuning.GUITAR_STANDARD.offsets().forEach(standard::add);
    return Optional.of(standard);
  }

  private static boolean isTuning(JsonNode offsets) {
    return offsets.size() >= Tuning.MIN_STRINGS
        && offsets.size() <= Tuning.MAX_STRINGS
        && offsets
            .valueStream()
            .allMatch(it -> Math.abs(it.intValue()) <= ArrangementFiles.MAX_OFFSET);
  }

  private Rule anchor() {
    return new ObjectRule()
        .required("time", time())
        .required("fret", integer(0, Note.MAX_FRET))
        .decisive("width", integer(1, Note.MAX_FRET));
  }

  private Rule handShape() {
    return new ObjectRule()
        .decisive("chord_id", integer(0, templates - 1))
        .decisive("start_time", time())
        .decisive("end_time", time())
        .optional("arp", bool())
        .where(shape -> templates > 0)
        .where(ArrangementRules::isSpan);
  }

  private static boolean isSpan(JsonNode object) {
    return object.path("start_time").asDouble(0) <= object.path("end_time").asDouble(0);
  }

  private static Rule template() {
    JsonNode unset = IntNode.valueOf(Note.UNSET);
    return new ObjectRule()
        .optional("name", text())
        .optional("displayName", text())
        .optional("arp", bool())
        .optional("fingers", ListRule.of(orElse(integer(Note.UNSET, NoteMapper.MAX_FINGER), unset)))
        .optional("frets", ListRule.of(orElse(integer(Note.UNSET, Note.MAX_FRET), unset)))
        .optional("voicing", text())
        .optional("caged", text(CAGED::contains))
        .optional("guideTones", ListRule.of(integer(0, NoteRules.MAX_DEGREE)));
  }

  private Rule phrase() {
    JsonNode zero = IntNode.valueOf(0);
    Rule level =
        withContent(new ObjectRule().required("difficulty", integer(0, Integer.MAX_VALUE)));
    return new ObjectRule()
        .optional("name", text())
        .decisiveFilled("start_time", time(), zero)
        .decisiveFilled("end_time", time(), zero)
        .optional("max_difficulty", atLeast(0))
        .optional("disparity", bool())
        .optional("solo", bool())
        .optional("ignore", bool())
        .optional("levels", ListRule.of(level))
        .optional("hero_levels", ListRule.of(atLeast(0)))
        .optional("link_group", atLeast(Note.UNSET))
        .where(ArrangementRules::isSpan);
  }

  private Rule tones() {
    Rule change = new ObjectRule().required("t", time()).required("name", text());
    return new ObjectRule().optional("base", text()).optional("changes", ListRule.of(change));
  }

  private Rule time() {
    return number(0, maxSeconds);
  }
}
