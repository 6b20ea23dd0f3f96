package org.fretway.api.resource;

import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.Locale;
import org.fretway.api.http.Call;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.library.ScanMode;
import org.fretway.library.ScanStatus;
import org.fretway.library.Scanner;

/** Starting scans, and how far they are. */
final class ScanResource {
  private final Scanner scanner;

  ScanResource(Scanner scanner) {
    this.scanner = scanner;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.get("/api/scan-status", "Tells how far a scan is, or how the last one ended.")
            .answers(Shape.of(ScanStatusJson.class))
            .by(this::status),
        Route.post("/api/rescan", "Looks for new and changed songs.")
            .signedIn()
            .answers(StatusCodes.ACCEPTED, Shape.of(Started.class))
            .by(this::rescan),
        Route.post("/api/rescan/full", "Reads all songs again.")
            .signedIn()
            .answers(StatusCodes.ACCEPTED, Shape.of(Started.class))
            .by(this::rescanFull),
        Route.delete("/api/rescan", "Ends a scan; what came in stays, and the next one goes on.")
            .signedIn()
            .answers(StatusCodes.OK, Shape.of(Cancelled.class))
            .by(this::cancel));
  }

  void status(Call call) {
    call.json(ScanStatusJson.of(scanner.status()));
  }

  void rescan(Call call) {
    start(call, ScanMode.INCREMENTAL);
  }

  void rescanFull(Call call) {
    start(call, ScanMode.FULL);
  }

  private void start(Call call, ScanMode mode) {
    boolean started = scanner.start(call.requireSignIn(), mode);
    call.json(StatusCodes.ACCEPTED, new Started(started));
  }

  void cancel(Call call) {
    call.json(new Cancelled(scanner.cancel(call.requireSignIn())));
  }

  /** {@code cancelled} is false where no scan was running. */
  record Cancelled(boolean cancelled) {}

  /** {@code started} is false where a scan was already running, which goes on. */
  record Started(boolean started) {}

  record ScanStatusJson(
      String status,
      String stage,
      String current,
      int done,
      int total,
      int added,
      int updated,
      int removed,
      int failed,
      List<ScanStatus.ScanError> errors,
      List<String> notes) {
    static ScanStatusJson of(ScanStatus status) {
      return new ScanStatusJson(
          status.status().name().toLowerCase(Locale.ROOT),
          status.stage(),
          status.current(),
          status.done(),
          status.total(),
          status.added(),
          status.updated(),
          status.removed(),
          status.failed(),
          status.errors(),
          status.notes());
    }
  }
}
