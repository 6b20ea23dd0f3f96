package org.fretway.desktop.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fretway.desktop.text.Texts;
import org.fretway.format.SongFormat;
import org.fretway.library.Facets;
import org.fretway.library.SongFilter;
import org.fretway.library.SongFilter.MarkedBy;
import org.fretway.library.TextFold;
import org.fretway.library.TuningCount;

/**
 * All that a filter can ask for, each with its count. What is asked for now is always among it,
 * also if no song is left that has it.
 *
 * @param formats families of songs, of which several can be chosen
 * @param arrangements by the usual order, then by name
 * @param stems by the usual order, then by name
 * @param tunings chosen ones without songs, then the most frequent first
 * @param lyrics sung words
 * @param favorites the viewer's marks; empty without a viewer
 */
public record FilterChoices(
    List<Choice> formats,
    List<Choice> arrangements,
    List<Choice> stems,
    List<Choice> tunings,
    Choice lyrics,
    Optional<Choice> favorites) {
  private static final Texts TEXTS = Texts.of(FilterChoices.class);

  /** More would be no choice but a list; the rarest are left out. */
  static final int MAX_PARTS = 40;

  private static final List<String> USUAL_ARRANGEMENTS = List.of("Lead", "Rhythm", "Bass", "Combo");
  private static final List<String> USUAL_STEMS =
      List.of("guitar", "bass", "drums", "vocals", "piano", "other", "full");

  /** Nothing is known yet. */
  static final Facets NO_FACETS = new Facets(Map.of(), List.of(), List.of(), List.of(), 0, 0, 0);

  /**
   * Puts the choices together.
   *
   * @param facets counts of what the filter finds
   * @param known names of arrangements and stems that have been seen, which stay with a count of 0
   */
  static FilterChoices of(Facets facets, SongFilter filter, KnownParts known, boolean withMarks) {
    return new FilterChoices(
        Arrays.stream(SongFormat.values()).map(it -> format(it, facets, filter)).toList(),
        parts(
            USUAL_ARRANGEMENTS,
            known.arrangements(),
            facets.arrangements(),
            filter.arrangementsHas(),
            filter.arrangementsLacks(),
            facets.total()),
        parts(
            List.of(),
            known.stems(),
            facets.stems(),
            filter.stemsHas(),
            filter.stemsLacks(),
            facets.total()),
        tunings(facets, filter),
        yesOrNo(TEXTS.get("choice.lyrics"), facets.lyrics(), filter.lyrics(), facets.total()),
        withMarks
            ? Optional.of(
                yesOrNo(
                    TEXTS.get("choice.favourites"),
                    facets.favorites(),
                    filter.favorites().map(MarkedBy::marked),
                    facets.total()))
            : Optional.empty());
  }

  /** Returns what is neither a part nor a family nor a tuning. */
  List<Choice> others() {
    return Stream.concat(favorites.stream(), Stream.of(lyrics)).toList();
  }

  private static Choice format(SongFormat format, Facets facets, SongFilter filter) {
    return new Choice(
        format.name(),
        FilterWords.of(format),
        facets.formats().getOrDefault(format, 0L),
        filter.formats().contains(format) ? Wanted.HAS : Wanted.EITHER);
  }

  private static Choice yesOrNo(String label, long with, Optional<Boolean> asked, long total) {
    Wanted wanted = Wanted.of(asked);
    return new Choice(label, label, wanted == Wanted.LACKS ? total : with, wanted);
  }

  private static List<Choice> parts(
      List<String> always,
      Set<String> known,
      List<Facets.Count> counts,
      Set<String> has,
      Set<String> lacks,
      long total) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    has.forEach(name -> add(choices, name, total, Wanted.HAS));
    lacks.forEach(name -> add(choices, name, total, Wanted.LACKS));
    always.forEach(name -> add(choices, name, 0, Wanted.EITHER));
    counts.stream()
        .limit(MAX_PARTS)
        .forEach(it -> add(choices, it.name(), it.songs(), Wanted.EITHER));
    known.forEach(name -> add(choices, name, 0, Wanted.EITHER));
    return choices.values().stream().sorted(order()).toList();
  }

  private static void add(Map<String, Choice> choices, String name, long songs, Wanted wanted) {
    choices.merge(
        TextFold.fold(name),
        new Choice(name, FilterWords.part(name), songs, wanted),
        (first, later) ->
            first.wanted() == Wanted.EITHER && later.songs() > first.songs() ? later : first);
  }

  private static Comparator<Choice> order() {
    return Comparator.comparingInt(FilterChoices::usual)
        .thenComparing(choice -> choice.label().toLowerCase(Locale.ROOT));
  }

  private static int usual(Choice choice) {
    String folded = TextFold.fold(choice.name());
    List<String> all =
        Stream.concat(USUAL_ARRANGEMENTS.stream(), USUAL_STEMS.stream())
            .map(TextFold::fold)
            .toList();
    int place = all.indexOf(folded);
    return place < 0 ? all.size() : place;
  }

  private static List<Choice> tunings(Facets facets, SongFilter filter) {
    List<Choice> choices = new ArrayList<>();
    List<String> there = facets.tunings().stream().map(TuningCount::name).toList();
    filter.tunings().stream()
        .filter(name -> !there.contains(name))
        .sorted()
        .forEach(name -> choices.add(new Choice(name, name, 0, Wanted.HAS)));
    for (TuningCount tuning : facets.tunings()) {
      choices.add(
          new Choice(
              tuning.name(),
              tuning.name(),
              tuning.count(),
              filter.tunings().contains(tuning.name()) ? Wanted.HAS : Wanted.EITHER));
    }
    return List.copyOf(choices);
  }
}
