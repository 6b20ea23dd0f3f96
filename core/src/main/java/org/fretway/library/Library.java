package org.fretway.library;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fretway.audio.mix.Loudness;
import org.fretway.chart.Chart;
import org.fretway.chart.LyricTrack;
import org.fretway.practice.Marks;
import org.fretway.profile.NotFoundException;
import org.fretway.storage.BlobStore;
import org.fretway.storage.Database;
import org.hibernate.Session;

/** The songs that can be played: looking for them and reading one. Safe for several threads. */
public final class Library implements AutoCloseable {
  private static final Duration CHANGES_ARE_GATHERED_FOR = Duration.ofMillis(200);
  private static final Duration CHANGES_IN_PASSING_ARE_GATHERED_FOR = Duration.ofSeconds(1);

  private final Database database;
  private final BlobStore blobs;
  private final SongSounds sounds;
  private final BlobReferences references;
  private final TrackContent content;
  private final LibraryIndex index;
  private final ScaledCovers scaledCovers;
  private final Loudnesses loudnesses;
  private final KeyedLocks<SongPlace> placeLocks = new KeyedLocks<>();
  // Begins anywhere, so that numbers of an earlier process mean nothing to this one.
  private final AtomicLong revision = new AtomicLong(new SecureRandom().nextLong(1L << 62));
  // At a few hundred bytes a song, some megabytes at most.
  private final RevisionCache<LibraryQuery, Page<SongMeta>> pages =
      new RevisionCache<>(revision::get, 64);
  private final RevisionCache<String, Optional<StoredFile>> wholeSounds =
      new RevisionCache<>(revision::get, 256);
  private final AtomicLong favoritesRevision = new AtomicLong();
  private final RevisionCache<Long, List<String>> favorites =
      new RevisionCache<>(favoritesRevision::get, 8);
  private final Coalescer changes =
      new Coalescer(
          "fretway-library", CHANGES_ARE_GATHERED_FOR, CHANGES_IN_PASSING_ARE_GATHERED_FOR);

  /**
   * Creates the library of a database and the blob store that belongs to it.
   *
   * @param sounds those of its songs
   * @param coverCache folder for covers in smaller sizes, which may be emptied at any time
   */
  public Library(Database database, BlobStore blobs, SongSounds sounds, Path coverCache) {
    this.database = database;
    this.blobs = blobs;
    this.sounds = sounds;
    this.scaledCovers = new ScaledCovers(coverCache, blobs);
    this.references = new BlobReferences(database, blobs, this::forget);
    this.content = new TrackContent(database, sounds, scaledCovers);
    this.index = new LibraryIndex(database);
    this.loudnesses = new Loudnesses(database);
  }

  /** Returns the classes that this package maps to tables. */
  public static List<Class<?>> entities() {
    return List.of(
        TrackRow.class,
        TrackEditRow.class,
        RemovedSongRow.class,
        BrokenFileRow.class,
        FullScanRow.class,
        LoudnessRow.class);
  }

  /** Returns one page of the songs that a query asks for, without anybody's marks. */
  public Page<SongMeta> find(LibraryQuery query) {
    return find(query, Optional.empty());
  }

  /**
   * Returns one page of the songs that a query asks for.
   *
   * @param viewer the profile whose favourites and scores the songs show, if any
   */
  public Page<SongMeta> find(LibraryQuery query, Optional<Long> viewer) {
    Page<SongMeta> page = page(query);
    return viewer.isEmpty() ? page : database.read(session -> marked(session, page, viewer));
  }

  private Page<SongMeta> page(LibraryQuery query) {
    // What profiles mark, and when the index becomes ready, the revision does not tell.
    if (query.filter().favorites().isPresent() || !index.isReady()) {
      return search(query);
    }
    return pages.get(query, () -> search(query));
  }

  /**
   * Returns the ids of a run of the songs that a query asks for, in its order; its page does not
   * matter. They are all read at one moment, so that none is left out when the library changes.
   *
   * @param first place of the first, from 0
   * @param count how many at most
   */
  public List<String> ids(LibraryQuery query, int first, int count) {
    return ask(
        query,
        Optional.empty(),
        search -> search.ids(first, count),
        session -> new LibrarySearch(query).ids(session, first, count));
  }

