package org.fretway.desktop.filter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fretway.library.Facets;
import org.fretway.library.TextFold;

/**
 * Names of arrangements and stems that were among the counts, so that their chips stay where they
 * are when a filter leaves no song that has them.
 *
 * @param arrangements at most {@link FilterChoices#MAX_PARTS}
 * @param stems at most as many
 */
record KnownParts(Set<String> arrangements, Set<String> stems) {
  static final KnownParts NONE = new KnownParts(Set.of(), Set.of());

  /** Returns these and those among some counts. */
  KnownParts with(Facets facets) {
    return new KnownParts(union(arrangements, facets.arrangements()), union(stems, facets.stems()));
  }

  private static Set<String> union(Set<String> known, List<Facets.Count> counts) {
    Map<String, String> names = new LinkedHashMap<>();
    Stream.concat(known.stream(), counts.stream().map(Facets.Count::name))
        .forEach(name -> names.putIfAbsent(TextFold.fold(name), name));
    return names.values().stream().limit(FilterChoices.MAX_PARTS).collect(Collectors.toSet());
  }
}
