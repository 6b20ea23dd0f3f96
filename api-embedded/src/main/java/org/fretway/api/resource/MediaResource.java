package org.fretway.api.resource;

import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.fretway.api.http.Answer;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Call;
import org.fretway.api.http.Download;
import org.fretway.api.http.Parameter;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.library.CoverSize;
import org.fretway.library.Library;
import org.fretway.library.Stem;
import org.fretway.library.StoredFile;
import org.fretway.storage.BlobStore;

/** Covers and sound, each tagged with the hash of its bytes and readable from any position. */
final class MediaResource {
  private static final String[] SOUND = {"audio/ogg", "audio/flac", "audio/wav", "audio/mpeg"};

  private static final String PNG = "image/png";
  private static final int MAX_COUNT = 200;
  private static final int DEFAULT_COUNT = 30;

  private static final Parameter<Optional<Integer>> COUNT =
      Parameter.integer("count", "How many, 30 if absent.", 1, MAX_COUNT);
  private static final Parameter<Optional<CoverSize>> SIZE =
      Parameter.choice(
          "size",
          "Side of the square into which it is scaled, in pixels; as stored if absent.",
          List.of(CoverSize.values()),
          size -> Integer.toString(size.pixels()));

  private final Library library;
  private final BlobStore blobs;

  MediaResource(Library library, BlobStore blobs) {
    this.library = library;
    this.blobs = blobs;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.get("/api/covers", "Draws some tracks that have a cover, by id.")
            .reads(COUNT)
            .answers(StatusCodes.OK, Shape.listOf(String.class))
            .by(this::covers),
        Route.get("/api/tracks/:trackId/cover", "Sends the cover picture.")
            .reads(SIZE)
            .answers(Answer.range(PNG))
            .fails(StatusCodes.REQUEST_RANGE_NOT_SATISFIABLE)
            .by(this::cover),
        Route.get("/api/tracks/:trackId/audio", "Sends the whole song in one sound file.")
            .answers(Answer.range(SOUND))
            .fails(StatusCodes.REQUEST_RANGE_NOT_SATISFIABLE)
            .by(this::audio),
        Route.get("/api/tracks/:trackId/preview", "Sends a short excerpt of the song.")
            .answers(Answer.range(SOUND))
            .fails(StatusCodes.REQUEST_RANGE_NOT_SATISFIABLE)
            .by(this::preview),
        Route.get("/api/tracks/:trackId/stems/:stemIndex/audio", "Sends the sound of one stem.")
            .answers(Answer.range(SOUND))
            .fails(StatusCodes.REQUEST_RANGE_NOT_SATISFIABLE)
            .by(this::stemAudio));
  }

  void covers(Call call) {
    // Not kept by clients: each time it is another choice.
    call.json(StatusCodes.OK, library.someWithCover(call.query().get(COUNT).orElse(DEFAULT_COUNT)));
  }

  void cover(Call call) throws IOException {
    Optional<CoverSize> size = call.query().get(SIZE);
    send(
        call,
        () ->
            size.isPresent()
                ? scaled(call, size.get())
                : library.cover(trackId(call)).map(file -> Download.of(file, blobs)),
        "no_cover",
        "This track has no cover picture.");
  }

  private Optional<Download> scaled(Call call, CoverSize size) throws IOException {
    return library
        .cover(trackId(call), size)
        .map(cover -> new Download(cover.tag(), PNG, cover.size(), cover.content()::open));
  }

  void audio(Call call) throws IOException {
    send(
        call,
        () -> sound(call, library.audio(trackId(call))),
        "no_audio",
        "This track has no sound.");
  }

  void preview(Call call) throws IOException {
    send(
        call,
        () -> sound(call, library.preview(trackId(call))),
        "no_preview",
        "This track has no preview.");
  }

  void stemAudio(Call call) throws IOException {
    String index = call.path("stemIndex");
    send(
        call,
        () ->
            sound(
                call,
                TrackResource.track(library, call).stems().stream()
                    .filter(stem -> Integer.toString(stem.index()).equals(index))
                    .findFirst()
                    .map(Stem::file)),
        "stem_not_found",
        "This track has no stem with this index.");
  }

  private static String trackId(Call call) {
    return call.path("trackId");
  }

  private Optional<Download> sound(Call call, Optional<StoredFile> file) {
    String trackId = trackId(call);
    return file.map(
        found ->
            new Download(
                found.blobId(),
                found.contentType(),
                found.size(),
                () -> library.openSound(trackId, found)));
  }

  @FunctionalInterface
  private interface Finder {
    Optional<Download> find() throws IOException;
  }

  /** Sends what is found; what goes away or changes until it is opened is looked for once more. */
  private void send(Call call, Finder finder, String code, String message) throws IOException {
    try {
      call.file(finder.find().orElseThrow(() -> missing(call, code, message)));
    } catch (NoSuchFileException e) {
      call.file(finder.find().orElseThrow(() -> missing(call, code, message)));
    }
  }

  /**
   * Returns the error of a track without such a file, or fails as there is no such track at all.
   */
  private ApiException missing(Call call, String code, String message) {
    TrackResource.track(library, call);
    return ApiException.notFound(code, message);
  }
}