  private Page<SongMeta> search(LibraryQuery query) {
    return ask(
        query,
        Optional.empty(),
        IndexSearch::page,
        session -> new LibrarySearch(query).page(session));
  }

  /** Asks the index, or the database while the index is not ready. */
  private <T> T ask(
      LibraryQuery query,
      Optional<Long> viewer,
      Function<IndexSearch, T> byIndex,
      Function<Session, T> byDatabase) {
    Map<Long, List<String>> marked = new HashMap<>();
    if (index.isReady()) {
      Stream.concat(
              viewer.stream(),
              query.filter().favorites().map(SongFilter.MarkedBy::profileId).stream())
          .forEach(profile -> marked.computeIfAbsent(profile, this::marked));
    }
    return index.ask(
        snapshot -> byIndex.apply(new IndexSearch(snapshot, query, marked)),
        () -> database.read(byDatabase));
  }

  private List<String> marked(long profile) {
    return favorites.get(
        profile, () -> database.read(session -> Marks.allFavorites(session, profile)));
  }

  private static Page<SongMeta> marked(
      Session session, Page<SongMeta> page, Optional<Long> viewer) {
    return new Page<>(
        SongMarks.fill(session, page.items(), viewer), page.total(), page.page(), page.size());
  }

  /**
   * Hands all songs over by letter, artist and title, in little memory. The visitor may take its
   * time; what it throws ends the walk.
   *
   * @param viewer the profile whose favourites and scores the songs show, if any
   */
  public void byArtist(Optional<Long> viewer, ArtistVisitor visitor) throws IOException {
    ArtistWalk.Pages ofDatabase = ArtistWalk.ofDatabase(database);
    new ArtistWalk(
            last ->
                marked(
                    index.ask(
                        snapshot -> ArtistWalk.ofIndex(snapshot, last),
                        () -> ofDatabase.after(last)),
                    viewer))
        .walk(visitor);
  }

  private ArtistWalk.Page marked(ArtistWalk.Page page, Optional<Long> viewer) {
    if (viewer.isEmpty()) {
      return page;
    }
    List<SongMeta> songs = List.copyOf(page.songs().values());
    return new ArtistWalk.Page(
        page.positions(),
        ArtistWalk.byId(database.read(session -> SongMarks.fill(session, songs, viewer))));
  }

  /**
   * Counts the songs that a query asks for by what they have; its page and order don't matter.
   *
   * @param viewer the profile whose favourites are counted, if any
   */
  public Facets facets(LibraryQuery query, Optional<Long> viewer) {
    return ask(
        query,
        viewer,
        search -> search.facets(viewer),
        session -> new LibraryCounts(session, query).facets(viewer));
  }

  /**
   * Returns where the letters begin in what a query asks for, in its order; empty where that is by
   * neither artist nor title. Its page does not matter.
   */
  public List<LetterStart> letters(LibraryQuery query) {
    return ask(
        query,
        Optional.empty(),
        IndexSearch::letters,
        session -> new LibraryCounts(session, query).letters());
  }

  /** Returns the artists of the songs that a query asks for, by letter and name. */
  public List<ArtistCount> artists(LibraryQuery query) {
    return ask(
        query,
        Optional.empty(),
        IndexSearch::artists,
        session -> new LibraryCounts(session, query).artists());
  }

  /** Returns the albums of an artist among the songs that a query asks for, by name. */
  public List<AlbumCount> albums(LibraryQuery query, String artist) {
    return ask(
        query,
        Optional.empty(),
        search -> search.albums(artist),
        session -> new LibraryCounts(session, query).albums(artist));
  }

  /** Returns the tunings that songs have, the most frequent first, then the lowest. */
  public List<TuningCount> tunings() {
    return ask(LibraryQuery.all(), Optional.empty(), IndexSearch::tunings, TuningCount::all);
  }

  /** Returns the ids of tracks that have a cover, drawn anew each time, at most so many. */
  public List<String> someWithCover(int atMost) {
    return index.ask(
        snapshot -> CoverChoice.of(snapshot, atMost),
        () -> database.read(session -> CoverChoice.of(session, atMost)));
  }

  /**
   * Returns a number that grows whenever songs come, change or go. It says nothing of what profiles
   * make of them, and begins anywhere when the program starts.
   */
  public long revision() {
    return revision.get();
  }

