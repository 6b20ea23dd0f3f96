package org.fretway.desktop.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.fretway.desktop.text.Texts;
import org.fretway.library.SongFilter;
import org.fretway.library.SongFilter.MarkedBy;

/**
 * One condition of a filter, which can be taken away alone.
 *
 * @param kind how it is met
 * @param text as shown
 * @param without takes it out of a filter
 */
public record Condition(Kind kind, String text, UnaryOperator<SongFilter> without) {
  private static final Texts TEXTS = Texts.of(Condition.class);

  /** How a condition is met. */
  public enum Kind {
    /** By having something. */
    HAS,
    /** By not having something. */
    LACKS,
    /** By being one of those named by the conditions of its sort. */
    ONE_OF
  }

  /** Returns the conditions of a filter, always in the same order. */
  public static List<Condition> of(SongFilter filter) {
    List<Condition> all = new ArrayList<>();
    filter
        .artist()
        .ifPresent(
            name ->
                all.add(
                    new Condition(
                        Kind.ONE_OF,
                        TEXTS.get("condition.artist", shown(name)),
                        it -> it.withArtist(Optional.empty(), Optional.empty()))));
    filter
        .album()
        .ifPresent(
            name ->
                all.add(
                    new Condition(
                        Kind.ONE_OF,
                        TEXTS.get("condition.album", shown(name)),
                        it -> it.withArtist(it.artist(), Optional.empty()))));
    add(
        all,
        Kind.HAS,
        filter.arrangementsHas(),
        name -> name,
        (it, rest) -> it.withArrangements(rest, it.arrangementsLacks()),
        SongFilter::arrangementsHas);
    add(
        all,
        Kind.LACKS,
        filter.arrangementsLacks(),
        name -> TEXTS.get("condition.no", name),
        (it, rest) -> it.withArrangements(it.arrangementsHas(), rest),
        SongFilter::arrangementsLacks);
    add(
        all,
        Kind.HAS,
        filter.stemsHas(),
        name -> TEXTS.get("condition.stem", name),
        (it, rest) -> it.withStems(rest, it.stemsLacks()),
        SongFilter::stemsHas);
    add(
        all,
        Kind.LACKS,
        filter.stemsLacks(),
        name -> TEXTS.get("condition.noStem", name),
        (it, rest) -> it.withStems(it.stemsHas(), rest),
        SongFilter::stemsLacks);
    add(
        all,
        Kind.ONE_OF,
        filter.tunings(),
        name -> name,
        SongFilter::withTunings,
        SongFilter::tunings);
    add(
        all,
        Kind.ONE_OF,
        filter.formats(),
        FilterWords::of,
        SongFilter::withFormats,
        SongFilter::formats);
    filter
        .lyrics()
        .ifPresent(
            sung ->
                all.add(
                    new Condition(
                        sung ? Kind.HAS : Kind.LACKS,
                        sung ? TEXTS.get("choice.lyrics") : TEXTS.get("condition.noLyrics"),
                        it -> it.withLyrics(Optional.empty()))));
    filter
        .favorites()
        .map(MarkedBy::marked)
        .ifPresent(
            marked ->
                all.add(
                    new Condition(
                        marked ? Kind.HAS : Kind.LACKS,
                        marked
                            ? TEXTS.get("choice.favourites")
                            : TEXTS.get("condition.noFavourites"),
                        it -> it.withFavorites(Optional.empty()))));
    return List.copyOf(all);
  }

  private static String shown(String name) {
    return name.isEmpty() ? TEXTS.get("noName") : name;
  }

  /** Puts back what is left of the names. */
  @FunctionalInterface
  private interface Rest<T> {
    SongFilter in(SongFilter filter, Set<T> rest);
  }

  private static <T extends Comparable<? super T>> void add(
      List<Condition> all,
      Kind kind,
      Collection<T> names,
      Function<T, String> text,
      Rest<T> rest,
      Function<SongFilter, Set<T>> now) {
    for (T name : new TreeSet<>(names)) {
      all.add(
          new Condition(kind, text.apply(name), it -> rest.in(it, without(now.apply(it), name))));
    }
  }

  private static <T> Set<T> without(Set<T> names, T name) {
    Set<T> rest = new HashSet<>(names);
    rest.remove(name);
    return rest;
  }
}
