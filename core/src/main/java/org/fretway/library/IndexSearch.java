package org.fretway.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fretway.chart.TuningName;
import org.fretway.format.SongFormat;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.library.SongFilter.MarkedBy;
import org.fretway.library.index.Criterion;
import org.fretway.library.index.Snapshot;
import org.fretway.library.index.SongCounts;
import org.fretway.library.index.SongOrder;
import org.fretway.library.index.SongSet;

/**
 * Answers a {@link LibraryQuery} from the index. A text finds the songs in which each of its words
 * begins a word of artist, title or album. Only where the whole library has no such song, it finds
 * those that come near: words may then stand within others or be misspelt. So a list never mixes
 * the two, and its order, total and pages are the same whichever it is.
 */
final class IndexSearch {
  private final Snapshot snapshot;
  private final SongCounts counts;
  private final LibraryQuery query;
  private final Map<Long, List<String>> marked;

  /**
   * Creates a search.
   *
   * @param marked the ids of what profiles have marked, as far as it matters
   */
  IndexSearch(Snapshot snapshot, LibraryQuery query, Map<Long, List<String>> marked) {
    this.snapshot = snapshot;
    this.counts = new SongCounts(snapshot);
    this.query = query;
    this.marked = marked;
  }

  Page<SongMeta> page() {
    SongSet songs = find(query.filter());
    int total = songs == snapshot.all() ? snapshot.count() : songs.count();
    long first = (long) query.page() * query.size();
    int[] places =
        first < total ? snapshot.page(songs, order(query.sort()), first, query.size()) : new int[0];
    return new Page<>(songs(snapshot, places), total, query.page(), query.size());
  }

  /** Returns the ids of a run of the songs. */
  List<String> ids(int first, int count) {
    int[] places = snapshot.page(find(query.filter()), order(query.sort()), first, count);
    return Arrays.stream(places).mapToObj(snapshot::id).toList();
  }

  /** Returns the songs at some places, without anybody's marks. */
  static List<SongMeta> songs(Snapshot snapshot, int[] places) {
    SongSet retuned = snapshot.retunedFrom(TuningName.E_STANDARD);
    return snapshot.records(
        places,
        (place, record) -> SongRecords.decode(snapshot.id(place), record, retuned.has(place)));
  }

  private static SongOrder order(Sort sort) {
    return switch (sort) {
      case ARTIST -> SongOrder.ARTIST;
      case ARTIST_DESC -> SongOrder.ARTIST_DESC;
      case TITLE -> SongOrder.TITLE;
      case TITLE_DESC -> SongOrder.TITLE_DESC;
      case RECENT -> SongOrder.RECENT;
      case TUNING -> SongOrder.TUNING;
      case YEAR -> SongOrder.YEAR;
      case YEAR_DESC -> SongOrder.YEAR_DESC;
    };
  }

  private SongSet find(SongFilter filter) {
    SongSet found = snapshot.withText(TextFold.words(query.text()));
    for (Criterion criterion : wanted(filter)) {
      found = found.and(snapshot.meeting(criterion));
    }
    for (Criterion criterion : unwanted(filter)) {
      found = found.without(snapshot.meeting(criterion));
    }
    if (filter.favorites().isPresent()) {
      MarkedBy by = filter.favorites().get();
      SongSet favorites = snapshot.withIds(marked.getOrDefault(by.profileId(), List.of()));
      found = by.marked() ? found.and(favorites) : found.without(favorites);
    }
    return found;
  }

  private static List<Criterion> wanted(SongFilter filter) {
    List<Criterion> wanted = new ArrayList<>();
    if (!filter.formats().isEmpty()) {
      wanted.add(
          new Criterion.FormatIn(
              Set.copyOf(filter.formats().stream().map(SongFormat::name).toList())));
    }
    if (!filter.tunings().isEmpty()) {
      wanted.add(new Criterion.TuningIn(filter.tunings()));
    }
    filter.lyrics().filter(sung -> sung).ifPresent(_ -> wanted.add(new Criterion.Lyrics()));
    filter.arrangementsHas().forEach(name -> wanted.add(arrangement(name)));
    filter.stemsHas().forEach(id -> wanted.add(stem(id)));
    filter.artist().ifPresent(name -> wanted.add(new Criterion.Artist(TextFold.fold(name))));
    filter.album().ifPresent(name -> wanted.add(new Criterion.Album(name)));
    return wanted;
  }

