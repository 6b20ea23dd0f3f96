package org.fretway.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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

  /** Takes the files of a form, each for itself. */
  void receive(Call call) throws IOException, InterruptedException {
    // Before the body is read, which may be large.
    Actor actor = call.requireSignIn();
    actor.require(Permission.UPLOAD);
    List<ImportResult> results;
    try (UploadedSongs songs = new UploadedSongs(imports, actor)) {
      call.multipart(songs);
      results = songs.results();
    }
    call.json(new Answer(results.stream().map(FileJson::of).toList()));
  }

  private record Answer(List<FileJson> files) {}

  private record FileJson(
      String name, String status, List<String> trackIds, Optional<String> error) {
    static FileJson of(ImportResult result) {
      return new FileJson(
          result.name(), result.status().apiName(), result.trackIds(), result.error());
    }
  }
}
