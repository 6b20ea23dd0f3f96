package org.fretway.api.resource;

import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Call;
import org.fretway.api.http.Parameter;
import org.fretway.api.http.Query;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.format.SongFormat;
import org.fretway.library.Library;
import org.fretway.library.LibraryQuery;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.library.LibraryStats;
import org.fretway.library.Page;
import org.fretway.library.SongFilter;
import org.fretway.library.SongMeta;
import org.fretway.profile.Actor;

/** The list of songs and the figures about it. */
final class LibraryResource {
  /** So that the position of a song in the whole list always fits an int. */
  private static final int MAX_PAGE = Integer.MAX_VALUE / LibraryQuery.MAX_SIZE - 1;

  private static final Parameter<Optional<String>> TEXT =
      Parameter.text("q", "Words that must each be in artist, title or album.");
  private static final Parameter<Optional<Integer>> PAGE =
      Parameter.integer("page", "Index of the page, from 0.", 0, MAX_PAGE);
  private static final Parameter<Optional<Integer>> SIZE =
      Parameter.integer("size", "Songs on a page, 50 if absent.", 1, LibraryQuery.MAX_SIZE);
  private static final Parameter<Optional<Sort>> SORT =
      Parameter.choice("sort", "Order, artist if absent.", List.of(Sort.values()), Sort::apiName);
  private static final Parameter<Optional<SongFormat>> FORMAT =
      Parameter.choice(
          "format", "Only this family.", List.of(SongFormat.values()), SongFormat::apiName);
  private static final Parameter<Set<String>> ARRANGEMENTS_HAS =
      Parameter.list("arrangements_has", "Arrangements that must all be there, such as Lead.");
  private static final Parameter<Set<String>> ARRANGEMENTS_LACKS =
      Parameter.list("arrangements_lacks", "Arrangements of which none may be there.");
  private static final Parameter<Set<String>> STEMS_HAS =
      Parameter.list("stems_has", "Stems that must all be there, such as guitar.");
  private static final Parameter<Set<String>> STEMS_LACKS =
      Parameter.list("stems_lacks", "Stems of which none may be there.");
  private static final Parameter<Boolean> HAS_LYRICS =
      Parameter.flag("has_lyrics", "Only songs with lyrics.");
  private static final Parameter<Set<String>> TUNINGS =
      Parameter.list("tunings", "Only songs in one of these tunings, by name.");
  private static final Parameter<Boolean> FAVORITES =
      Parameter.flag("favorites", "Only what the caller's profile marked; needs a sign-in.");

  /** What {@link #find} reads. */
  static final Parameter<?>[] FILTERS = {
    TEXT,
    PAGE,
    SIZE,
    SORT,
    FORMAT,
    ARRANGEMENTS_HAS,
    ARRANGEMENTS_LACKS,
    STEMS_HAS,
    STEMS_LACKS,
    HAS_LYRICS,
    TUNINGS,
    FAVORITES
  };

  private final Library library;
  private final KeptPages pages = new KeptPages();

  LibraryResource(Library library) {
    this.library = library;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.get("/api/library", "Finds songs, a page at a time.")
            .reads(FILTERS)
            .answers(Shape.of(SongPage.class))
            .fails(StatusCodes.UNAUTHORIZED)
            .by(this::find),
        Route.get("/api/library/stats", "Counts songs and artists.")
            .answers(Shape.of(LibraryStats.class))
            .by(this::stats));
  }

  void find(Call call) {
    Query query = call.query();
    Optional<Long> favoritesOf =
        query.get(FAVORITES) ? Optional.of(marker(call)) : Optional.empty();
    Optional<Long> viewer = favoritesOf.or(() -> call.caller().flatMap(Actor::profileId));
    LibraryQuery wanted = read(query, favoritesOf);
    Page<SongMeta> page = library.find(wanted, viewer);
    if (viewer.isEmpty()) {
      call.revalidatedJson(pages.of(wanted, page));
    } else {
      call.json(SongPage.of(page));
    }
  }

  /** Returns whose favourites the call asks for. */
  private static long marker(Call call) {
    return call.requireSignIn()
        .profileId()
        .orElseThrow(
            () -> ApiException.badValue(FAVORITES.name(), "Only a profile has favourites."));
  }

  void stats(Call call) {
    call.json(library.stats());
  }

  private static LibraryQuery read(Query query, Optional<Long> favoritesOf) {
    return new LibraryQuery(
        query.get(TEXT).orElse(""),
        query.get(SORT).orElse(Sort.ARTIST),
        query.get(PAGE).orElse(0),
        query.get(SIZE).orElse(LibraryQuery.DEFAULT_SIZE),
        new SongFilter(
            query.get(FORMAT).map(Set::of).orElse(Set.of()),
            query.get(ARRANGEMENTS_HAS),
            query.get(ARRANGEMENTS_LACKS),
            query.get(STEMS_HAS),
            query.get(STEMS_LACKS),
            query.get(HAS_LYRICS) ? Optional.of(true) : Optional.empty(),
            query.get(TUNINGS),
            favoritesOf.map(profile -> new SongFilter.MarkedBy(profile, true)),
            Optional.empty(),
            Optional.empty()));
  }

  record SongPage(List<SongMeta> songs, long total, int page, int size) {
    static SongPage of(Page<SongMeta> page) {
      return new SongPage(page.items(), page.total(), page.page(), page.size());
    }
  }
}