  private static List<Criterion> unwanted(SongFilter filter) {
    List<Criterion> unwanted = new ArrayList<>();
    filter.lyrics().filter(sung -> !sung).ifPresent(_ -> unwanted.add(new Criterion.Lyrics()));
    filter.arrangementsLacks().forEach(name -> unwanted.add(arrangement(name)));
    filter.stemsLacks().forEach(id -> unwanted.add(stem(id)));
    return unwanted;
  }

  private static Criterion arrangement(String name) {
    return new Criterion.Arrangement(TextFold.fold(name));
  }

  private static Criterion stem(String id) {
    return new Criterion.Stem(TextFold.fold(id));
  }

  Facets facets(Optional<Long> viewer) {
    SongFilter filter = query.filter();
    SongSet songs = find(filter);
    Map<SongFormat, Long> formats = new EnumMap<>(SongFormat.class);
    counts
        .formats(filter.formats().isEmpty() ? songs : find(filter.withFormats(Set.of())))
        .forEach((name, count) -> formats.put(SongFormat.valueOf(name), count));
    SongSet inAnyTuning = filter.tunings().isEmpty() ? songs : find(filter.withTunings(Set.of()));
    return new Facets(
        formats,
        parts(counts.arrangements(songs)),
        parts(counts.stems(songs)),
        tunings(inAnyTuning),
        songs.countIn(snapshot.meeting(new Criterion.Lyrics())),
        viewer.map(this::favorites).orElse(0L),
        songs.count());
  }

  private long favorites(long viewer) {
    SongFilter filter = query.filter();
    boolean possible = filter.favorites().map(MarkedBy::marked).orElse(true);
    return possible
        ? find(filter.withFavorites(Optional.of(new MarkedBy(viewer, true)))).count()
        : 0;
  }

  private static List<Facets.Count> parts(List<SongCounts.Count> counts) {
    return counts.stream().map(it -> new Facets.Count(it.name(), it.songs())).toList();
  }

  List<TuningCount> tunings() {
    return tunings(find(query.filter()));
  }

  private List<TuningCount> tunings(SongSet songs) {
    return counts.tunings(songs).stream()
        .sorted(
            Comparator.comparingLong(SongCounts.Count::songs)
                .reversed()
                .thenComparingInt(SongCounts.Count::rank)
                .thenComparing(SongCounts.Count::name))
        .map(it -> new TuningCount(it.name(), it.songs()))
        .toList();
  }

  List<LetterStart> letters() {
    Sort sort = query.sort();
    boolean byArtist = sort == Sort.ARTIST || sort == Sort.ARTIST_DESC;
    if (!byArtist && sort != Sort.TITLE && sort != Sort.TITLE_DESC) {
      return List.of();
    }
    return counts
        .letterStarts(find(query.filter()), order(sort), byArtist, TextFold::letter)
        .stream()
        .map(start -> new LetterStart(start.letter(), start.index()))
        .toList();
  }

  List<ArtistCount> artists() {
    return counts.artists(find(query.filter())).stream()
        .map(it -> new ArtistCount(it.name(), it.letter(), it.songs()))
        .toList();
  }

  List<AlbumCount> albums(String artist) {
    return counts
        .albums(find(query.filter().withArtist(Optional.of(artist), Optional.empty())))
        .stream()
        .map(it -> new AlbumCount(it.name(), it.songs()))
        .sorted(
            Comparator.comparing((AlbumCount it) -> it.name().toLowerCase(Locale.ROOT))
                .thenComparing(AlbumCount::name))
        .toList();
  }

  LibraryStats stats() {
    TreeMap<String, Long> letters = new TreeMap<>();
    List<SongCounts.ArtistSongs> artists = counts.artists(snapshot.all());
    artists.forEach(it -> letters.merge(it.letter(), it.songs(), Long::sum));
    return new LibraryStats(snapshot.count(), artists.size(), letters);
  }
}
