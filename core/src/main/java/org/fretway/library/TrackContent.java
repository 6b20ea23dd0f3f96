package org.fretway.library;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.fretway.chart.Chart;
import org.fretway.storage.BlobStore;
import org.fretway.storage.Database;

/**
 * Finds and reads the charts, pictures and sound of tracks, also of those that change meanwhile.
 */
final class TrackContent {
  static final String PNG = "image/png";

  private final Database database;
  private final BlobStore blobs;
  private final SongSounds sounds;
  private final FullMix fullMix;
  private final ScaledCovers scaledCovers;

  TrackContent(Database database, BlobStore blobs, SongSounds sounds, ScaledCovers scaledCovers) {
    this.database = database;
    this.blobs = blobs;
    this.sounds = sounds;
    this.fullMix = new FullMix(database, sounds);
    this.scaledCovers = scaledCovers;
  }

  Optional<Chart> chart(String trackId, int arrangement) throws IOException {
    return unlessGone(
        trackId,
        () -> {
          Optional<String> blob =
              database.read(
                  session ->
                      Library.row(session, trackId)
                          .filter(row -> arrangement >= 0 && arrangement < row.arrangements.size())
                          .map(row -> row.arrangements.get(arrangement).chartBlob));
          return blob.isEmpty() ? Optional.empty() : Optional.of(readChart(blob.get()));
        });
  }

  private Chart readChart(String blob) throws IOException {
    try (InputStream stored = Channels.newInputStream(blobs.open(blob));
        InputStream in = new GZIPInputStream(new BufferedInputStream(stored))) {
      return ChartJson.read(in);
    }
  }

  Optional<StoredFile> cover(String trackId) {
    return database.read(
        session ->
            Library.row(session, trackId)
                .filter(row -> row.coverBlob != null)
                .map(row -> new StoredFile(String.valueOf(row.coverBlob), PNG, row.coverSize)));
  }

  Optional<CoverFile> cover(String trackId, CoverSize size) throws IOException {
    return unlessGone(
        trackId,
        () -> {
          Optional<StoredFile> cover = cover(trackId);
          return cover.isEmpty()
              ? Optional.empty()
              : Optional.of(scaledCovers.of(cover.get(), size));
        });
  }

  Optional<StoredFile> preview(String trackId) {
    return database.read(session -> Library.row(session, trackId).flatMap(TrackRow::preview));
  }

  Optional<StoredFile> audio(String trackId) throws IOException {
    return unlessGone(
        trackId,
        () -> {
          Optional<Track> track =
              database.read(
                  session -> Library.row(session, trackId).map(row -> row.toTrack(false)));
          return track.isEmpty() ? Optional.empty() : fullMix.of(track.get());
        });
  }

  SeekableByteChannel openSound(String trackId, StoredFile sound) throws IOException {
    Optional<SeekableByteChannel> kept = sounds.kept(sound.blobId());
    if (kept.isPresent()) {
      return kept.get();
    }
    Optional<Track> mixed =
        database.read(
            session ->
                Library.row(session, trackId)
                    .filter(row -> sound.blobId().equals(row.audioBlob))
                    .map(row -> row.toTrack(false)));
    if (mixed.isPresent()) {
      fullMix.of(mixed.get());
    }
    return sounds.open(trackId, sound);
  }

  @FunctionalInterface
  private interface Reading<T> {
    Optional<T> read() throws IOException;
  }

  /** Reads content of a track that may be removed, or read again, between two steps of that. */
  private <T> Optional<T> unlessGone(String trackId, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (IOException e) {
      if (database.read(session -> Library.row(session, trackId)).isEmpty()) {
        return Optional.empty();
      }
      if (e instanceof NoSuchFileException) {
        return reading.read();
      }
      throw e;
    }
  }
}
