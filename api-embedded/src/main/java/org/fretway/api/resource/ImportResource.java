package org.fretway.api.resource;

import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.fretway.api.http.Body;
import org.fretway.api.http.Call;
import org.fretway.api.http.Field;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.library.ImportResult;
import org.fretway.library.Imports;
import org.fretway.profile.Actor;
import org.fretway.profile.Permission;

/** Songs that are sent to the library. */
final class ImportResource {
  private final Imports imports;

  ImportResource(Imports imports) {
    this.imports = imports;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.post("/api/imports", "Takes songs into the library.")
            .needs(Permission.UPLOAD)
            .takes(Body.form(Field.file("file", "A song; any number of them may be sent.")))
            .answers(StatusCodes.OK, Shape.of(Received.class))
            .by(this::receive));
  }

  /** Takes the files of a form, each for itself. */
  void receive(Call call) throws IOException, InterruptedException {
    Actor actor = call.requireSignIn();
    List<ImportResult> results;
    try (UploadedSongs songs = new UploadedSongs(imports, actor)) {
      call.multipart(songs);
      results = songs.results();
    }
    call.json(new Received(results.stream().map(ImportedFileJson::of).toList()));
  }

  record Received(List<ImportedFileJson> files) {}

  record ImportedFileJson(
      String name, String status, List<String> trackIds, Optional<String> error) {
    static ImportedFileJson of(ImportResult result) {
      return new ImportedFileJson(
          result.name(), result.status().apiName(), result.trackIds(), result.error());
    }
  }
}
