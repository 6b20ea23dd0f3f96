package org.fretway.format.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts what had to be left out of a chart, so that a thousand bad notes make one warning. */
public final class Tally {
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /**
   * Counts one more of a kind; the kind is a clause such as "notes without a time were left out".
   */
  public void count(String kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  /** Notes one sentence for each kind that was counted. */
  public void report(ReadContext context, String chart) {
    counts.forEach((kind, count) -> context.warn("%s: %s (%d).".formatted(chart, kind, count)));
  }

  /** Maps each entry that is there; one that maps to nothing, or is null, is left out. */
  public static <W, T> List<T> map(
      @Nullable List<@Nullable W> wire, Function<? super W, Optional<T>> mapping) {
    List<T> result = new ArrayList<>();
    if (wire != null) {
      for (@Nullable W entry : wire) {
        if (entry != null) {
          mapping.apply(entry).ifPresent(result::add);
        }
      }
    }
    return result;
  }
}
