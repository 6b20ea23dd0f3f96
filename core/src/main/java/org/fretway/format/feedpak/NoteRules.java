package org.fretway.format.feedpak;

import static org.fretway.format.feedpak.Scalars.bool;
import static org.fretway.format.feedpak.Scalars.clamped;
import static org.fretway.format.feedpak.Scalars.integer;
import static org.fretway.format.feedpak.Scalars.number;
import static org.fretway.format.feedpak.Scalars.orElse;
import static org.fretway.format.feedpak.Scalars.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Note;

/**
 * Rules for notes and chords (feedpak specification, 6.2 and 6.3), as {@link NoteMapper} and {@link
 * ChartMapper} read them.
 */
final class NoteRules {
  private static final List<String> TECHNIQUES =
      List.of(
          "ho", "po", "hm", "hp", "pm", "mt", "vb", "tr", "ac", "tp", "ln", "fhm", "plk", "slp",
          "ig");
  private static final int MAX_BEND_TYPE = 4;
  private static final int MAX_PICK_DIRECTION = 1;

  /** The highest pitch class, counted in semitones above the tonic. */
  static final int MAX_DEGREE = 11;

  private final int strings;
  private final int templates;
  private final double maxSeconds;

  NoteRules(int strings, int templates, double maxSeconds) {
    this.strings = strings;
    this.templates = templates;
    this.maxSeconds = maxSeconds;
  }

  Rule notes() {
    return ListRule.of(body(new ObjectRule().required("t", time())));
  }

  Rule chords() {
    Rule function =
        new ObjectRule()
            .required("rn", text())
            .required("q", text())
            .required("deg", integer(0, MAX_DEGREE));
    return ListRule.of(
        new ObjectRule()
            .required("t", time())
            .optional("id", integer(Note.UNSET, templates - 1))
            .optional("hd", bool())
            .optional("notes", ListRule.of(body(new ObjectRule())))
            .optional("fn", function)
            .where(
                chord ->
                    chord.path("id").asInt(Note.UNSET) >= 0 || !chord.path("notes").isEmpty()));
  }

  private ObjectRule body(ObjectRule note) {
    note.required("s", integer(0, strings - 1))
        .required("f", integer(0, Note.MAX_FRET))
        .optional("sus", time())
        .optional("sl", integer(Note.UNSET, Note.MAX_FRET))
        .optional("slu", integer(Note.UNSET, Note.MAX_FRET))
        .optional("bn", bend())
        .optional("bt", integer(0, MAX_BEND_TYPE))
        .optional("bnv", this::curve)
        .optional("pkd", integer(Note.UNSET, MAX_PICK_DIRECTION))
        .optional("fg", integer(Note.UNSET, NoteMapper.MAX_FINGER))
        .optional("ch", integer(Note.UNSET, Integer.MAX_VALUE))
        .optional("sd", integer(Note.UNSET, MAX_DEGREE));
    TECHNIQUES.forEach(technique -> note.optional(technique, bool()));
    return note;
  }

  private Rule time() {
    return number(0, maxSeconds);
  }

  private static Rule bend() {
    return clamped(0, NoteMapper.MAX_BEND);
  }

  /** Points in the song and in order of time. */
  private Optional<JsonNode> curve(JsonNode value, Rule.Changes changes) {
    JsonNode zero = IntNode.valueOf(0);
    Rule point =
        new ObjectRule().decisiveFilled("t", time(), zero).filled("v", orElse(bend(), zero), zero);
    Optional<JsonNode> mended = ListRule.of(point).mend(value, changes);
    if (mended.isPresent() && mended.get() instanceof ArrayNode list) {
      List<JsonNode> inOrder = new ArrayList<>();
      list.forEach(inOrder::add);
      inOrder.sort(Comparator.comparingDouble(it -> it.path("t").doubleValue()));
      for (int i = 0; i < inOrder.size(); i++) {
        if (!inOrder.get(i).equals(list.get(i))) {
          list.set(i, inOrder.get(i));
          changes.add();
        }
      }
    }
    return mended;
  }
}
