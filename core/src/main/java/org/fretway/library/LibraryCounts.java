package org.fretway.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fretway.format.SongFormat;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.library.SongFilter.MarkedBy;
import org.hibernate.Session;

/** Counts the songs that a {@link LibraryQuery} finds, by what they have. */
final class LibraryCounts {
  private final Session session;
  private final LibraryQuery query;

  LibraryCounts(Session session, LibraryQuery query) {
    this.session = session;
    this.query = query;
  }

  Facets facets(Optional<Long> viewer) {
    SongFilter filter = query.filter();
    Map<SongFormat, Long> formats = new EnumMap<>(SongFormat.class);
    rows(filter.withFormats(Set.of()), "t.format, count(*) from TrackRow t", "group by t.format")
        .forEach(row -> formats.put((SongFormat) row[0], (Long) row[1]));
    List<TuningCount> tunings =
        rows(
                filter.withTunings(Set.of()),
                "t.tuningName, count(*) from TrackRow t",
                "group by t.tuningName order by count(*) desc, min(t.tuningOrder), t.tuningName")
            .stream()
            .map(row -> new TuningCount((String) row[0], (Long) row[1]))
            .toList();
    return new Facets(
        formats,
        parts("min(p.name), count(distinct t.id) from TrackRow t join t.arrangements p", "nameKey"),
        parts("min(p.stemId), count(distinct t.id) from TrackRow t join t.stems p", "stemKey"),
        tunings,
        count(filter.withLyrics(Optional.of(true)), filter.lyrics().orElse(true)),
        viewer
            .map(
                profile ->
                    count(
                        filter.withFavorites(Optional.of(new MarkedBy(profile, true))),
                        filter.favorites().map(MarkedBy::marked).orElse(true)))
            .orElse(0L),
        count(filter, true));
  }

  private List<Facets.Count> parts(String select, String key) {
    return rows(query.filter(), select, "group by p." + key + " order by 2 desc, 1").stream()
        .map(row -> new Facets.Count((String) row[0], (Long) row[1]))
        .toList();
  }

  /** Returns where letters begin; empty where the order is by neither artist nor title. */
  List<LetterStart> letters() {
    Sort sort = query.sort();
    boolean byArtist = sort == Sort.ARTIST || sort == Sort.ARTIST_DESC;
    if (!byArtist && sort != Sort.TITLE && sort != Sort.TITLE_DESC) {
      return List.of();
    }
    String first = "substring(t." + (byArtist ? "artistKey" : "titleKey") + ", 1, 1)";
    boolean descending = sort == Sort.ARTIST_DESC || sort == Sort.TITLE_DESC;
    List<LetterStart> starts = new ArrayList<>();
    long place = 0;
    for (Object[] row :
        rows(
            query.filter(),
            first + ", count(*) from TrackRow t",
            "group by " + first + " order by 1" + (descending ? " desc" : ""))) {
      String letter = TextFold.letter((String) row[0]);
      if (starts.isEmpty() || !starts.getLast().letter().equals(letter)) {
        starts.add(new LetterStart(letter, Math.toIntExact(place)));
      }
      place += (Long) row[1];
    }
    return starts;
  }

  List<ArtistCount> artists() {
    return rows(
            query.filter(),
            "min(t.artist), t.letter, count(*), t.artistKey from TrackRow t",
            "group by t.letter, t.artistKey order by t.letter, t.artistKey")
        .stream()
        .map(row -> new ArtistCount((String) row[0], (String) row[1], (Long) row[2]))
        .toList();
  }

  List<AlbumCount> albums(String artist) {
    return rows(
            query.filter().withArtist(Optional.of(artist), Optional.empty()),
            "t.album, count(*) from TrackRow t",
            "group by t.album order by lower(t.album), t.album")
        .stream()
        .map(row -> new AlbumCount((String) row[0], (Long) row[1]))
        .toList();
  }

  private long count(SongFilter filter, boolean possible) {
    return possible ? (Long) rows(filter, "count(*), 1 from TrackRow t", "").getFirst()[0] : 0;
  }

  private List<Object[]> rows(SongFilter filter, String select, String rest) {
    SongConditions conditions = new SongConditions(query.withFilter(filter));
    filter.favorites().ifPresent(conditions::andMarked);
    return conditions
        .bind(
            session.createSelectionQuery(
                "select " + select + " where " + conditions.where() + " " + rest, Object[].class))
        .getResultList();
  }
}
