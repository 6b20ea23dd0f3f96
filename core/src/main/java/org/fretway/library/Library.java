package org.fretway.library;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.fretway.chart.Chart;
import org.fretway.storage.BlobStore;
import org.fretway.storage.Database;
import org.hibernate.Session;

/** The songs that can be played: looking for them and reading one. Safe for several threads. */
public final class Library implements AutoCloseable {
  private static final Duration CHANGES_ARE_GATHERED_FOR = Duration.ofMillis(200);
  private static final String PNG = "image/png";

  private final Database database;
  private final BlobStore blobs;
  private final BlobReferences references;
  private final FullMix fullMix;
  private final Coalescer changes = new Coalescer("fretway-library", CHANGES_ARE_GATHERED_FOR);

  /** Creates the library of a database and the blob store that belongs to it. */
  public Library(Database database, BlobStore blobs) {
    this.database = database;
    this.blobs = blobs;
    this.references = new BlobReferences(database, blobs);
    this.fullMix = new FullMix(database, blobs, references);
  }

  /** Returns the classes that this package maps to tables. */
  public static List<Class<?>> entities() {
    return List.of(TrackRow.class);
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
    LibrarySearch search = new LibrarySearch(query);
    return database.read(session -> search.page(session, viewer));
  }

  /** Returns the figures of the whole library. */
  public LibraryStats stats() {
    return database.read(
        session -> {
          TreeMap<String, Long> letters = new TreeMap<>();
          session
              .createSelectionQuery(
                  "select letter, count(*) from TrackRow where missing = false group by letter",
                  Object[].class)
              .getResultStream()
              .forEach(row -> letters.put((String) row[0], (Long) row[1]));
          long artists =
              session
                  .createSelectionQuery(
                      "select count(distinct artistKey) from TrackRow where missing = false",
                      Long.class)
                  .getSingleResult();
          long songs = letters.values().stream().mapToLong(Long::longValue).sum();
          return new LibraryStats(songs, artists, letters);
        });
  }

  /**
   * Returns how many songs lack what the user has yet to give; a state that no song is in is not
   * there.
   */
  public Map<TrackState, Long> countLacking() {
    return LackingSongs.counts(this);
  }

  /** Returns everything that is kept of a track; empty if it is not there or its file is away. */
  public Optional<Track> track(String trackId) {
    return database.read(session -> row(session, trackId).map(row -> toTrack(session, row)));
  }

  private static Track toTrack(Session session, TrackRow row) {
    return row.toTrack(EStandardCopies.of(session, List.of(row)).contains(row.id));
  }

  private static Optional<TrackRow> row(Session session, String trackId) {
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
    Optional<String> blob =
        database.read(
            session ->
                row(session, trackId)
                    .filter(row -> arrangement >= 0 && arrangement < row.arrangements.size())
                    .map(row -> row.arrangements.get(arrangement).chartBlob));
    return blob.isEmpty() ? Optional.empty() : Optional.of(readChart(blob.get()));
  }

  private Chart readChart(String blob) throws IOException {
    try (InputStream stored = Channels.newInputStream(blobs.open(blob));
        InputStream in = new GZIPInputStream(new BufferedInputStream(stored))) {
      return ChartJson.read(in);
    }
  }

  /** Returns the cover of a track as PNG, if it has one. */
  public Optional<StoredFile> cover(String trackId) {
    return database.read(
        session ->
            row(session, trackId)
                .filter(row -> row.coverBlob != null)
                .map(row -> new StoredFile(String.valueOf(row.coverBlob), PNG, row.coverSize)));
  }

  /** Returns a short excerpt of a track for listening before playing, if its song has one. */
  public Optional<StoredFile> preview(String trackId) {
    return database.read(session -> row(session, trackId).flatMap(TrackRow::preview));
  }

  /**
   * Returns the whole song in one file: its stem "full" if it has one, its only stem if it has but
   * one, else its default stems mixed down to a WAV, which is made once and kept.
   *
   * @return empty if there is no such track or it has no sound
   * @throws IOException if the mix can't be made
   */
  public Optional<StoredFile> audio(String trackId) throws IOException {
    Optional<Track> track = track(trackId);
    return track.isEmpty() ? Optional.empty() : fullMix.of(track.get());
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

  void changed() {
    changes.changed();
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

  @Override
  public void close() {
    changes.close();
  }
}
