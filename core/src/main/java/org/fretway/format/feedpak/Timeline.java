package org.fretway.format.feedpak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fretway.chart.Beat;
import org.fretway.chart.Section;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.reading.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What the whole song shares.
 *
 * @param beats may be empty
 * @param sections may be empty
 */
record Timeline(List<Beat> beats, List<Section> sections) {
  static final Timeline EMPTY = new Timeline(List.of(), List.of());

  /** Maps the wire form; entries without a time in the song are counted and left out. */
  static Timeline of(
      ReadContext context,
      Tally tally,
      @Nullable List<Wire.@Nullable Beat> beats,
      @Nullable List<Wire.@Nullable Section> sections) {
    Map<String, Integer> numbers = new HashMap<>();
    return new Timeline(
        Tally.map(beats, beat -> beat(context, tally, beat)),
        Tally.map(sections, section -> section(context, tally, numbers, section)));
  }

  /** Returns this one, with what it lacks taken from another. */
  Timeline or(Timeline other) {
    return new Timeline(
        beats.isEmpty() ? other.beats : beats, sections.isEmpty() ? other.sections : sections);
  }

  boolean isComplete() {
    return !beats.isEmpty() && !sections.isEmpty();
  }

  private static Optional<Beat> beat(ReadContext context, Tally tally, Wire.Beat wire) {
    if (wire.time() == null || !context.isTime(wire.time())) {
      tally.count("beats without a time in the song were left out");
      return Optional.empty();
    }
    int measure = wire.measure() == null ? -1 : Math.max(-1, wire.measure());
    return Optional.of(new Beat(wire.time(), measure));
  }

  private static Optional<Section> section(
      ReadContext context, Tally tally, Map<String, Integer> numbers, Wire.Section wire) {
    if (wire.time() == null || !context.isTime(wire.time()) || wire.name() == null) {
      tally.count("sections without a name or a time in the song were left out");
      return Optional.empty();
    }
    String name = context.clean(wire.name());
    int counted = numbers.merge(name, 1, Integer::sum);
    return Optional.of(
        new Section(name, wire.number() == null ? counted : wire.number(), wire.time()));
  }
}
