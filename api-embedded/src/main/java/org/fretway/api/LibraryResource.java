package org.fretway.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fretway.format.SongFormat;
import org.fretway.library.Library;
import org.fretway.library.LibraryQuery;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.library.Page;
import org.fretway.library.SongMeta;

/** The list of songs and the figures about it. */
final class LibraryResource {
  /** So that the position of a song in the whole list always fits an int. */
  private static final int MAX_PAGE = Integer.MAX_VALUE / LibraryQuery.MAX_SIZE - 1;

  private final Library library;

  LibraryResource(Library library) {
    this.library = library;
  }

  void find(Call call) {
    LibraryQuery wanted = read(call.query());
    if (call.query().flag("favorites")) {
      call.requireSignIn();
      // No profile can mark a song yet, so nobody has a favourite.
      call.json(SongPage.of(new Page<>(List.of(), 0, wanted.page(), wanted.size())));
    } else {
      call.json(SongPage.of(library.find(wanted)));
    }
  }

  void stats(Call call) {
    call.json(library.stats());
  }

  private static LibraryQuery read(Query query) {
    return new LibraryQuery(
        query.text("q").orElse(""),
        choice(query, "sort", Arrays.stream(Sort.values()), Sort::apiName).orElse(Sort.ARTIST),
        query.integer("page", 0, MAX_PAGE).orElse(0),
        query.integer("size", 1, LibraryQuery.MAX_SIZE).orElse(LibraryQuery.DEFAULT_SIZE),
        choice(query, "format", Arrays.stream(SongFormat.values()), SongFormat::apiName),
        query.list("arrangements_has"),
        query.list("arrangements_lacks"),
        query.list("stems_has"),
        query.list("stems_lacks"),
        query.flag("has_lyrics"),
        query.list("tunings"),
        Optional.empty());
  }

  private static <T> Optional<T> choice(
      Query query, String field, Stream<T> choices, Function<T, String> name) {
    List<T> all = choices.toList();
    return query
        .text(field)
        .map(
            given ->
                all.stream()
                    .filter(choice -> name.apply(choice).equals(given))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            ApiException.badValue(
                                field,
                                "\"%s\" must be one of %s."
                                    .formatted(
                                        field,
                                        all.stream()
                                            .map(name)
                                            .collect(Collectors.joining(", "))))));
  }

  private record SongPage(List<SongMeta> songs, long total, int page, int size) {
    static SongPage of(Page<SongMeta> page) {
      return new SongPage(page.items(), page.total(), page.page(), page.size());
    }
  }
}
