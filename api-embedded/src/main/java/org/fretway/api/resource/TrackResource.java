package org.fretway.api.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Call;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.library.ArrangementSummary;
import org.fretway.library.Library;
import org.fretway.library.Stem;
import org.fretway.library.Track;
import org.fretway.library.TrackState;

/** What the library knows of one track. */
final class TrackResource {
  private final Library library;

  TrackResource(Library library) {
    this.library = library;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.get("/api/tracks/:trackId", "Tells all that is known of a track.")
            .answers(Shape.of(TrackJson.class))
            .by(this::track),
        Route.get(
                "/api/tracks/:trackId/data",
                "Lists the arrangements of a track and its stored files.")
            .answers(Shape.of(TrackData.class))
            .by(this::data),
        Route.get("/api/tracks/:trackId/stems", "Lists the stems of a track.")
            .answers(Shape.of(Stems.class))
            .by(this::stems));
  }

  /** Returns the track that a route's {@code :trackId} names, or fails with 404. */
  static Track track(Library library, Call call) {
    return library
        .track(call.path("trackId"))
        .orElseThrow(
            () -> ApiException.notFound("track_not_found", "There is no track with this id."));
  }

  void track(Call call) {
    call.json(TrackJson.of(track(library, call)));
  }

  void data(Call call) {
    Track track = track(library, call);
    call.json(
        new TrackData(
            track.trackId(),
            track.filename(),
            track.arrangements(),
            track.coverBlob(),
            track.audioBlob()));
  }

  void stems(Call call) {
    call.json(new Stems(stems(track(library, call))));
  }

  private static List<StemData> stems(Track track) {
    return track.stems().stream().map(StemData::of).toList();
  }

  record Stems(List<StemData> stems) {}

  record StemData(
      int stemIndex,
      String stemId,
      @JsonProperty("default") boolean enabledByDefault,
      String stemAudioFileStorageId) {
    static StemData of(Stem stem) {
      return new StemData(stem.index(), stem.id(), stem.enabledByDefault(), stem.file().blobId());
    }
  }

  record TrackData(
      String trackId,
      String originalFilename,
      List<ArrangementSummary> arrangements,
      Optional<String> coverImageStorageId,
      Optional<String> audioFileStorageId) {}

  /** Instants are in ISO 8601, UTC; {@code duration} is in seconds. */
  record TrackJson(
      String trackId,
      String filename,
      String artist,
      String title,
      String album,
      Optional<Integer> year,
      double duration,
      String tuningName,
      List<ArrangementSummary> arrangements,
      List<StemData> stems,
      boolean hasLyrics,
      boolean hasEstd,
      boolean hasCover,
      boolean hasAudio,
      boolean hasPreview,
      String format,
      TrackState state,
      Optional<String> stateMessage,
      String addedAt,
      String modifiedAt) {
    static TrackJson of(Track track) {
      return new TrackJson(
          track.trackId(),
          track.filename(),
          track.artist(),
          track.title(),
          track.album(),
          track.year(),
          track.duration(),
          track.tuningName(),
          track.arrangements(),
          TrackResource.stems(track),
          track.hasLyrics(),
          track.hasEstd(),
          track.coverBlob().isPresent(),
          track.audioBlob().isPresent() || !track.stems().isEmpty(),
          track.previewBlob().isPresent(),
          track.format().apiName(),
          track.state(),
          track.stateMessage(),
          track.addedAt().toString(),
          track.modifiedAt().toString());
    }
  }
}
