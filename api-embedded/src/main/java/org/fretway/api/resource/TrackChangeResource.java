package org.fretway.api.resource;

import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Body;
import org.fretway.api.http.Call;
import org.fretway.api.http.Field;
import org.fretway.api.http.JsonBody;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.library.Library;
import org.fretway.library.Track;
import org.fretway.library.TrackEdit;
import org.fretway.library.TrackEditor;
import org.fretway.library.TrackRemover;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.Permission;

/** Changing and removing tracks. */
final class TrackChangeResource {
  static final String TITLE = "title";
  static final String ARTIST = "artist";
  static final String ALBUM = "album";
  static final String YEAR = "year";
  static final String COVER = "coverImage";

  private final Library library;
  private final TrackEditor editor;
  private final TrackRemover remover;

  TrackChangeResource(Library library, TrackEditor editor, TrackRemover remover) {
    this.library = library;
    this.editor = editor;
    this.remover = remover;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.post(
                "/api/tracks/:trackId",
                "Changes what a track says of itself; what is left out stays as it is.")
            .needs(Permission.EDIT_TRACKS)
            .takes(
                Body.jsonOrForm(
                    Field.text(TITLE, "1 to 500 characters.").optional(),
                    Field.text(ARTIST, "1 to 500 characters.").optional(),
                    Field.text(ALBUM, "At most 500 characters.").optional(),
                    Field.integer(
                            YEAR,
                            "Year of release; null, or empty in a form, if it is not known.",
                            TrackEdit.MIN_YEAR,
                            TrackEdit.MAX_YEAR)
                        .optional()
                        .nullable(),
                    Field.file(COVER, "PNG, JPEG, WebP or DDS; only in a form.").optional()))
            .answers(StatusCodes.OK, Shape.of(TrackResource.TrackJson.class))
            .by(this::edit),
        Route.delete(
                "/api/tracks/:trackId",
                "Removes a track with all that hangs on it; a file of the user's stays.")
            .needs(Permission.DELETE_TRACKS)
            .answersNothing()
            .by(this::delete));
  }

  void edit(Call call) throws IOException, InvalidInputException {
    Actor actor = call.requireSignIn();
    // Before a form is read, which may hold a large picture.
    String trackId = TrackResource.track(library, call).trackId();
    Track edited;
    if (call.hasForm()) {
      try (UploadedEdit form = new UploadedEdit()) {
        call.multipart(form);
        edited = editor.edit(actor, trackId, form.edit());
      }
    } else {
      edited = editor.edit(actor, trackId, edit(call.body()));
    }
    call.json(TrackResource.TrackJson.of(edited));
  }

  private static TrackEdit edit(JsonBody body) {
    if (body.has(COVER)) {
      throw ApiException.badValue(
          COVER, "\"%s\" must be sent as a file of a multipart/form-data form.".formatted(COVER));
    }
    Optional<OptionalInt> year =
        body.isNull(YEAR)
            ? Optional.of(OptionalInt.empty())
            : body.optionalInteger(YEAR, TrackEdit.MIN_YEAR, TrackEdit.MAX_YEAR)
                .map(given -> OptionalInt.of(given.intValue()));
    return new TrackEdit(
        body.optionalText(TITLE),
        body.optionalText(ARTIST),
        body.optionalText(ALBUM),
        year,
        Optional.empty());
  }

  void delete(Call call) {
    remover.delete(call.requireSignIn(), call.path("trackId"));
    call.noContent();
  }
}
