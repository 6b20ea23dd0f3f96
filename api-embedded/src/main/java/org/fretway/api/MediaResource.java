package org.fretway.api;

import io.undertow.util.StatusCodes;
import java.util.List;
import org.fretway.library.Library;
import org.fretway.library.Stem;
import org.fretway.library.Track;
import org.fretway.storage.BlobStore;

/** Covers and sound, each tagged with the hash of its bytes and readable from any position. */
final class MediaResource {
  private static final String[] SOUND = {"audio/ogg", "audio/wav", "audio/mpeg"};

  private final Library library;
  private final BlobStore blobs;

  MediaResource(Library library, BlobStore blobs) {
    this.library = library;
    this.blobs = blobs;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.get("/api/tracks/:trackId/cover", "Sends the cover picture.")
            .answers(Answer.file(StatusCodes.OK, "image/png"))
            .by(this::cover),
        Route.get("/api/tracks/:trackId/audio", "Sends the whole song in one sound file.")
            .answers(
                Answer.file(StatusCodes.OK, SOUND), Answer.file(StatusCodes.PARTIAL_CONTENT, SOUND))
            .fails(StatusCodes.REQUEST_RANGE_NOT_SATISFIABLE)
            .by(this::audio),
        Route.get("/api/tracks/:trackId/preview", "Sends a short excerpt of the song.")
            .answers(
                Answer.file(StatusCodes.OK, SOUND), Answer.file(StatusCodes.PARTIAL_CONTENT, SOUND))
            .fails(StatusCodes.REQUEST_RANGE_NOT_SATISFIABLE)
            .by(this::preview),
        Route.get("/api/tracks/:trackId/stems/:stemIndex/audio", "Sends the sound of one stem.")
            .answers(
                Answer.file(StatusCodes.OK, SOUND), Answer.file(StatusCodes.PARTIAL_CONTENT, SOUND))
            .fails(StatusCodes.REQUEST_RANGE_NOT_SATISFIABLE)
            .by(this::stemAudio));
  }

  void cover(Call call) throws Exception {
    call.file(
        library
            .cover(call.path("trackId"))
            .orElseThrow(() -> missing(call, "no_cover", "This track has no cover picture.")),
        blobs);
  }

  void audio(Call call) throws Exception {
    call.file(
        library
            .audio(call.path("trackId"))
            .orElseThrow(() -> missing(call, "no_audio", "This track has no sound.")),
        blobs);
  }

  void preview(Call call) throws Exception {
    call.file(
        library
            .preview(call.path("trackId"))
            .orElseThrow(() -> missing(call, "no_preview", "This track has no preview.")),
        blobs);
  }

  /**
   * Returns the error of a track without such a file, or fails as there is no such track at all.
   */
  private ApiException missing(Call call, String code, String message) {
    TrackResource.track(library, call);
    return ApiException.notFound(code, message);
  }

  void stemAudio(Call call) throws Exception {
    Track track = TrackResource.track(library, call);
    String index = call.path("stemIndex");
    Stem stem =
        track.stems().stream()
            .filter(candidate -> Integer.toString(candidate.index()).equals(index))
            .findFirst()
            .orElseThrow(
                () ->
                    ApiException.notFound(
                        "stem_not_found", "This track has no stem with this index."));
    call.file(stem.file(), blobs);
  }
}
