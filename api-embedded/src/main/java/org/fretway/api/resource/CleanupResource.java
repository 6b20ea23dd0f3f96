package org.fretway.api.resource;

import java.io.IOException;
import java.util.List;
import org.fretway.api.http.Call;
import org.fretway.api.http.Route;
import org.fretway.library.OrphanCleanup;

/** Removing what is left of songs whose file is gone. */
final class CleanupResource {
  private final OrphanCleanup cleanup;

  CleanupResource(OrphanCleanup cleanup) {
    this.cleanup = cleanup;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.post(
                "/api/library/cleanup-orphans",
                "Removes tracks whose file is gone, and content that nothing refers to.")
            .signedIn()
            .answersNothing()
            .by(this::cleanUp));
  }

  void cleanUp(Call call) throws IOException {
    cleanup.run(call.requireSignIn());
    call.noContent();
  }
}
