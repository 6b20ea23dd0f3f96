package org.fretway.format.feedpak;

import static org.fretway.format.feedpak.Scalars.atLeast;
import static org.fretway.format.feedpak.Scalars.integer;
import static org.fretway.format.feedpak.Scalars.number;
import static org.fretway.format.feedpak.Scalars.orElse;
import static org.fretway.format.feedpak.Scalars.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;

/**
 * Rules for what a song shares: its timeline and its words (feedpak specification, 7.1 and 7.4), as
 * {@link Timeline} and {@link LyricsFile} read them.
 */
final class SongRules {
  private static final JsonNode ZERO = IntNode.valueOf(0);
  private static final JsonNode ONE = IntNode.valueOf(1);
  private static final JsonNode NO_MEASURE = IntNode.valueOf(-1);
  private static final double MAX = Double.MAX_VALUE;

  private SongRules() {}

  static Rule timeline(double maxSeconds) {
    Rule beatsAndUnit = new ListRule(integer(1, Integer.MAX_VALUE), 2);
    Rule signature =
        new ObjectRule()
            .required("time", number(-MAX, MAX))
            .required("ts", beatsAndUnit)
            .where(it -> it.path("ts").size() == 2);
    return new ObjectRule()
        .filled("version", integer(1, Integer.MAX_VALUE), ONE)
        .optional("tempos", ListRule.of(tempo()))
        .optional("time_signatures", ListRule.of(signature))
        .optional("beats", beats(maxSeconds))
        .optional("sections", sections(maxSeconds));
  }

  static Rule tempo() {
    return new ObjectRule()
        .required("time", number(-MAX, MAX))
        .required("bpm", number(Double.MIN_VALUE, MAX));
  }

  static Rule beats(double maxSeconds) {
    return ListRule.of(
        new ObjectRule()
            .required("time", number(0, maxSeconds))
            .filled("measure", atLeast(-1), NO_MEASURE));
  }

  static Rule sections(double maxSeconds) {
    return ListRule.of(
        new ObjectRule()
            .required("name", text())
            .required("time", number(0, maxSeconds))
            .optional("number", integer(Integer.MIN_VALUE, Integer.MAX_VALUE)));
  }

  static Rule lyrics(double maxSeconds) {
    return ListRule.of(
        new ObjectRule()
            .required("t", number(0, maxSeconds))
            .filled("d", orElse(number(0, maxSeconds), ZERO), ZERO)
            .required("w", text()));
  }
}
