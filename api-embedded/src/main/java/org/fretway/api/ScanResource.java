package org.fretway.api;

import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.Locale;
import org.fretway.library.ScanMode;
import org.fretway.library.ScanStatus;
import org.fretway.library.Scanner;

/** Starting scans, and how far they are. */
final class ScanResource {
  private final Scanner scanner;

  ScanResource(Scanner scanner) {
    this.scanner = scanner;
  }

  void status(Call call) {
    call.json(StatusJson.of(scanner.status()));
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

  /** {@code started} is false where a scan was already running, which goes on. */
  private record Started(boolean started) {}

  private record StatusJson(
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
    static StatusJson of(ScanStatus status) {
      return new StatusJson(
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
