package org.fretway.api;

import org.fretway.library.Library;
import org.fretway.library.Stem;
import org.fretway.library.Track;
import org.fretway.storage.BlobStore;

/** Covers and sound, each tagged with the hash of its bytes and readable from any position. */
final class MediaResource {
  private final Library library;
  private final BlobStore blobs;

  MediaResource(Library library, BlobStore blobs) {
    this.library = library;
    this.blobs = blobs;
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