  /**
   * Returns a text that is another one after each change of what a profile sees of the songs.
   *
   * @param viewer the profile; empty for somebody who is none
   */
  public String revision(Optional<Long> viewer) {
    String songs = Long.toHexString(revision());
    return viewer.isEmpty()
        ? songs
        : songs + "-" + database.read(session -> Marks.fingerprint(session, viewer.get()));
  }

  /** Returns how many songs there are. */
  public long size() {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "select count(*) from TrackRow where missing = false", Long.class)
                .getSingleResult());
  }

  /**
   * Returns how many songs each folder has, by its path; that of the app's own one is {@link
   * FolderSongs#OWN}. A folder without songs is not there.
   */
  public Map<String, FolderSongs> songsByFolder() {
    return database.read(FolderSongs::of);
  }

  /** Returns the figures of the whole library. */
  public LibraryStats stats() {
    return ask(LibraryQuery.all(), Optional.empty(), IndexSearch::stats, LibraryStats::of);
  }

  /** Returns how far the search index is. */
  public IndexStatus indexStatus() {
    return index.status();
  }

  /**
   * Runs a listener after the status of the search index has changed, on a thread of the library.
   *
   * @return closing it ends that
   */
  public AutoCloseable onIndexStatus(Runnable listener) {
    return index.onStatus(listener);
  }

  /**
   * Returns how many songs lack what the user has yet to give; a state that no song is in is not
   * there.
   */
  public Map<TrackState, Long> countLacking() {
    return LackingSongs.counts(this);
  }

  /**
   * Returns songs as lists show them, in the order of their ids; those that are not there are left
   * out.
   *
   * @param trackIds at most {@link LibraryQuery#MAX_SIZE}
   * @param viewer the profile whose favourites and scores the songs show, if any
   */
  public List<SongMeta> songs(List<String> trackIds, Optional<Long> viewer) {
    if (trackIds.size() > LibraryQuery.MAX_SIZE) {
      throw new IllegalArgumentException(
          "at most %d songs at once: %d".formatted(LibraryQuery.MAX_SIZE, trackIds.size()));
    }
    return database.read(
        session ->
            SongMarks.fill(session, SongMetas.load(session, those(session, trackIds)), viewer));
  }

  /** As {@link #songs}, also those whose file is away and those in the bin. */
  List<SongMeta> songsAndThoseAway(List<String> trackIds, Optional<Long> viewer) {
    return database.read(
        session -> SongMarks.fill(session, SongMetas.load(session, trackIds), viewer));
  }

  private static List<String> those(Session session, List<String> trackIds) {
    if (trackIds.isEmpty()) {
      return trackIds;
    }
    Set<String> there =
        Set.copyOf(
            session
                .createSelectionQuery(
                    "select id from TrackRow where id in :ids and missing = false", String.class)
                .setParameterList("ids", trackIds)
                .getResultList());
    return trackIds.stream().filter(there::contains).toList();
  }

  /** Returns everything that is kept of a track; empty if it is not there or its file is away. */
  public Optional<Track> track(String trackId) {
    return database.read(session -> row(session, trackId).map(row -> toTrack(session, row)));
  }

  private static Track toTrack(Session session, TrackRow row) {
    return row.toTrack(EStandardCopies.of(session, List.of(row)).contains(row.id));
  }

  /** Returns the row of a track whose file is not away. */
  static Optional<TrackRow> row(Session session, String trackId) {
    return Optional.ofNullable(session.find(TrackRow.class, trackId)).filter(row -> !row.missing);
  }

  /**
   * Reads the chart of an arrangement.
   *
   * @param arrangement index in the track
   * @return the chart, or empty if there is no such track or arrangement
   * @throws IOException if it is there but can't be read
   */
  public Optional<Chart> chart(String trackId, int arrangement) throws IOException {
    return content.chart(trackId, arrangement);
  }

  /**
   * Reads the words of a track in every language and script that it has.
   *
   * @return empty if it has no more than those of its charts, or there is no such track
   * @throws IOException if they are there but can't be read
   */
  public List<LyricTrack> lyricTracks(String trackId) throws IOException {
    return content.lyricTracks(trackId);
  }

  /** Returns the cover of a track as PNG, if it has one. */
  public Optional<StoredFile> cover(String trackId) {
    return content.cover(trackId);
  }

  /**
   * Returns the cover of a track scaled to fit a square, if it has one; one that fits already is
   * never enlarged.
   *
   * @throws IOException if the cover is there but can't be read
   */
  public Optional<CoverFile> cover(String trackId, CoverSize size) throws IOException {
    return content.cover(trackId, size);
  }

  /** Returns a short excerpt of a track for listening before playing, if its song has one. */
  public Optional<StoredFile> preview(String trackId) {
    return content.preview(trackId);
  }

  /**
   * Returns the whole song in one file: its stem "full" if it has one, its only stem if it has but
   * one, else its default stems mixed down to a WAV, which is made once and kept.
   *
   * @return empty if there is no such track or it has no sound
   * @throws IOException if the mix can't be made
   */
  public Optional<StoredFile> audio(String trackId) throws IOException {
    return wholeSounds.get(trackId, () -> content.audio(trackId));
  }

  /**
   * Opens a stem, the preview or the whole sound of a track.
   *
   * @throws SongAwayException if its file is away, or has another sound now
   * @throws IOException if it can't be read, or taken out of its file
   */
  public SeekableByteChannel openSound(String trackId, StoredFile sound) throws IOException {
    return content.openSound(trackId, sound);
  }

  /**
   * Returns how loud a track is, with the stems that are on by default; empty if there is no such
   * track, or that was not measured yet: {@link LoudnessKeeper} does.
   */
  public Optional<Loudness> loudness(String trackId) {
    return loudnesses.of(trackId);
  }

  Loudnesses loudnesses() {
    return loudnesses;
  }

  /**
   * Runs a listener after songs have come, changed or gone, once for many changes in a short while,
   * on a thread of the library.
   *
   * @return closing it ends that
   */
  public AutoCloseable onChange(Runnable listener) {
    return changes.add(listener);
  }

  /** Returns where the file of a track is kept; empty if there is no such track. */
  Optional<SongPlace> place(String trackId) {
    return database.read(
        session -> row(session, trackId).map(row -> new SongPlace(row.root, row.path)));
  }

  /** Returns the tracks of a file that is not away. */
  List<String> trackIds(SongPlace place) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "select id from TrackRow where root = :root and path = :path"
                        + " and missing = false order by part",
                    String.class)
                .setParameter("root", place.root())
                .setParameter("path", place.path())
                .getResultList());
  }

  /** Returns whether a file has tracks, missing or not. */
  boolean isKnown(SongPlace place) {
    return database.read(
        session ->
            session
                    .createSelectionQuery(
                        "select count(*) from TrackRow where root = :root and path = :path",
                        Long.class)
                    .setParameter("root", place.root())
                    .setParameter("path", place.path())
                    .getSingleResult()
                > 0);
  }

  /** Returns whether a song of a file was removed or is in the bin, and is left out by scans. */
  boolean hasRemoved(SongPlace place) {
    return database.read(session -> RemovedSongs.any(session, place) || anyInBin(session, place));
  }

  private static boolean anyInBin(Session session, SongPlace place) {
    return session
            .createSelectionQuery(
                "select count(*) from TrackRow where root = :root and path = :path"
                    + " and binnedAt is not null",
                Long.class)
            .setParameter("root", place.root())
            .setParameter("path", place.path())
            .getSingleResult()
        > 0;
  }

  static NotFoundException noTrack() {
    return new NotFoundException("track_not_found", "There is no track with this id.");
  }

  /** Makes queries see the favourites of all profiles as they are now. */
  public void favoritesChanged() {
    favoritesRevision.incrementAndGet();
  }

  void changed() {
    revision.incrementAndGet();
    changes.changed();
  }

  /** As {@link #changed}, but others learn of it when much has changed: they have other work. */
  void changedInPassing() {
    revision.incrementAndGet();
    changes.changedInPassing();
  }

  Database database() {
    return database;
  }

  BlobStore blobs() {
    return blobs;
  }

  BlobReferences references() {
    return references;
  }

  KeyedLocks<SongPlace> placeLocks() {
    return placeLocks;
  }

  SongSounds sounds() {
    return sounds;
  }

  /** Forgets what was made from content that is gone. */
  private void forget(String blob) throws IOException {
    scaledCovers.forget(blob);
    sounds.forget(blob);
  }

  ScaledCovers scaledCovers() {
    return scaledCovers;
  }

  @Override
  public void close() {
    changes.close();
    index.close();
  }
}
