package org.fretway.library;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Chart;
import org.fretway.chart.LyricTrack;
import org.fretway.format.SongPackage;
import org.fretway.storage.Database;

/**
 * Finds and reads the charts, pictures and sound of tracks, also of those that change meanwhile.
 */
final class TrackContent {
  static final String PNG = "image/png";

  private final Database database;
  private final SongSounds sounds;
  private final FullMix fullMix;
  private final ScaledCovers scaledCovers;

  TrackContent(Database database, SongSounds sounds, ScaledCovers scaledCovers) {
    this.database = database;
    this.sounds = sounds;
    this.fullMix = new FullMix(database, sounds);
    this.scaledCovers = scaledCovers;
  }

  Optional<Chart> chart(String trackId, int arrangement) throws IOException {
    return unlessGone(
        trackId,
        () -> {
          Optional<ChartPlace> place =
              database.read(
                  session ->
                      Library.row(session, trackId)
                          .filter(row -> arrangement >= 0 && arrangement < row.arrangements.size())
                          .map(row -> ChartPlace.of(row, arrangement)));
          return place.isEmpty() ? Optional.empty() : Optional.of(readChart(place.get()));
        });
  }

  /**
   * Where a chart is.
   *
   * @param part of the file
   * @param source its index in the song
   */
  private record ChartPlace(SongPlace file, String part, int source) {
    static ChartPlace of(TrackRow row, int arrangement) {
      return new ChartPlace(row.place(), row.part, row.arrangements.get(arrangement).source);
    }
  }

  private Chart readChart(ChartPlace place) throws IOException {
    Optional<Chart> chart =
        sounds
            .files()
            .read(
                place.file,
                place.part,
                song ->
                    place.source < song.arrangements().size()
                        ? Optional.of(song.chart(place.source))
                        : Optional.empty());
    return chart.orElseThrow(() -> sounds.files().changed(place.file));
  }

  List<LyricTrack> lyricTracks(String trackId) throws IOException {
    return unlessGone(
            trackId,
            () -> {
              Optional<TrackPlace> place =
                  database.read(session -> Library.row(session, trackId).map(TrackPlace::of));
              return place.isEmpty()
                  ? Optional.empty()
                  : Optional.of(
                      sounds
                          .files()
                          .read(place.get().file(), place.get().part(), SongPackage::lyricTracks));
            })
        .orElse(List.of());
  }

  /**
   * Where a song is.
   *
   * @param part of the file
   */
  private record TrackPlace(SongPlace file, String part) {
    static TrackPlace of(TrackRow row) {
      return new TrackPlace(row.place(), row.part);
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
